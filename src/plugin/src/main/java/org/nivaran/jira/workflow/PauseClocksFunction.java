package org.nivaran.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import org.nivaran.core.grievance.Move;

/** Records that we wait, and stops the time of every clock that may pause. */
@SuppressWarnings("rawtypes")
public class PauseClocksFunction extends AbstractJiraFunctionProvider {
  private final WorkflowMoves moves;

  public PauseClocksFunction(WorkflowMoves moves) {
    this.moves = moves;
  }

  /** A failure stops the transition: the books must not say less than the issue. */
  @Override
  public void execute(Map transientVars, Map args, PropertySet properties)
      throws WorkflowException {
    Transition transition = Transition.of(transientVars);
    moves.pause(
        getIssue(transientVars),
        transition.move(Move.PUT_ON_HOLD),
        getCallerKey(transientVars, args),
        transition.comment());
  }
}
