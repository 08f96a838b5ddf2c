package org.nivaran.sandbox.jira.field;

import com.atlassian.crowd.embedded.api.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;
import org.nivaran.sandbox.jira.user.Directory;

/** A group or several, typed by name. Values are collections of Groups, even for one. */
final class GroupKind extends FieldKind {
  private final Directory directory;
  private final boolean several;

  GroupKind(Directory directory, boolean several) {
    super(
        several ? "multigrouppicker" : "grouppicker",
        several ? "Group Picker (multiple groups)" : "Group Picker (single group)",
        Input.GROUP);
    this.directory = directory;
    this.several = several;
  }

  @Override
  public @Nullable Object parse(StoredField field, List<String> texts) throws BadValue {
    List<Group> groups = new ArrayList<>();
    for (String text : texts) {
      groups.add(
          directory
              .group(text)
              .orElseThrow(() -> new BadValue("Could not find group with name '" + text + "'")));
    }
    if (!several && groups.size() > 1) {
      throw new BadValue("Only one group can be chosen");
    }
    return groups.isEmpty() ? null : List.copyOf(groups);
  }

  @Override
  public List<String> format(Object value) {
    return ((Collection<?>) value).stream().map(group -> ((Group) group).getName()).toList();
  }

  @Override
  public String display(Object value) {
    return format(value).stream().collect(Collectors.joining(", "));
  }

  @Override
  public String changeId(Object value) {
    return display(value);
  }

  @Override
  public List<Cell> cells(Object value) {
    return format(value).stream().map(Cell::ofString).toList();
  }

  @Override
  public @Nullable Object read(StoredField field, List<Cell> cells) {
    List<Group> groups =
        cells.stream()
            .map(cell -> directory.group(cell.string()))
            .flatMap(Optional::stream)
            .toList();
    return groups.isEmpty() ? null : groups;
  }

  @Override
  public void check(Object value) {
    require(value, Collection.class);
  }
}
