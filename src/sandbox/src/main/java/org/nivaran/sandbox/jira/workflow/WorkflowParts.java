package org.nivaran.sandbox.jira.workflow;

import com.opensymphony.workflow.Condition;
import com.opensymphony.workflow.FunctionProvider;
import com.opensymphony.workflow.Validator;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.plugins.PluginModule;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.WorkflowConditionModule;
import org.nivaran.sandbox.plugins.WorkflowFunctionModule;
import org.nivaran.sandbox.plugins.WorkflowValidatorModule;

/**
 * Makes the functions, conditions and validators that a workflow names: Jira's own by class name,
 * those of plugins by {@code full.module.key}. Thread safe.
 */
final class WorkflowParts {
  private final PluginModules modules;
  private final JiraParts own;

  WorkflowParts(PluginModules modules, JiraParts own) {
    this.modules = modules;
    this.own = own;
  }

  FunctionProvider function(String className, Map<?, ?> args) {
    return module(WorkflowFunctionModule.class, args)
        .map(module -> module.create(FunctionProvider.class, className))
        .or(() -> own.function(className))
        .orElseThrow(() -> unknown("post-function", className, args));
  }

  Condition condition(String className, Map<?, ?> args) {
    return module(WorkflowConditionModule.class, args)
        .map(module -> module.create(Condition.class, className))
        .or(() -> own.condition(className))
        .orElseThrow(() -> unknown("condition", className, args));
  }

  Validator validator(String className, Map<?, ?> args) {
    return module(WorkflowValidatorModule.class, args)
        .map(module -> module.create(Validator.class, className))
        .or(() -> own.validator(className))
        .orElseThrow(() -> unknown("validator", className, args));
  }

  private <M extends PluginModule> Optional<M> module(Class<M> type, Map<?, ?> args) {
    Object key = args.get("full.module.key");
    return modules.all(type).stream()
        .filter(module -> module.fullModuleKey().equals(key))
        .findFirst();
  }

  private static UnsupportedOperationException unknown(
      String what, String className, Map<?, ?> args) {
    Object key = args.get("full.module.key");
    return new UnsupportedOperationException(
        "The workflow names a "
            + what
            + " that is not there: "
            + className
            + (key == null ? "" : " of module " + key));
  }
}
