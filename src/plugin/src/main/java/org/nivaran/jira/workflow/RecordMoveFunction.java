package org.nivaran.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.WorkflowException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Move;

/** Records a move that needs nothing more: taking up, closing. */
@SuppressWarnings("rawtypes")
public class RecordMoveFunction extends AbstractJiraFunctionProvider {
  /** Argument: the name of a {@link Move}; not set where the transition's own name says it. */
  public static final String MOVE = "move";

  private final WorkflowMoves moves;

  public RecordMoveFunction(WorkflowMoves moves) {
    this.moves = moves;
  }

  /** A failure stops the transition: the books must not say less than the issue. */
  @Override
  public void execute(Map transientVars, Map args, PropertySet properties)
      throws WorkflowException {
    moves.make(
        getIssue(transientVars),
        Arguments.of(args)
            .text(MOVE)
            .flatMap(RecordMoveFunction::named)
            .orElseGet(() -> Transition.of(transientVars).move(Move.TAKE_UP)),
        getCallerKey(transientVars, args));
  }

  private static Optional<Move> named(String name) {
    return Arrays.stream(Move.values()).filter(move -> move.name().equals(name)).findFirst();
  }
}
