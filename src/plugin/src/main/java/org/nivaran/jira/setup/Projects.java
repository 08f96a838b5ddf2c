package org.nivaran.jira.setup;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Kind;

/** The project and its issue types. */
final class Projects {

  private static final String TYPES_SCHEME = "Nivaran: issue types";

  private final ProjectManager projects;
  private final ProjectService service;
  private final IssueTypeSchemeManager typeSchemes;

  Projects(ProjectManager projects, ProjectService service, IssueTypeSchemeManager typeSchemes) {
    this.projects = projects;
    this.service = service;
    this.typeSchemes = typeSchemes;
  }

  Optional<Project> ensure(Checklist list, ApplicationUser admin, SetupRequest wanted) {
    return list.ensure(
        "project: " + wanted.projectKey(),
        () -> Optional.ofNullable(projects.getProjectObjByKey(wanted.projectKey())),
        () -> create(admin, wanted));
  }

  private Project create(ApplicationUser admin, SetupRequest wanted) {
    ProjectService.CreateProjectValidationResult validation =
        service.validateCreateProject(
            admin,
            new ProjectCreationData.Builder()
                .withKey(wanted.projectKey())
                .withName(wanted.district() + " grievances")
                .withDescription("Nivaran")
                .withLead(admin)
                .withType("software")
                .build());
    if (!validation.isValid()) {
      throw new IllegalStateException(
          validation.getErrorCollection().getErrorMessages()
              + " "
              + validation.getErrorCollection().getErrors());
    }
    return service.createProject(validation);
  }

  void issueTypes(Checklist list, Project project, Map<Kind, String> types) {
    List<String> ids =
        types.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue)
            .toList();
    Optional<FieldConfigScheme> scheme =
        list.ensure(
            "issue type scheme: " + TYPES_SCHEME,
            () ->
                typeSchemes.getAllSchemes().stream()
                    .filter(each -> each.getName().equals(TYPES_SCHEME))
                    .findFirst(),
            () -> typeSchemes.create(TYPES_SCHEME, "Nivaran", ids));
    scheme.ifPresent(
        made ->
            list.ensure(
                "issue type scheme of project " + project.getKey(),
                () ->
                    Optional.ofNullable(typeSchemes.getConfigScheme(project))
                        .filter(current -> current.getName().equals(TYPES_SCHEME)),
                () -> assign(made, project)));
  }

  /** Jira may give one association to a scheme in place of all others, so the others go along. */
  private FieldConfigScheme assign(FieldConfigScheme scheme, Project project) {
    Collection<Project> projectsOfScheme =
        new java.util.LinkedHashSet<>(scheme.getAssociatedProjectObjects());
    projectsOfScheme.add(project);
    return typeSchemes.setProjectAssociationsForIssueTypeScheme(scheme, projectsOfScheme);
  }
}
