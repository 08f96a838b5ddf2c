package com.atlassian.jira.plugin.workflow;

/**
 * Declaration of Jira's {@code WorkflowPluginFunctionFactory}.
 *
 * <p>Source: jira-api-core, plugin.workflow (11.3). Confidence: VERIFIED.
 */
public interface WorkflowPluginFunctionFactory extends WorkflowPluginFactory {}
