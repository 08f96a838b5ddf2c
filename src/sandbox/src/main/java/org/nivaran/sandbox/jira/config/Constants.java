package org.nivaran.sandbox.jira.config;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;

/** Issue types, statuses, priorities and resolutions. Names are unique per kind. Thread safe. */
public final class Constants {
  private final Database database;
  private final ConfigurationStamps stamps;
  private final Supplier<Content> content;

  public Constants(Database database, ConfigurationStamps stamps) {
    this.database = database;
    this.stamps = stamps;
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  public List<IssueType> issueTypes() {
    return content.get().issueTypes();
  }

  public List<Status> statuses() {
    return content.get().statuses();
  }

  /** By rank, the most urgent first. */
  public List<Priority> priorities() {
    return content.get().priorities();
  }

  public List<Resolution> resolutions() {
    return content.get().resolutions();
  }

  public Optional<IssueType> issueType(@Nullable String idOrName) {
    return find(issueTypes(), idOrName);
  }

  public Optional<Status> status(@Nullable String idOrName) {
    return find(statuses(), idOrName);
  }

  public Optional<Priority> priority(@Nullable String idOrName) {
    return find(priorities(), idOrName);
  }

  public Optional<Resolution> resolution(@Nullable String idOrName) {
    return find(resolutions(), idOrName);
  }

  /** The one with this id, else the one with this name; as in JQL. */
  private static <C extends IssueConstant> Optional<C> find(
      List<C> constants, @Nullable String idOrName) {
    if (idOrName == null) {
      return Optional.empty();
    }
    return constants.stream()
        .filter(constant -> constant.getId().equals(idOrName))
        .findFirst()
        .or(
            () ->
                constants.stream()
                    .filter(constant -> constant.getName().equalsIgnoreCase(idOrName))
                    .findFirst());
  }

  IssueType createIssueType(
      String name, String description, @Nullable String iconUrl, boolean subtask) {
    refuseTaken(issueTypes(), name);
    long id =
        insert(
            "INSERT INTO issue_type (constant_name, description, icon_url, subtask) VALUES (?, ?, ?, ?)",
            name,
            description,
            iconUrl,
            subtask);
    return issueType(Long.toString(id)).orElseThrow();
  }

  Status createStatus(String name, String description, StatusCategory category) {
    refuseTaken(statuses(), name);
    long id =
        insert(
            "INSERT INTO issue_status (constant_name, description, category_id) VALUES (?, ?, ?)",
            name,
            description,
            category.getId());
    return status(Long.toString(id)).orElseThrow();
  }

  Priority createPriority(String name, String description, String color) {
    refuseTaken(priorities(), name);
    long id =
        insert(
            "INSERT INTO priority (constant_name, description, color, position) VALUES (?, ?, ?, ?)",
            name,
            description,
            color,
            priorities().size() + 1);
    return priority(Long.toString(id)).orElseThrow();
  }

  Resolution createResolution(String name, String description) {
    refuseTaken(resolutions(), name);
    long id =
        insert(
            "INSERT INTO resolution (constant_name, description) VALUES (?, ?)", name, description);
    return resolution(Long.toString(id)).orElseThrow();
  }

  private static void refuseTaken(List<? extends IssueConstant> constants, String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A name is needed");
    }
    if (constants.stream().anyMatch(constant -> constant.getName().equalsIgnoreCase(name))) {
      throw new IllegalArgumentException("The name " + name + " is taken");
    }
  }

  private long insert(String sql, @Nullable Object... values) {
    return stamps.make(
        Area.SETTINGS,
        handle -> {
          var update = handle.createUpdate(sql);
          for (int i = 0; i < values.length; i++) {
            update.bind(i, values[i] == null ? "" : values[i]);
          }
          return update.executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
        });
  }

  private Content load() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                new Content(
                    list(
                        handle,
                        "SELECT id, constant_name, description, icon_url, subtask FROM issue_type ORDER BY id",
                        row ->
                            new StoredIssueType(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                Objects.requireNonNullElse(row.getString(4), ""),
                                row.getBoolean(5))),
                    list(
                        handle,
                        "SELECT id, constant_name, description, category_id FROM issue_status ORDER BY id",
                        row ->
                            new StoredStatus(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                Category.of(row.getLong(4)))),
                    list(
                        handle,
                        "SELECT id, constant_name, description, color, position FROM priority ORDER BY position",
                        row ->
                            new StoredPriority(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5))),
                    list(
                        handle,
                        "SELECT id, constant_name, description FROM resolution ORDER BY id",
                        row ->
                            new StoredResolution(
                                row.getLong(1), row.getString(2), row.getString(3)))));
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> list(Handle handle, String sql, RowReader<T> reader) {
    return handle.createQuery(sql).map((row, context) -> reader.read(row)).list();
  }

  private record Content(
      List<IssueType> issueTypes,
      List<Status> statuses,
      List<Priority> priorities,
      List<Resolution> resolutions) {}

  private static final class StoredIssueType extends NamedConstant implements IssueType {
    private final String iconUrl;
    private final boolean subtask;

    StoredIssueType(long id, String name, String description, String iconUrl, boolean subtask) {
      super(id, name, description, id);
      this.iconUrl = iconUrl;
      this.subtask = subtask;
    }

    @Override
    public String getIconUrl() {
      return iconUrl;
    }

    @Override
    public boolean isSubTask() {
      return subtask;
    }
  }

  private static final class StoredStatus extends NamedConstant implements Status {
    private final Category category;

    StoredStatus(long id, String name, String description, Category category) {
      super(id, name, description, id);
      this.category = category;
    }

    @Override
    public StatusCategory getStatusCategory() {
      return category;
    }
  }

  private static final class StoredPriority extends NamedConstant implements Priority {
    private final String color;

    StoredPriority(long id, String name, String description, String color, long position) {
      super(id, name, description, position);
      this.color = color;
    }

    @Override
    public String getStatusColor() {
      return color;
    }
  }

  private static final class StoredResolution extends NamedConstant implements Resolution {
    StoredResolution(long id, String name, String description) {
      super(id, name, description, id);
    }
  }
}
