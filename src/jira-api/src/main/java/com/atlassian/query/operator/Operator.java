package com.atlassian.query.operator;

/**
 * Declaration of Jira's {@code Operator}.
 *
 * <p>Source: jira-api-core, TerminalClause (SLACK 11.0: the type). Confidence: LIKELY.
 */
public enum Operator {
  // LIKELY
  LIKE("~"),
  // LIKELY
  NOT_LIKE("!~"),
  // LIKELY
  EQUALS("="),
  // LIKELY
  NOT_EQUALS("!="),
  // LIKELY
  IN("in"),
  // LIKELY
  NOT_IN("not in"),
  // LIKELY
  IS("is"),
  // LIKELY
  IS_NOT("is not"),
  // LIKELY
  LESS_THAN("<"),
  // LIKELY
  LESS_THAN_EQUALS("<="),
  // LIKELY
  GREATER_THAN(">"),
  // LIKELY
  GREATER_THAN_EQUALS(">=");

  private final String text;

  Operator(String text) {
    this.text = text;
  }

  // LIKELY
  public String getDisplayString() {
    return text;
  }
}
