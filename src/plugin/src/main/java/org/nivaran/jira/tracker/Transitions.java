package org.nivaran.jira.tracker;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.Move;

/** Finds the workflow's action for a move, by its name, so that an admin may renumber them. */
final class Transitions {

  private final WorkflowManager workflows;

  Transitions(WorkflowManager workflows) {
    this.workflows = workflows;
  }

  /** The action that makes this move from where the issue is, or empty if there is none. */
  Optional<Integer> from(Issue issue, Move move) {
    JiraWorkflow workflow = workflows.getWorkflow(issue);
    StepDescriptor step = workflow.getLinkedStep(issue.getStatus());
    if (step == null) {
      return Optional.empty();
    }
    return named(step.getActions(), move)
        .or(() -> named(workflow.getDescriptor().getGlobalActions(), move));
  }

  private static Optional<Integer> named(List<?> actions, Move move) {
    return actions.stream()
        .map(ActionDescriptor.class::cast)
        .filter(action -> action.getName().equals(move.transitionName()))
        .map(ActionDescriptor::getId)
        .findFirst();
  }
}
