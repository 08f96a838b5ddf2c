package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import org.nivaran.core.grievance.Move;

/** Records that a department has it, and starts its clock of this stay. */
@SuppressWarnings("rawtypes")
public class SendToDepartmentFunction extends AbstractJiraFunctionProvider {
  /** Argument: the key of a department; not set for the one in the issue's field. */
  public static final String DEPARTMENT = "department";

  private final WorkflowMoves moves;

  public SendToDepartmentFunction(WorkflowMoves moves) {
    this.moves = moves;
  }

  /** A failure stops the transition: the books must not say less than the issue. */
  @Override
  public void execute(Map transientVars, Map args, PropertySet properties)
      throws WorkflowException {
    MutableIssue issue = getIssue(transientVars);
    Arguments.of(args).text(DEPARTMENT).ifPresent(key -> moves.choose(issue, key));
    moves.make(
        issue,
        Transition.of(transientVars).move(Move.SEND_TO_DEPARTMENT),
        getCallerKey(transientVars, args));
  }
}
