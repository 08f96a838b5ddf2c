package org.nivaran.jira.workflow;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import java.util.Map;
import org.nivaran.jira.language.Html;
import org.nivaran.jira.language.Texts;

/** Shows our post-functions in Jira's workflow editor. None has anything to set. */
public class FunctionView extends AbstractWorkflowPluginFactory
    implements WorkflowPluginFunctionFactory {
  private static final String MODULE_KEY = "full.module.key";
  private static final String PLUGIN_KEY = "org.nivaran.jira";

  private final Texts texts;

  public FunctionView(Texts texts) {
    this.texts = texts;
  }

  /** What the function does, already escaped: Jira does not escape these views. */
  @Override
  protected void getVelocityParamsForView(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
    velocityParams.put("escapedText", Html.escaped(description(descriptor)));
  }

  @Override
  protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
    // Nothing can be set.
  }

  @Override
  protected void getVelocityParamsForEdit(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
    // Nothing can be set.
  }

  @Override
  public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
    return Map.of();
  }

  private String description(AbstractDescriptor descriptor) {
    Object module =
        descriptor instanceof FunctionDescriptor function
            ? function.getArgs().get(MODULE_KEY)
            : null;
    return module instanceof String key && key.startsWith(PLUGIN_KEY)
        ? texts.get("function." + key.substring(PLUGIN_KEY.length()) + ".description")
        : texts.get("description");
  }
}
