package com.atlassian.jira.bc.project;

import com.atlassian.jira.bc.ServiceOutcome;
import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.List;

/**
 * Declaration of Jira's {@code ProjectService}.
 *
 * <p>Source: jira-api-core, ProjectService (GROOVY 8.13). Confidence: VERIFIED.
 */
public interface ProjectService {
  CreateProjectValidationResult validateCreateProject(
      ApplicationUser user, ProjectCreationData data);

  Project createProject(CreateProjectValidationResult validation);

  DeleteProjectValidationResult validateDeleteProject(ApplicationUser user, String key);

  DeleteProjectResult deleteProject(ApplicationUser user, DeleteProjectValidationResult validation);

  // LIKELY
  GetProjectResult getProjectByKey(ApplicationUser user, String key);

  // LIKELY
  ServiceOutcome<List<Project>> getAllProjects(ApplicationUser user);

  /** What {@code createProject} takes. */
  class CreateProjectValidationResult extends ServiceResultImpl {
    private final ApplicationUser user;
    private final ProjectCreationData data;

    // LIKELY
    public CreateProjectValidationResult(
        ErrorCollection errors, ApplicationUser user, ProjectCreationData data) {
      super(errors);
      this.user = user;
      this.data = data;
    }

    // LIKELY
    public ApplicationUser getUser() {
      return user;
    }

    // LIKELY
    public ProjectCreationData getProjectCreationData() {
      return data;
    }
  }

  /** A project or the reasons why there is none. */
  class DeleteProjectValidationResult extends ServiceResultImpl {
    private final Project project;

    // LIKELY
    public DeleteProjectValidationResult(ErrorCollection errors, Project project) {
      super(errors);
      this.project = project;
    }

    // LIKELY
    public Project getProject() {
      return project;
    }
  }

  class DeleteProjectResult extends ServiceResultImpl {
    // LIKELY
    public DeleteProjectResult(ErrorCollection errors) {
      super(errors);
    }
  }

  class GetProjectResult extends ServiceResultImpl {
    private final Project project;

    // LIKELY
    public GetProjectResult(ErrorCollection errors, Project project) {
      super(errors);
      this.project = project;
    }

    // LIKELY
    public Project getProject() {
      return project;
    }
  }
}
