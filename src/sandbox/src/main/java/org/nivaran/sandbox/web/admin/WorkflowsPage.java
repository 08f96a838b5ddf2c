package org.nivaran.sandbox.web.admin;

import com.atlassian.jira.workflow.JiraWorkflow;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/admin/workflows/ListWorkflows.jspa}: all workflows. */
public final class WorkflowsPage implements Page {

  private final Jira jira;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public WorkflowsPage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
  }

  /**
   * A workflow.
   *
   * @param name its name
   * @param description what it is for
   * @param steps how many steps it has
   * @param active whether a project uses it
   */
  public record Row(String name, String description, int steps, boolean active) {

    static Row of(JiraWorkflow workflow) {
      return new Row(
          workflow.getName(),
          workflow.getDescription() == null ? "" : workflow.getDescription(),
          workflow.getDescriptor().getSteps().size(),
          workflow.isActive());
    }
  }

  @Override
  public Reply show(PageRequest request) {
    Map<String, Object> values = request.templateValues();
    values.put("workflows", jira.workflowManager().getWorkflows().stream().map(Row::of).toList());
    return Reply.View.of(
            request.messages().getText("menu.workflows"),
            templates.render("admin/workflows.vm", values))
        .in(Frame.ADMIN);
  }
}
