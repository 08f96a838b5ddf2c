package org.nivaran.sandbox.jira.security;

import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;
import org.nivaran.sandbox.jira.permission.PermissionSchemes.Grant;
import org.nivaran.sandbox.jira.permission.PermissionSchemes.HolderType;
import org.nivaran.sandbox.jira.project.Projects;

/**
 * The security schemes with their levels, read whole and kept until settings change. Thread safe.
 */
public final class SecurityLevels {

  /** A scheme. */
  record SecurityScheme(long id, String name, String description, List<Level> levels) {}

  /**
   * A level.
   *
   * @param members who belongs to it, as grants of the permission to browse
   */
  public record Level(long id, long schemeId, String name, String description, List<Grant> members)
      implements IssueSecurityLevel {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getDescription() {
      return description;
    }

    @Override
    public Long getSchemeId() {
      return schemeId;
    }
  }

  private final Database database;
  private final Projects projects;
  private final ConfigurationStamps stamps;
  private final Supplier<List<SecurityScheme>> content;

  public SecurityLevels(Database database, Projects projects, ConfigurationStamps stamps) {
    this.database = database;
    this.projects = projects;
    this.stamps = stamps;
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private List<SecurityScheme> load() {
    return database.jdbi().withHandle(SecurityLevels::load);
  }

  private static List<SecurityScheme> load(Handle handle) {
    Map<Long, List<Grant>> members =
        handle
            .createQuery(
                "SELECT level_id, id, holder_type, holder_parameter FROM issue_security_member"
                    + " ORDER BY id")
            .map(
                (row, context) ->
                    Map.entry(
                        row.getLong(1),
                        new Grant(
                            row.getLong(2),
                            ProjectPermissions.BROWSE_PROJECTS,
                            HolderType.valueOf(row.getString(3)),
                            row.getString(4))))
            .collect(grouped());
    Map<Long, List<Level>> levels =
        handle
            .createQuery(
                "SELECT id, scheme_id, level_name, description FROM issue_security_level"
                    + " ORDER BY level_name")
            .map(
                (row, context) ->
                    Map.entry(
                        row.getLong(2),
                        new Level(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            members.getOrDefault(row.getLong(1), List.of()))))
            .collect(grouped());
    return handle
        .createQuery(
            "SELECT id, scheme_name, description FROM issue_security_scheme ORDER BY scheme_name")
        .map(
            (row, context) ->
                new SecurityScheme(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    levels.getOrDefault(row.getLong(1), List.of())))
        .list();
  }

  private static <T>
      java.util.stream.Collector<Map.Entry<Long, T>, ?, Map<Long, List<T>>> grouped() {
    return Collectors.groupingBy(
        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }

  List<SecurityScheme> schemes() {
    return content.get();
  }

  /** The levels of all schemes. */
  public List<Level> all() {
    return schemes().stream().flatMap(scheme -> scheme.levels().stream()).toList();
  }

  public Optional<Level> find(@Nullable Long id) {
    return all().stream().filter(level -> level.getId().equals(id)).findFirst();
  }

  /** The levels that issues of the project may have; none where it has no scheme. */
  public List<Level> of(Project project) {
    return schemeOf(project).map(SecurityScheme::levels).orElse(List.of());
  }

  Optional<SecurityScheme> schemeOf(Project project) {
    Long id = projects.stored(project).securitySchemeId();
    return schemes().stream().filter(scheme -> Objects.equals(scheme.id(), id)).findFirst();
  }

  long createScheme(String name, String description) {
    if (schemes().stream().anyMatch(scheme -> scheme.name().equals(name))) {
      throw new IllegalArgumentException("An issue security scheme " + name + " exists already");
    }
    return insert(
        "INSERT INTO issue_security_scheme (scheme_name, description) VALUES (?, ?)",
        name,
        description);
  }

  Level createLevel(long schemeId, String name, String description) {
    if (all().stream().anyMatch(l -> l.schemeId() == schemeId && l.name().equals(name))) {
      throw new IllegalArgumentException("A security level " + name + " exists already");
    }
    long id =
        insert(
            "INSERT INTO issue_security_level (scheme_id, level_name, description)"
                + " VALUES (?, ?, ?)",
            schemeId,
            name,
            description);
    return find(id).orElseThrow();
  }

  /** Idempotent: an equal member is not added again. */
  long addMember(long levelId, HolderType holder, @Nullable String parameter) {
    return find(levelId).orElseThrow().members().stream()
        .filter(member -> member.holder() == holder)
        .filter(member -> Objects.equals(member.parameter(), parameter))
        .map(Grant::id)
        .findFirst()
        .orElseGet(
            () ->
                insert(
                    "INSERT INTO issue_security_member (level_id, holder_type, holder_parameter)"
                        + " VALUES (?, ?, ?)",
                    levelId,
                    holder.name(),
                    parameter));
  }

  private long insert(String sql, @Nullable Object... values) {
    return stamps.make(
        Area.SETTINGS,
        handle -> {
          var insert = handle.createUpdate(sql);
          for (int i = 0; i < values.length; i++) {
            insert.bind(i, values[i]);
          }
          return insert.executeAndReturnGeneratedKeys("id").mapTo(Long.class).one();
        });
  }

  /** Issues that had it have none then. */
  void deleteLevel(long id) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "UPDATE issue SET security_level_id = NULL WHERE security_level_id = ?", id);
          handle.execute("DELETE FROM issue_security_member WHERE level_id = ?", id);
          handle.execute("DELETE FROM issue_security_level WHERE id = ?", id);
        });
  }

  /** With its levels; a scheme that a project has stays. */
  void deleteScheme(long id) {
    all().stream().filter(level -> level.schemeId() == id).forEach(l -> deleteLevel(l.id()));
    stamps.change(
        Area.SETTINGS,
        handle -> {
          long users =
              handle
                  .createQuery("SELECT count(*) FROM project WHERE security_scheme_id = ?")
                  .bind(0, id)
                  .mapTo(Long.class)
                  .one();
          if (users > 0) {
            throw new IllegalArgumentException("Issue security scheme " + id + " is in use");
          }
          handle.execute("DELETE FROM issue_security_scheme WHERE id = ?", id);
        });
  }

  /**
   * Gives the project a scheme. Issues keep no level that the new scheme lacks.
   *
   * @param schemeId null for none
   * @param levels from levels before to levels now
   */
  void assign(Project project, @Nullable Long schemeId, Map<Long, Long> levels) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle
              .createUpdate("UPDATE project SET security_scheme_id = :scheme WHERE id = :project")
              .bind("scheme", schemeId)
              .bind("project", project.getId())
              .execute();
          levels.forEach(
              (before, now) ->
                  handle
                      .createUpdate(
                          "UPDATE issue SET security_level_id = :now"
                              + " WHERE project_id = :project AND security_level_id = :before")
                      .bind("now", now)
                      .bind("before", before)
                      .bind("project", project.getId())
                      .execute());
          handle
              .createUpdate(
                  "UPDATE issue SET security_level_id = NULL WHERE project_id = :project"
                      + " AND security_level_id NOT IN (SELECT id FROM issue_security_level"
                      + " WHERE scheme_id = :scheme)")
              .bind("project", project.getId())
              .bind("scheme", schemeId == null ? -1 : schemeId)
              .execute();
        });
  }
}
