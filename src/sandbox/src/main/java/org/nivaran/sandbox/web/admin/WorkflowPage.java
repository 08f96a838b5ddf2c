package org.nivaran.sandbox.web.admin;

import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.workflow.WorkflowXml;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/**
 * {@code /secure/admin/workflows/ViewWorkflowSteps.jspa?workflowName=}: the steps and moves of a
 * workflow.
 */
public final class WorkflowPage implements Page {

  private final Jira jira;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public WorkflowPage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
  }

  /**
   * A step.
   *
   * @param name its name
   * @param status its status
   * @param moves its moves
   */
  public record Step(String name, String status, List<Move> moves) {}

  /**
   * A move.
   *
   * @param id its id
   * @param name its name
   * @param to the step where it leads; empty for the same
   * @param functions what is done on it, in order
   */
  public record Move(int id, String name, String to, List<String> functions) {}

  @Override
  public Reply show(PageRequest request) {
    String name = request.parameter("workflowName").orElseThrow(Refusal::badRequest);
    if (!jira.workflowManager().workflowExists(name)) {
      throw Refusal.notFound();
    }
    JiraWorkflow workflow = jira.workflowManager().getWorkflow(name);
    Map<String, Object> values = request.templateValues();
    values.put("name", workflow.getName());
    values.put("initial", moves(workflow, workflow.getDescriptor().getInitialActions()));
    values.put("common", moves(workflow, workflow.getDescriptor().getGlobalActions()));
    values.put("steps", steps(workflow));
    values.put("xml", WorkflowXml.write(workflow.getDescriptor()));
    return Reply.View.of(workflow.getName(), templates.render("admin/workflow.vm", values))
        .in(Frame.ADMIN);
  }

  private List<Step> steps(JiraWorkflow workflow) {
    List<Step> steps = new ArrayList<>();
    for (Object one : workflow.getDescriptor().getSteps()) {
      StepDescriptor step = (StepDescriptor) one;
      Status status = jira.constantsManager().getStatus(workflow.getLinkedStatusId(step));
      steps.add(
          new Step(
              step.getName(),
              status == null ? "" : status.getNameTranslation(),
              moves(workflow, step.getActions())));
    }
    return steps;
  }

  private static List<Move> moves(JiraWorkflow workflow, List<?> actions) {
    List<Move> moves = new ArrayList<>();
    for (Object one : actions) {
      ActionDescriptor action = (ActionDescriptor) one;
      int to =
          action.getUnconditionalResult() == null ? -1 : action.getUnconditionalResult().getStep();
      StepDescriptor target = workflow.getDescriptor().getStep(to);
      moves.add(
          new Move(
              action.getId(),
              action.getName(),
              target == null ? "" : target.getName(),
              functions(action)));
    }
    return moves;
  }

  private static List<String> functions(ActionDescriptor action) {
    List<String> names = new ArrayList<>();
    if (action.getUnconditionalResult() != null) {
      for (Object one : action.getUnconditionalResult().getPostFunctions()) {
        String name = String.valueOf(((FunctionDescriptor) one).getArgs().get("class.name"));
        names.add(name.substring(name.lastIndexOf('.') + 1));
      }
    }
    return names;
  }
}
