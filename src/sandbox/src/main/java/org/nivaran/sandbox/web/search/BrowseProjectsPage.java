package org.nivaran.sandbox.web.search;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/BrowseProjects.jspa}: the projects that the reader may browse. */
public final class BrowseProjectsPage implements Page {

  private final Jira jira;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public BrowseProjectsPage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
  }

  /**
   * A project.
   *
   * @param key its key
   * @param name its name
   * @param lead who leads it
   * @param description what it is for
   */
  public record Row(String key, String name, String lead, String description) {

    /**
     * @param project a project
     * @return its row
     */
    public static Row of(Project project) {
      return new Row(
          project.getKey(),
          project.getName(),
          project.getProjectLead() == null ? "" : project.getProjectLead().getDisplayName(),
          project.getDescription() == null ? "" : project.getDescription());
    }
  }

  @Override
  public Reply show(PageRequest request) {
    Map<String, Object> values = request.templateValues();
    values.put(
        "projects",
        jira
            .permissionManager()
            .getProjects(ProjectPermissions.BROWSE_PROJECTS, request.userOrNull())
            .stream()
            .map(Row::of)
            .toList());
    return Reply.View.of(
        request.messages().getText("menu.projects"),
        templates.render("search/projects.vm", values));
  }
}
