package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;

/**
 * Declaration of Jira's {@code WorkflowNoInputPluginFactory}: the factory of parts that have
 * nothing to set.
 *
 * <p>Source: jira-platform 3.6 (PJP). Confidence: LIKELY.
 */
public class WorkflowNoInputPluginFactory
    implements WorkflowPluginFunctionFactory,
        WorkflowPluginConditionFactory,
        WorkflowPluginValidatorFactory {
  // LIKELY
  public WorkflowNoInputPluginFactory() {}

  // LIKELY
  @Override
  public Map<String, ?> getVelocityParams(String resourceName, AbstractDescriptor descriptor) {
    return Map.of();
  }

  // LIKELY
  @Override
  public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
    return Map.of();
  }
}
