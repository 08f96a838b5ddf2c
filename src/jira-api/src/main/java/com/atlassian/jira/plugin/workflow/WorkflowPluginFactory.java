package com.atlassian.jira.plugin.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.Map;

/**
 * Declaration of Jira's {@code WorkflowPluginFactory}.
 *
 * <p>Source: jira-api-core, plugin.workflow (CSP, CMS 11.3; SLACK 11.0). Confidence: VERIFIED.
 */
public interface WorkflowPluginFactory {
  // LIKELY
  Map<String, ?> getVelocityParams(String resourceName, AbstractDescriptor descriptor);

  Map<String, ?> getDescriptorParams(Map<String, Object> formParams);
}
