package org.nivaran.sandbox.jira.screen;

import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeItem;
import com.atlassian.jira.issue.operation.IssueOperation;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.issue.operation.ScreenableIssueOperation;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.Screens.ScreenScheme;

/** A screen scheme as Jira's API has it; kept by {@link #store}. One thread uses it. */
final class StoredScreenScheme implements FieldScreenScheme {
  private final Screens screens;
  private final Map<Long, Long> screenIds;
  private @Nullable Long id;
  private @Nullable String name;
  private @Nullable String description;

  StoredScreenScheme(Screens screens) {
    this.screens = screens;
    this.screenIds = new TreeMap<>();
  }

  StoredScreenScheme(Screens screens, ScreenScheme scheme) {
    this.screens = screens;
    this.screenIds = new TreeMap<>(scheme.screens());
    this.id = scheme.id();
    this.name = scheme.name();
    this.description = scheme.description();
  }

  @Override
  public @Nullable Long getId() {
    return id;
  }

  @Override
  public @Nullable String getName() {
    return name;
  }

  @Override
  public void setName(@Nullable String newName) {
    name = newName;
  }

  @Override
  public @Nullable String getDescription() {
    return description;
  }

  @Override
  public void setDescription(@Nullable String newDescription) {
    description = newDescription;
  }

  /** The operation's screen, else the default one. */
  @Override
  public @Nullable FieldScreen getFieldScreen(@Nullable IssueOperation operation) {
    Long screenId =
        screenIds.getOrDefault(number(operation), screenIds.get(Screens.DEFAULT_OPERATION));
    return screens.screen(screenId).map(screen -> new StoredScreen(screens, screen)).orElse(null);
  }

  private static long number(@Nullable IssueOperation operation) {
    return operation instanceof ScreenableIssueOperation screenable
        ? screenable.getId()
        : Screens.DEFAULT_OPERATION;
  }

  @Override
  public Collection<FieldScreenSchemeItem> getFieldScreenSchemeItems() {
    return screenIds.entrySet().stream()
        .<FieldScreenSchemeItem>map(
            entry -> new SchemeItem(screens, this, operation(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static @Nullable ScreenableIssueOperation operation(long number) {
    return Stream.of(
            IssueOperations.CREATE_ISSUE_OPERATION,
            IssueOperations.EDIT_ISSUE_OPERATION,
            IssueOperations.VIEW_ISSUE_OPERATION)
        .filter(operation -> operation.getId() == number)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void addFieldScreenSchemeItem(FieldScreenSchemeItem item) {
    item.setFieldScreenScheme(this);
    item.store();
  }

  void put(@Nullable ScreenableIssueOperation operation, long screenId) {
    screenIds.put(number(operation), screenId);
    if (id != null) {
      store();
    }
  }

  @Override
  public void store() {
    id = screens.saveScheme(id, name, description, screenIds);
  }

  @Override
  public String toString() {
    return "screen scheme " + name;
  }

  /** One operation's screen; {@link #store} puts it into its scheme. */
  static final class SchemeItem implements FieldScreenSchemeItem {
    private final Screens screens;
    private @Nullable StoredScreenScheme scheme;
    private @Nullable ScreenableIssueOperation operation;
    private @Nullable Long screenId;

    SchemeItem(
        Screens screens,
        @Nullable StoredScreenScheme scheme,
        @Nullable ScreenableIssueOperation operation,
        @Nullable Long screenId) {
      this.screens = screens;
      this.scheme = scheme;
      this.operation = operation;
      this.screenId = screenId;
    }

    @Override
    public Long getId() {
      throw new UnsupportedOperationException("FieldScreenSchemeItem.getId");
    }

    @Override
    public @Nullable FieldScreen getFieldScreen() {
      return screens.screen(screenId).map(screen -> new StoredScreen(screens, screen)).orElse(null);
    }

    @Override
    public void setFieldScreen(FieldScreen screen) {
      screenId = screen.getId();
    }

    @Override
    public @Nullable ScreenableIssueOperation getIssueOperation() {
      return operation;
    }

    @Override
    public void setIssueOperation(@Nullable ScreenableIssueOperation newOperation) {
      operation = newOperation;
    }

    @Override
    public void setFieldScreenScheme(FieldScreenScheme newScheme) {
      scheme = (StoredScreenScheme) newScheme;
    }

    @Override
    public void store() {
      StoredScreenScheme target = scheme;
      Long screen = screenId;
      if (target == null || screen == null) {
        throw new IllegalStateException("A screen scheme item needs its scheme and its screen");
      }
      target.put(operation, screen);
    }
  }
}
