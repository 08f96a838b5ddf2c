package org.nivaran.sandbox.web.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.plugins.WorkflowConditionModule;
import org.nivaran.sandbox.plugins.WorkflowFunctionModule;
import org.nivaran.sandbox.plugins.WorkflowPartModule;
import org.nivaran.sandbox.plugins.WorkflowValidatorModule;

/** What stands on a transition. The names are those of Jira's addresses. */
enum PartKind {
  CONDITION("Condition", "Condition", WorkflowConditionModule.class),
  VALIDATOR("Validator", "Validator", WorkflowValidatorModule.class),
  FUNCTION("PostFunction", "Function", WorkflowFunctionModule.class);

  private static final String ADMIN = "/secure/admin/workflows/";

  private final String action;
  private final String params;
  private final Class<? extends WorkflowPartModule> module;

  PartKind(String action, String params, Class<? extends WorkflowPartModule> module) {
    this.action = action;
    this.params = params;
    this.module = module;
  }

  /** {@code condition}, {@code validator} or {@code function}: for ids and texts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<PartKind> byKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Where one is chosen, without the ending. */
  String addPath() {
    return ADMIN + "AddWorkflowTransition" + action;
  }

  /** Where one that is new gets its parameters, without the ending. */
  String addParamsPath() {
    return ADMIN + "AddWorkflowTransition" + params + "Params";
  }

  /** Where one gets other parameters, without the ending. */
  String editParamsPath() {
    return ADMIN + "EditWorkflowTransition" + action + "Params";
  }

  Class<? extends WorkflowPartModule> module() {
    return module;
  }

  /** An empty one. */
  AbstractDescriptor blank() {
    switch (this) {
      case CONDITION -> {
        ConditionDescriptor condition = new ConditionDescriptor();
        condition.setType("class");
        return condition;
      }
      case VALIDATOR -> {
        ValidatorDescriptor validator = new ValidatorDescriptor();
        validator.setType("class");
        return validator;
      }
      default -> {
        FunctionDescriptor function = new FunctionDescriptor();
        function.setType("class");
        return function;
      }
    }
  }

  /** What a descriptor is called with; empty for a group of conditions. May be changed. */
  @SuppressWarnings("unchecked") // OSWorkflow has raw maps
  static Map<String, String> arguments(AbstractDescriptor descriptor) {
    if (descriptor instanceof FunctionDescriptor function) {
      return function.getArgs();
    }
    if (descriptor instanceof ValidatorDescriptor validator) {
      return validator.getArgs();
    }
    return descriptor instanceof ConditionDescriptor condition ? condition.getArgs() : Map.of();
  }
}
