package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.WorkflowScheme;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;
import org.nivaran.sandbox.jira.project.Projects;

/** Which workflow the issues of a project and type follow. */
public final class WorkflowSchemes implements WorkflowSchemeManager {
  private static final long DEFAULT_SCHEME = 1;

  /** In the table, the issue type of the workflow for all types without one of their own. */
  private static final long ALL_TYPES = 0;

  private final Database database;
  private final ConfigurationStamps stamps;
  private final Projects projects;
  private final Supplier<List<StoredScheme>> content;

  public WorkflowSchemes(Database database, ConfigurationStamps stamps, Projects projects) {
    this.database = database;
    this.stamps = stamps;
    this.projects = projects;
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private List<StoredScheme> load() {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Map<Long, Map<String, String>> mappings = new HashMap<>();
              handle
                  .createQuery(
                      "SELECT scheme_id, issue_type_id, workflow_name FROM workflow_scheme_mapping")
                  .map(
                      (row, context) ->
                          mappings
                              .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                              .put(row.getString(2), row.getString(3)))
                  .list();
              return handle
                  .createQuery(
                      "SELECT id, scheme_name, description FROM workflow_scheme ORDER BY scheme_name")
                  .map(
                      (row, context) ->
                          StoredScheme.of(
                              row.getLong(1),
                              row.getString(2),
                              row.getString(3),
                              mappings.getOrDefault(row.getLong(1), Map.of())))
                  .list();
            });
  }

  @Override
  public AssignableWorkflowScheme.Builder assignableBuilder() {
    return new SchemeBuilder(null, "", "", new HashMap<>(), StoredWorkflows.SYSTEM);
  }

  /**
   * @throws IllegalArgumentException if the name is missing or taken
   */
  @Override
  public AssignableWorkflowScheme createScheme(AssignableWorkflowScheme scheme) {
    if (scheme.getName().isBlank() || getWorkflowSchemeObj(scheme.getName()) != null) {
      throw new IllegalArgumentException(
          "A workflow scheme needs a name that is not taken: " + scheme.getName());
    }
    long id =
        stamps.make(
            Area.SETTINGS,
            handle -> {
              long created =
                  handle
                      .createUpdate(
                          "INSERT INTO workflow_scheme (scheme_name, description)"
                              + " VALUES (:name, :description)")
                      .bind("name", scheme.getName())
                      .bind("description", Objects.requireNonNullElse(scheme.getDescription(), ""))
                      .executeAndReturnGeneratedKeys("id")
                      .mapTo(Long.class)
                      .one();
              insertMappings(handle, created, scheme);
              return created;
            });
    return Objects.requireNonNull(getWorkflowSchemeObj(id));
  }

  @Override
  public AssignableWorkflowScheme updateWorkflowScheme(AssignableWorkflowScheme scheme) {
    Long id = Objects.requireNonNull(scheme.getId(), "the scheme has not been created");
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "UPDATE workflow_scheme SET scheme_name = ?, description = ? WHERE id = ?",
              scheme.getName(),
              scheme.getDescription(),
              id);
          handle.execute("DELETE FROM workflow_scheme_mapping WHERE scheme_id = ?", id);
          insertMappings(handle, id, scheme);
        });
    return Objects.requireNonNull(getWorkflowSchemeObj(id));
  }

  private static void insertMappings(Handle handle, long id, AssignableWorkflowScheme scheme) {
    Map<Long, String> rows = new HashMap<>();
    rows.put(ALL_TYPES, scheme.getActualDefaultWorkflow());
    scheme
        .getMappings()
        .forEach((type, name) -> rows.put(type == null ? ALL_TYPES : Long.valueOf(type), name));
    rows.forEach(
        (type, name) ->
            handle.execute(
                "INSERT INTO workflow_scheme_mapping (scheme_id, issue_type_id, workflow_name)"
                    + " VALUES (?, ?, ?)",
                id,
                type,
                name));
  }

  @Override
  public @Nullable AssignableWorkflowScheme getWorkflowSchemeObj(long id) {
    return find(id).orElse(null);
  }

  private Optional<StoredScheme> find(long id) {
    return content.get().stream().filter(scheme -> scheme.id() == id).findFirst();
  }

  @Override
  public @Nullable AssignableWorkflowScheme getWorkflowSchemeObj(String name) {
    return content.get().stream()
        .filter(scheme -> scheme.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  @Override
  public AssignableWorkflowScheme getWorkflowSchemeObj(Project project) {
    return of(project);
  }

  private StoredScheme of(Project project) {
    return find(projects.stored(project).workflowSchemeId()).orElseThrow();
  }

  @Override
  public AssignableWorkflowScheme getDefaultWorkflowScheme() {
    return find(DEFAULT_SCHEME).orElseThrow();
  }

  @Override
  public Iterable<AssignableWorkflowScheme> getAssignableSchemes() {
    return List.copyOf(content.get());
  }

  @Override
  public @Nullable Scheme getSchemeObject(Long id) {
    return find(id)
        .map(
            scheme ->
                new Scheme(
                    scheme.id(),
                    "WorkflowScheme",
                    scheme.getName(),
                    scheme.getDescription(),
                    List.of()))
        .orElse(null);
  }

  /** Issues that exist stay in the workflow they are in, as in Jira without a migration. */
  @Override
  public void addSchemeToProject(Project project, Scheme scheme) {
    projects.assign(project, Projects.Scheme.WORKFLOW, scheme.getId());
  }

  /** Refused, as by Jira, while a project has it. */
  @Override
  public boolean deleteWorkflowScheme(WorkflowScheme scheme) {
    Long id = Objects.requireNonNull(scheme.getId(), "the scheme has not been created");
    if (id == DEFAULT_SCHEME
        || projects.all().stream().anyMatch(project -> project.workflowSchemeId() == id)) {
      return false;
    }
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute("DELETE FROM workflow_scheme_mapping WHERE scheme_id = ?", id);
          handle.execute("DELETE FROM workflow_scheme WHERE id = ?", id);
        });
    return true;
  }

  @Override
  public void removeSchemesFromProject(Project project) {
    projects.assign(project, Projects.Scheme.WORKFLOW, DEFAULT_SCHEME);
  }

  @Override
  public Map<String, String> getWorkflowMap(Project project) {
    return of(project).getMappings();
  }

  @Override
  public String getWorkflowName(Project project, String issueTypeId) {
    return of(project).getActualWorkflow(issueTypeId);
  }

  private record StoredScheme(
      long id,
      String getName,
      String getDescription,
      Map<String, String> byType,
      String getActualDefaultWorkflow)
      implements AssignableWorkflowScheme {

    static StoredScheme of(long id, String name, String description, Map<String, String> rows) {
      Map<String, String> byType = new HashMap<>(rows);
      String fallback = byType.remove(Long.toString(ALL_TYPES));
      return new StoredScheme(
          id,
          name,
          description,
          byType,
          Objects.requireNonNullElse(fallback, StoredWorkflows.SYSTEM));
    }

    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getActualWorkflow(String issueTypeId) {
      return byType.getOrDefault(issueTypeId, getActualDefaultWorkflow);
    }

    /** With the default under the key null, as Jira has it. */
    @Override
    public Map<String, String> getMappings() {
      Map<@Nullable String, String> all = new HashMap<>(byType);
      all.put(null, getActualDefaultWorkflow);
      return all;
    }

    @Override
    public boolean isDefault() {
      return id == DEFAULT_SCHEME;
    }

    @Override
    public Builder builder() {
      return new SchemeBuilder(
          id, getName, getDescription, new HashMap<>(byType), getActualDefaultWorkflow);
    }
  }

  private static final class SchemeBuilder implements AssignableWorkflowScheme.Builder {
    private final @Nullable Long id;
    private final Map<String, String> byType;
    private String name;
    private String description;
    private String fallback;

    SchemeBuilder(
        @Nullable Long id,
        String name,
        String description,
        Map<String, String> byType,
        String fallback) {
      this.id = id;
      this.name = name;
      this.description = description;
      this.byType = byType;
      this.fallback = fallback;
    }

    @Override
    public AssignableWorkflowScheme.Builder setName(String value) {
      name = value;
      return this;
    }

    @Override
    public AssignableWorkflowScheme.Builder setDescription(String value) {
      description = value;
      return this;
    }

    @Override
    public AssignableWorkflowScheme.Builder setMapping(String issueTypeId, String workflowName) {
      byType.put(issueTypeId, workflowName);
      return this;
    }

    @Override
    public AssignableWorkflowScheme.Builder setDefaultWorkflow(String workflowName) {
      fallback = workflowName;
      return this;
    }

    @Override
    public AssignableWorkflowScheme.Builder setMappings(Map<String, String> mappings) {
      byType.clear();
      mappings.forEach(
          (type, workflow) -> {
            if (type == null) {
              fallback = workflow;
            } else {
              byType.put(type, workflow);
            }
          });
      return this;
    }

    @Override
    public AssignableWorkflowScheme build() {
      return new StoredScheme(
          id == null ? -1 : id, name, description, new HashMap<>(byType), fallback);
    }
  }
}
