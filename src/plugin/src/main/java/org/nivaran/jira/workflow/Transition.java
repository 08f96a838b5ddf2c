package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Move;

/** Reads what the workflow engine tells a function about the transition it belongs to. */
@SuppressWarnings("rawtypes")
final class Transition {
  private final Map transientVars;

  private Transition(Map transientVars) {
    this.transientVars = transientVars;
  }

  static Transition of(Map transientVars) {
    return new Transition(transientVars);
  }

  /**
   * Which of our moves it is, by its name.
   *
   * @param otherwise for a transition that an admin has named anew
   */
  Move move(Move otherwise) {
    if (transientVars.get("descriptor") instanceof WorkflowDescriptor workflow
        && transientVars.get("actionId") instanceof Integer actionId) {
      ActionDescriptor action = workflow.getAction(actionId);
      if (action != null) {
        return Move.ofTransitionName(action.getName()).orElse(otherwise);
      }
    }
    return otherwise;
  }

  /**
   * The issue as it would be after the move.
   *
   * @throws IllegalStateException if the workflow engine gives none
   */
  Issue issue() {
    if (transientVars.get("issue") instanceof Issue issue) {
      return issue;
    }
    throw new IllegalStateException("a move without an issue");
  }

  /**
   * The issue as it is stored: whose it is before the move, whatever its dialog was filled with.
   */
  Issue before() {
    return transientVars.get("originalissueobject") instanceof Issue issue ? issue : issue();
  }

  /** The comment that was given with it. */
  Optional<String> comment() {
    return transientVars.get("comment") instanceof String comment && !comment.isBlank()
        ? Optional.of(comment.strip())
        : Optional.empty();
  }
}
