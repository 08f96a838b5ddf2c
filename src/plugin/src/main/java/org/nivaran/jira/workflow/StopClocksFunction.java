package org.nivaran.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import org.nivaran.core.grievance.Move;

/** Records how it was resolved, and ends its clocks. */
@SuppressWarnings("rawtypes")
public class StopClocksFunction extends AbstractJiraFunctionProvider {
  private final WorkflowMoves moves;

  public StopClocksFunction(WorkflowMoves moves) {
    this.moves = moves;
  }

  /** A failure stops the transition: the books must not say less than the issue. */
  @Override
  public void execute(Map transientVars, Map args, PropertySet properties)
      throws WorkflowException {
    moves.make(
        getIssue(transientVars),
        Transition.of(transientVars).move(Move.RESOLVE),
        getCallerKey(transientVars, args));
  }
}
