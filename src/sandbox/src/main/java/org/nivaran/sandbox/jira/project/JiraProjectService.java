package org.nivaran.sandbox.jira.project;

import com.atlassian.jira.bc.ServiceOutcome;
import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/** Jira's {@link ProjectService}. */
public final class JiraProjectService implements ProjectService {
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,9}");

  private final Database database;
  private final Projects projects;
  private final ToLongFunction<String> newScreens;
  private final GlobalPermissionManager globalPermissions;
  private final PermissionManager permissions;

  /**
   * @param newScreens makes the screens of a new project by its key and gives the id of their issue
   *     type screen scheme
   */
  public JiraProjectService(
      Database database,
      Projects projects,
      ToLongFunction<String> newScreens,
      GlobalPermissionManager globalPermissions,
      PermissionManager permissions) {
    this.database = database;
    this.projects = projects;
    this.newScreens = newScreens;
    this.globalPermissions = globalPermissions;
    this.permissions = permissions;
  }

  @Override
  public CreateProjectValidationResult validateCreateProject(
      @Nullable ApplicationUser user, ProjectCreationData data) {
    ErrorCollection errors = new SimpleErrorCollection();
    if (!globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
      errors.addErrorMessage(
          "You must have global administrator rights in order to modify projects.",
          ErrorCollection.Reason.FORBIDDEN);
      return new CreateProjectValidationResult(errors, user, data);
    }
    String name = data.getName();
    String key = data.getKey();
    if (name == null || name.isBlank()) {
      errors.addError("projectName", "You must specify a valid project name.");
    } else if (projects.byName(name).isPresent()) {
      errors.addError("projectName", "A project with that name already exists.");
    }
    if (key == null || !KEY.matcher(key).matches()) {
      errors.addError(
          "projectKey",
          "Project keys must start with an uppercase letter, followed by one or more uppercase"
              + " alphanumeric characters.");
    } else if (projects.byKey(key).isPresent()) {
      errors.addError("projectKey", "Project '" + key + "' uses this project key.");
    }
    if (data.getLead() == null) {
      errors.addError("projectLead", "You must specify a valid project lead.");
    }
    return new CreateProjectValidationResult(errors, user, data);
  }

  @Override
  public Project createProject(CreateProjectValidationResult validation) {
    if (!validation.isValid()) {
      throw new IllegalStateException(
          "The project was refused: " + validation.getErrorCollection());
    }
    ProjectCreationData data = validation.getProjectCreationData();
    return database
        .transactions()
        .inTransaction(
            () ->
                projects.create(
                    data.getKey(),
                    data.getName(),
                    Objects.requireNonNullElse(data.getDescription(), ""),
                    data.getLead(),
                    data.getProjectTypeKey() == null
                        ? "business"
                        : data.getProjectTypeKey().getKey(),
                    newScreens.applyAsLong(data.getKey())));
  }

  @Override
  public DeleteProjectValidationResult validateDeleteProject(
      @Nullable ApplicationUser user, String key) {
    ErrorCollection errors = new SimpleErrorCollection();
    Project project = projects.byKey(key).orElse(null);
    if (!globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
      errors.addErrorMessage(
          "You must have global administrator rights in order to modify projects.",
          ErrorCollection.Reason.FORBIDDEN);
    } else if (project == null) {
      errors.addErrorMessage(
          "No project could be found with key '" + key + "'.", ErrorCollection.Reason.NOT_FOUND);
    }
    return new DeleteProjectValidationResult(errors, project);
  }

  /** Unlike Jira it deletes no issue: a project that has some is refused. */
  @Override
  public DeleteProjectResult deleteProject(
      @Nullable ApplicationUser user, DeleteProjectValidationResult validation) {
    if (!validation.isValid()) {
      throw new IllegalStateException(
          "The deletion was refused: " + validation.getErrorCollection());
    }
    projects.delete(validation.getProject());
    return new DeleteProjectResult(new SimpleErrorCollection());
  }

  @Override
  public GetProjectResult getProjectByKey(@Nullable ApplicationUser user, String key) {
    ErrorCollection errors = new SimpleErrorCollection();
    Project project =
        projects
            .byKey(key)
            .filter(
                found -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, user))
            .orElse(null);
    if (project == null) {
      errors.addErrorMessage(
          "No project could be found with key '" + key + "'.", ErrorCollection.Reason.NOT_FOUND);
    }
    return new GetProjectResult(errors, project);
  }

  @Override
  public ServiceOutcome<List<Project>> getAllProjects(@Nullable ApplicationUser user) {
    return new Found(
        List.copyOf(permissions.getProjects(ProjectPermissions.BROWSE_PROJECTS, user)));
  }

  private static final class Found extends ServiceResultImpl
      implements ServiceOutcome<List<Project>> {
    private final List<Project> found;

    Found(List<Project> found) {
      super(new SimpleErrorCollection());
      this.found = found;
    }

    @Override
    public List<Project> getReturnedValue() {
      return found;
    }
  }
}
