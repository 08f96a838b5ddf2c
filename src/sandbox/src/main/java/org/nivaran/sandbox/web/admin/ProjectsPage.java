package org.nivaran.sandbox.web.admin;

import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/admin/ViewProjects.jspa}: all projects, their issue types and workflows. */
public final class ProjectsPage implements Page {

  private final Jira jira;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public ProjectsPage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
  }

  /**
   * A project.
   *
   * @param key its key
   * @param name its name
   * @param lead who leads it
   * @param permissions its permission scheme
   * @param types issue types, each with its workflow
   */
  public record Row(String key, String name, String lead, String permissions, List<Type> types) {}

  /**
   * An issue type of a project.
   *
   * @param name its name
   * @param workflow its workflow
   */
  public record Type(String name, String workflow) {}

  @Override
  public Reply show(PageRequest request) {
    Map<String, Object> values = request.templateValues();
    values.put(
        "projects", jira.projectManager().getProjectObjects().stream().map(this::row).toList());
    return Reply.View.of(
            request.messages().getText("menu.projects"),
            templates.render("admin/projects.vm", values))
        .in(Frame.ADMIN);
  }

  private Row row(Project project) {
    return new Row(
        project.getKey(),
        project.getName(),
        project.getProjectLead() == null ? "" : project.getProjectLead().getDisplayName(),
        jira.permissionSchemes().of(project).name(),
        project.getIssueTypes().stream()
            .map(
                type ->
                    new Type(
                        type.getName(),
                        jira.workflowManager()
                            .getWorkflow(project.getId(), type.getId())
                            .getName()))
            .toList());
  }
}
