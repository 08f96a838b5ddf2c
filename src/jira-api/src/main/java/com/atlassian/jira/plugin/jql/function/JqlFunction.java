package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;

/**
 * Declaration of Jira's {@code JqlFunction}.
 *
 * <p>Source: jira-api-core, AbstractJqlFunction (JD 7.6.1; CSP 11.3). Confidence: VERIFIED.
 */
public interface JqlFunction {
  void init(JqlFunctionModuleDescriptor descriptor);

  MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause);

  List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause);

  boolean isList();

  int getMinimumNumberOfExpectedArguments();

  String getFunctionName();

  JiraDataType getDataType();
}
