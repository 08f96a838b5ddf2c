package com.atlassian.query.clause;

import com.atlassian.query.operand.Operand;
import com.atlassian.query.operator.Operator;

/**
 * Declaration of Jira's {@code TerminalClause}.
 *
 * <p>Source: jira-api-core, TerminalClause (SLACK 11.0: the type). Confidence: VERIFIED.
 */
public interface TerminalClause extends Clause {
  // LIKELY
  Operand getOperand();

  // LIKELY
  Operator getOperator();
}
