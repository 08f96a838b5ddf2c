package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

/**
 * Declaration of Jira's {@code QueryLiteral}.
 *
 * <p>Source: jira-api-core, QueryLiteral (CSP 11.3; GROOVY 8.13). Confidence: VERIFIED.
 */
public class QueryLiteral {
  private final Operand sourceOperand;
  private final Long longValue;
  private final String stringValue;

  public QueryLiteral(Operand sourceOperand, Long value) {
    this.sourceOperand = sourceOperand;
    this.longValue = value;
    this.stringValue = null;
  }

  public QueryLiteral(Operand sourceOperand, String value) {
    this.sourceOperand = sourceOperand;
    this.longValue = null;
    this.stringValue = value;
  }

  // LIKELY
  public Operand getSourceOperand() {
    return sourceOperand;
  }

  // LIKELY
  public Long getLongValue() {
    return longValue;
  }

  // LIKELY
  public String getStringValue() {
    return stringValue;
  }

  // LIKELY
  public boolean isEmpty() {
    return longValue == null && stringValue == null;
  }
}
