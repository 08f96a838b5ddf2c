package com.atlassian.jira.plugin.workflow;

/**
 * Declaration of Jira's {@code WorkflowPluginConditionFactory}.
 *
 * <p>Source: jira-api-core, plugin.workflow (8.13). Confidence: VERIFIED.
 */
public interface WorkflowPluginConditionFactory extends WorkflowPluginFactory {}
