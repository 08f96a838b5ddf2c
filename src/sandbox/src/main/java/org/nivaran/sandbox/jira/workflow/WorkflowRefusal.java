package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.util.ErrorCollection;

/** The workflow does not make the move: a condition, a validator or the state says no. */
public final class WorkflowRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorCollection errors;

  WorkflowRefusal(ErrorCollection errors) {
    super(String.join(" ", errors.getErrorMessages()) + errors.getErrors());
    this.errors = errors;
  }

  /** Why, by field where a field is to blame. */
  public ErrorCollection errors() {
    return errors;
  }
}
