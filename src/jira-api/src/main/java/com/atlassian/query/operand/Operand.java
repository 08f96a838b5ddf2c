package com.atlassian.query.operand;

/**
 * Declaration of Jira's {@code Operand}.
 *
 * <p>Source: jira-api-core, FunctionOperand. Confidence: LIKELY.
 */
public interface Operand {
  // LIKELY
  String getName();

  // LIKELY
  String getDisplayString();
}
