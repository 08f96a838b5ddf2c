package org.nivaran.jira.setup;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;
import org.ofbiz.core.entity.GenericEntityException;

/** The project with its issue types. A project that somebody else has made is never touched. */
final class Projects {

  static final String PROJECT = "project";

  private static final String TYPES = "issue-type-scheme";
  private static final String TYPES_OF_PROJECT = "project-issue-types";
  private static final String TYPES_SCHEME = "Nivaran: issue types";

  private final ProjectManager projects;
  private final ProjectService service;
  private final IssueManager issues;
  private final IssueTypeSchemeManager typeSchemes;
  private final Settings settings;
  private final Words words;

  Projects(JiraConfiguration jira, Settings settings, Words words) {
    this.projects = jira.projects();
    this.service = jira.projectService();
    this.issues = jira.issues();
    this.typeSchemes = jira.typeSchemes();
    this.settings = settings;
    this.words = words;
  }

  Item project(SetupRequest wanted) {
    return Item.of(
            Part.PROJECT,
            PROJECT,
            wanted.projectKey(),
            known -> look(wanted, known),
            known -> String.valueOf(create(wanted, known).getId()))
        .removedBy(this::remove);
  }

  /** After the issue types themselves. */
  List<Item> issueTypes() {
    return List.of(
        Item.of(
                Part.ISSUE_TYPE_SCHEME,
                TYPES,
                TYPES_SCHEME,
                known -> scheme().map(this::lookScheme).orElseGet(Finding::missing),
                known -> String.valueOf(ensureScheme(known).getId()))
            .removedBy((admin, id) -> scheme().ifPresent(typeSchemes::deleteScheme)),
        Item.of(
                Part.ISSUE_TYPE_SCHEME,
                TYPES_OF_PROJECT,
                TYPES_SCHEME,
                known ->
                    Assigned.look(
                        known,
                        TYPES_OF_PROJECT,
                        typeSchemes.getConfigScheme(of(known)).getName(),
                        TYPES_SCHEME),
                this::assign)
            .removedWithProject());
  }

  /**
   * Our project.
   *
   * @throws MissingPartException if it is not there yet
   */
  Project of(Known known) {
    Project project = projects.getProjectObj(Long.valueOf(known.need(PROJECT)));
    if (project == null) {
      throw new MissingPartException(PROJECT);
    }
    return project;
  }

  private Finding look(SetupRequest wanted, Known known) {
    Optional<DeskSettings> desk = settings.current();
    if (desk.isPresent() && !desk.get().projectKey().equals(wanted.projectKey())) {
      return Finding.blocked(
          "projectKey", Reason.of("setup.project.other", desk.get().projectKey()));
    }
    Project unfinished =
        known.ours(PROJECT).map(id -> projects.getProjectObj(Long.valueOf(id))).orElse(null);
    if (unfinished != null && !unfinished.getKey().equals(wanted.projectKey())) {
      return Finding.blocked("projectKey", Reason.of("setup.project.other", unfinished.getKey()));
    }
    Project present = projects.getProjectObjByKey(wanted.projectKey());
    if (present == null) {
      return projects.getProjectObjByName(name(wanted)) == null
          ? Finding.missing()
          : Finding.blocked("district", Reason.of("setup.project.name-taken", name(wanted)));
    }
    String id = String.valueOf(present.getId());
    boolean ours =
        known.isOurs(PROJECT, id)
            || desk.map(DeskSettings::projectId).filter(present.getId()::equals).isPresent();
    return ours
        ? Finding.present(id)
        : Finding.blocked(
            "projectKey", Reason.of("setup.project.taken", wanted.projectKey(), present.getName()));
  }

  private Project create(SetupRequest wanted, Known known) {
    ProjectService.CreateProjectValidationResult validation =
        service.validateCreateProject(
            known.admin(),
            new ProjectCreationData.Builder()
                .withKey(wanted.projectKey())
                .withName(name(wanted))
                .withDescription(words.both("description"))
                .withLead(known.admin())
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

  /** How many grievances would be lost with the project. */
  int issues(String projectId) {
    try {
      return issues.getIssueIdsForProject(Long.valueOf(projectId)).size();
    } catch (GenericEntityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void remove(ApplicationUser admin, String id) {
    Project project = projects.getProjectObj(Long.valueOf(id));
    if (project == null) {
      return;
    }
    if (issues(id) > 0) {
      throw new IllegalStateException("the project has grievances");
    }
    ProjectService.DeleteProjectValidationResult validation =
        service.validateDeleteProject(admin, project.getKey());
    if (!validation.isValid()) {
      throw new IllegalStateException(
          String.valueOf(validation.getErrorCollection().getErrorMessages()));
    }
    ProjectService.DeleteProjectResult result = service.deleteProject(admin, validation);
    if (!result.isValid()) {
      throw new IllegalStateException(
          String.valueOf(result.getErrorCollection().getErrorMessages()));
    }
  }

  private static String name(SetupRequest wanted) {
    return wanted.district() + " grievances";
  }

  private Optional<FieldConfigScheme> scheme() {
    return typeSchemes.getAllSchemes().stream()
        .filter(each -> each.getName().equals(TYPES_SCHEME))
        .findFirst();
  }

  private Finding lookScheme(FieldConfigScheme scheme) {
    List<String> present =
        typeSchemes.getIssueTypesForScheme(scheme).stream().map(type -> type.getName()).toList();
    List<String> lacking =
        Arrays.stream(Kind.values())
            .map(Kind::issueType)
            .filter(wanted -> present.stream().noneMatch(wanted::equalsIgnoreCase))
            .toList();
    String id = String.valueOf(scheme.getId());
    return lacking.isEmpty()
        ? Finding.present(id)
        : Finding.differs(
            id, Reason.of("setup.scheme.lacks-types", TYPES_SCHEME, String.join(", ", lacking)));
  }

  private FieldConfigScheme ensureScheme(Known known) {
    List<String> ids =
        Arrays.stream(Kind.values()).map(kind -> known.need(Constants.key(kind))).toList();
    Optional<FieldConfigScheme> present = scheme();
    if (present.isEmpty()) {
      return typeSchemes.create(TYPES_SCHEME, words.both("description"), ids);
    }
    Collection<String> all = new LinkedHashSet<>();
    typeSchemes.getIssueTypesForScheme(present.get()).forEach(type -> all.add(type.getId()));
    all.addAll(ids);
    return typeSchemes.update(present.get(), all);
  }

  /** Jira may give one association to a scheme in place of all others, so the others go along. */
  private String assign(Known known) {
    FieldConfigScheme scheme = scheme().orElseThrow(() -> new MissingPartException(TYPES));
    Collection<Project> projectsOfScheme =
        new LinkedHashSet<>(scheme.getAssociatedProjectObjects());
    projectsOfScheme.add(of(known));
    typeSchemes.setProjectAssociationsForIssueTypeScheme(scheme, projectsOfScheme);
    return TYPES_SCHEME;
  }
}
