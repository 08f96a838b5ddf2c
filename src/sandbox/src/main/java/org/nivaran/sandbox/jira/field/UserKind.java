package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;
import org.nivaran.sandbox.jira.user.Directory;

/** A user, typed by name. Values are ApplicationUsers. */
final class UserKind extends FieldKind {
  private final Directory directory;

  UserKind(Directory directory) {
    super("userpicker", "User Picker (single user)", Input.USER);
    this.directory = directory;
  }

  @Override
  public @Nullable Object parse(StoredField field, List<String> texts) throws BadValue {
    if (texts.isEmpty()) {
      return null;
    }
    return directory
        .byName(texts.get(0))
        .orElseThrow(
            () -> new BadValue("User '" + texts.get(0) + "' was not found in the system."));
  }

  @Override
  public List<String> format(Object value) {
    return List.of(((ApplicationUser) value).getName());
  }

  @Override
  public String display(Object value) {
    return ((ApplicationUser) value).getDisplayName();
  }

  @Override
  public String changeId(Object value) {
    return ((ApplicationUser) value).getKey();
  }

  @Override
  public List<Cell> cells(Object value) {
    return List.of(Cell.ofString(((ApplicationUser) value).getKey()));
  }

  @Override
  public @Nullable Object read(StoredField field, List<Cell> cells) {
    return directory.orNull(cells.get(0).string());
  }

  @Override
  public void check(Object value) {
    require(value, ApplicationUser.class);
  }
}
