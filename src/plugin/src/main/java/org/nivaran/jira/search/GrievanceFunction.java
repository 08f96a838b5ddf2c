package org.nivaran.jira.search;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/**
 * A function that gives ids of issues: {@code id in overdueGrievances()}. Jira shows of them what
 * the searcher may see. One object serves all searches. Thread safe.
 */
abstract class GrievanceFunction extends AbstractJqlFunction {
  private final GrievanceLists lists;
  private final int arguments;

  /**
   * @param arguments how many it takes
   */
  GrievanceFunction(GrievanceLists lists, int arguments) {
    this.lists = lists;
    this.arguments = arguments;
  }

  final GrievanceLists lists() {
    return lists;
  }

  /** What is wrong with the arguments, of which there are as many as it takes. */
  Optional<String> complaint(List<String> given) {
    return Optional.empty();
  }

  /**
   * The issues.
   *
   * @param given arguments without complaint
   * @param searcher null for nobody
   */
  abstract List<IssueId> find(List<String> given, @Nullable ApplicationUser searcher);

  @Override
  public final MessageSet validate(
      ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = new MessageSetImpl();
    complaintAbout(operand.getArgs()).ifPresent(messages::addErrorMessage);
    return messages;
  }

  @Override
  public final List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    // A filter that was saved with other arguments finds nothing, and does not break a board.
    if (complaintAbout(operand.getArgs()).isPresent()) {
      return List.of();
    }
    return find(operand.getArgs(), context.getApplicationUser()).stream()
        .map(issue -> new QueryLiteral(operand, issue.value()))
        .toList();
  }

  @Override
  public final int getMinimumNumberOfExpectedArguments() {
    return arguments;
  }

  @Override
  public final JiraDataType getDataType() {
    return JiraDataTypes.ISSUE;
  }

  private Optional<String> complaintAbout(List<String> given) {
    return given.size() == arguments
        ? complaint(given)
        : Optional.of(lists.text("arguments", arguments, given.size()));
  }
}
