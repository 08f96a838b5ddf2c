package org.nivaran.sandbox.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;
import org.nivaran.sandbox.jira.user.Directory;

/** The projects, read whole and kept until settings change. Thread safe. */
public final class Projects {
  /** Which scheme of a project is given to it. */
  public enum Scheme {
    PERMISSION("permission_scheme_id"),
    ISSUE_TYPE("issue_type_scheme_id"),
    WORKFLOW("workflow_scheme_id"),
    SCREEN("screen_scheme_id");

    private final String column;

    Scheme(String column) {
      this.column = column;
    }
  }

  private final Database database;
  private final Directory directory;
  private final ConfigurationStamps stamps;
  private final IssueTypeSchemes issueTypeSchemes;
  private final Supplier<List<StoredProject>> content;

  public Projects(
      Database database,
      Directory directory,
      ConfigurationStamps stamps,
      IssueTypeSchemes issueTypeSchemes) {
    this.database = database;
    this.directory = directory;
    this.stamps = stamps;
    this.issueTypeSchemes = issueTypeSchemes;
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private List<StoredProject> load() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, project_key, project_name, description, lead_key, type_key,"
                            + " permission_scheme_id, issue_type_scheme_id, workflow_scheme_id,"
                            + " screen_scheme_id, security_scheme_id FROM project ORDER BY project_name")
                    .map(
                        (row, context) ->
                            new StoredProject(
                                this,
                                new StoredProject.Row(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getString(6),
                                    row.getLong(7),
                                    row.getLong(8),
                                    row.getLong(9),
                                    row.getLong(10),
                                    row.getObject(11, Long.class))))
                    .list());
  }

  /** All projects by name. */
  public List<StoredProject> all() {
    return content.get();
  }

  public Optional<StoredProject> byId(@Nullable Long id) {
    return all().stream().filter(project -> project.getId().equals(id)).findFirst();
  }

  public Optional<StoredProject> byKey(@Nullable String key) {
    return all().stream().filter(project -> project.getKey().equals(key)).findFirst();
  }

  public Optional<StoredProject> byName(@Nullable String name) {
    return all().stream().filter(project -> project.getName().equalsIgnoreCase(name)).findFirst();
  }

  /** By id, else by key, else by name, without regard to case; as in JQL. */
  public Optional<StoredProject> byAny(String text) {
    return all().stream()
        .filter(project -> project.getId().toString().equals(text))
        .findFirst()
        .or(() -> byKey(text.toUpperCase(Locale.ROOT)))
        .or(() -> byName(text));
  }

  /** The stored form of any project object. */
  public StoredProject stored(Project project) {
    return byId(project.getId())
        .orElseThrow(
            () -> new IllegalArgumentException("There is no project with id " + project.getId()));
  }

  /**
   * Creates a project with the default schemes.
   *
   * @param screenSchemeId its own issue type screen scheme
   */
  public StoredProject create(
      String key,
      String name,
      String description,
      ApplicationUser lead,
      String typeKey,
      long screenSchemeId) {
    long id =
        stamps.make(
            Area.SETTINGS,
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO project (project_key, project_name, description, lead_key, type_key,"
                            + " issue_counter, permission_scheme_id, issue_type_scheme_id,"
                            + " workflow_scheme_id, screen_scheme_id)"
                            + " VALUES (:key, :name, :description, :lead, :type, 0, 1, 1, 1, :screens)")
                    .bind("key", key)
                    .bind("name", name)
                    .bind("description", description)
                    .bind("lead", lead.getKey())
                    .bind("type", typeKey)
                    .bind("screens", screenSchemeId)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return byId(id).orElseThrow();
  }

  /**
   * @throws UnsupportedOperationException if it has issues
   */
  void delete(Project project) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          long issues =
              handle
                  .createQuery("SELECT count(*) FROM issue WHERE project_id = ?")
                  .bind(0, project.getId())
                  .mapTo(Long.class)
                  .one();
          if (issues > 0) {
            throw new UnsupportedOperationException(
                "ProjectService.deleteProject of a project with issues");
          }
          handle.execute("DELETE FROM project_role_actor WHERE project_id = ?", project.getId());
          handle.execute("DELETE FROM project WHERE id = ?", project.getId());
        });
  }

  /** Gives the project a scheme. Idempotent. */
  public void assign(Project project, Scheme scheme, long schemeId) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "UPDATE project SET " + scheme.column + " = ? WHERE id = ?",
              schemeId,
              project.getId());
        });
  }

  /**
   * The number of the next issue. Outside a transaction it is taken at once, so that issues do not
   * wait for each other; a number may be lost then, as in Jira.
   */
  public long nextIssueNumber(Project project) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              handle.execute(
                  "UPDATE project SET issue_counter = issue_counter + 1 WHERE id = ?",
                  project.getId());
              return handle
                  .createQuery("SELECT issue_counter FROM project WHERE id = :id")
                  .bind("id", project.getId())
                  .mapTo(Long.class)
                  .one();
            });
  }

  @Nullable ApplicationUser lead(String key) {
    return directory.orNull(key);
  }

  Collection<IssueType> issueTypes(StoredProject project) {
    return issueTypeSchemes.issueTypes(project.issueTypeSchemeId());
  }
}
