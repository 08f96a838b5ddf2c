package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/**
 * Making an issue: first project and type, where there is a choice, then the fields of the create
 * screen. Fields named in the address are filled already.
 */
public final class CreateIssuePage implements Page {

  private final Jira jira;
  private final HostTemplates templates;
  private final IssueForm form;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public CreateIssuePage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
    this.form = new IssueForm(templates);
  }

  /**
   * Something to choose.
   *
   * @param id its id
   * @param name its name
   * @param selected whether it is chosen
   */
  public record Choice(String id, String name, boolean selected) {}

  @Override
  public Reply show(PageRequest request) {
    Collection<Project> projects =
        jira.permissionManager().getProjects(ProjectPermissions.CREATE_ISSUES, request.user());
    Optional<Project> project =
        projects.size() == 1 ? projects.stream().findFirst() : chosenProject(request, projects);
    Optional<IssueType> type = project.flatMap(known -> chosenType(request, known));
    if (project.isPresent() && type.isPresent()) {
      return form.reply(
          request,
          purpose(request, project.get(), type.get()),
          jira.screenFields().forCreate(project.get(), type.get()),
          FormErrors.NONE);
    }
    return choose(request, projects, project);
  }

  private Reply choose(
      PageRequest request, Collection<Project> projects, Optional<Project> project) {
    Map<String, Object> values = request.templateValues();
    values.put(
        "projects",
        projects.stream()
            .map(
                one ->
                    new Choice(
                        String.valueOf(one.getId()),
                        one.getName() + " (" + one.getKey() + ")",
                        project.filter(one::equals).isPresent()))
            .toList());
    values.put(
        "types",
        project.map(Project::getIssueTypes).orElse(List.of()).stream()
            .map(type -> new Choice(type.getId(), type.getNameTranslation(), false))
            .toList());
    return Reply.View.of(
        request.messages().getText("create.title"), templates.render("issue/choose.vm", values));
  }

  private static Optional<Project> chosenProject(
      PageRequest request, Collection<Project> projects) {
    Optional<String> pid = request.parameter("pid");
    return projects.stream()
        .filter(project -> pid.filter(id -> id.equals(String.valueOf(project.getId()))).isPresent())
        .findFirst();
  }

  private static Optional<IssueType> chosenType(PageRequest request, Project project) {
    Optional<String> id = request.parameter("issuetype");
    return project.getIssueTypes().stream()
        .filter(type -> id.filter(type.getId()::equals).isPresent())
        .findFirst();
  }

  private static IssueForm.Purpose purpose(PageRequest request, Project project, IssueType type) {
    return new IssueForm.Purpose(
        request.messages().getText("create.of", type.getNameTranslation(), project.getName()),
        "/secure/CreateIssueDetails.jspa",
        Map.of("pid", String.valueOf(project.getId()), "issuetype", type.getId()),
        request.messages().getText("create.submit"),
        "/secure/Dashboard.jspa",
        false);
  }

  @Override
  public Reply submit(PageRequest request) {
    Collection<Project> projects =
        jira.permissionManager().getProjects(ProjectPermissions.CREATE_ISSUES, request.user());
    Project project = chosenProject(request, projects).orElseThrow(Refusal::badRequest);
    IssueType type = chosenType(request, project).orElseThrow(Refusal::badRequest);
    var parameters = jira.issueService().newIssueInputParameters(SentForm.of(request));
    parameters.setProjectId(project.getId());
    parameters.setIssueTypeId(type.getId());
    var valid = jira.issueService().validateCreate(request.user(), parameters);
    var errors = valid.getErrorCollection();
    if (!errors.hasAnyErrors()) {
      var made = jira.issueService().create(request.user(), valid);
      errors = made.getErrorCollection();
      if (!errors.hasAnyErrors()) {
        return new Reply.Redirect(IssuePage.PATH + made.getIssue().getKey());
      }
    }
    var fields = jira.screenFields().forCreate(project, type);
    return form.reply(
        request, purpose(request, project, type), fields, FormErrors.of(errors, fields));
  }
}
