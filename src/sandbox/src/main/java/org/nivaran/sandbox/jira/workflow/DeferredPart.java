package org.nivaran.sandbox.jira.workflow;

import com.opensymphony.module.propertyset.PropertySet;
import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.Validator;
import com.opensymphony.workflow.WorkflowException;
import java.util.Map;
import java.util.Objects;

/**
 * Stands for a function, condition or validator until OSWorkflow calls it: only then are the
 * arguments known that say which plugin has the class.
 */
@SuppressWarnings("rawtypes") // as OSWorkflow has it
final class DeferredPart implements FunctionProvider, Condition, Validator {
  private final String className;
  private final WorkflowParts parts;

  DeferredPart(String className, WorkflowParts parts) {
    this.className = className;
    this.parts = parts;
  }

  @Override
  public void execute(Map transientVars, Map args, PropertySet properties)
      throws WorkflowException {
    parts.function(className, args).execute(transientVars, args, properties);
  }

  @Override
  public boolean passesCondition(Map transientVars, Map args, PropertySet properties)
      throws WorkflowException {
    return caller(transientVars).skipsConditions()
        || parts.condition(className, args).passesCondition(transientVars, args, properties);
  }

  @Override
  public void validate(Map transientVars, Map args, PropertySet properties)
      throws InvalidInputException, WorkflowException {
    if (!caller(transientVars).skipsValidators()) {
      parts.validator(className, args).validate(transientVars, args, properties);
    }
  }

  private static CallerContext caller(Map<?, ?> transientVars) {
    return (CallerContext)
        Objects.requireNonNull(transientVars.get("context"), "the context of a workflow");
  }
}
