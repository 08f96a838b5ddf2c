package com.atlassian.query.operand;

import java.util.Collection;
import java.util.List;

/**
 * Declaration of Jira's {@code FunctionOperand}.
 *
 * <p>Source: jira-api-core, FunctionOperand (CSP, GROOVY). Confidence: LIKELY.
 */
public class FunctionOperand implements Operand {
  private final String name;
  private final List<String> args;

  // LIKELY
  public FunctionOperand(String name, Collection<String> args) {
    this.name = name;
    this.args = List.copyOf(args);
  }

  @Override
  public String getName() {
    return name;
  }

  // LIKELY
  public List<String> getArgs() {
    return args;
  }

  @Override
  public String getDisplayString() {
    return name + "(" + String.join(", ", args) + ")";
  }
}
