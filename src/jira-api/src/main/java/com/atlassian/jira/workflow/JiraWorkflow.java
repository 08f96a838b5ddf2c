package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.status.Status;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.Collection;
import java.util.Set;

/**
 * Declaration of Jira's {@code JiraWorkflow}.
 *
 * <p>Source: jira-api-core, JiraWorkflow (BDJ 7.4.5; JD 7.1.9; JWI 9.12). Confidence: VERIFIED.
 */
public interface JiraWorkflow extends Comparable<JiraWorkflow> {
  // LIKELY
  String STEP_STATUS_KEY = "jira.status.id";

  String getName();

  String getDescription();

  WorkflowDescriptor getDescriptor();

  String getLinkedStatusId(StepDescriptor step);

  Set<String> getLinkedStatusIds();

  StepDescriptor getLinkedStep(Status status);

  Collection<ActionDescriptor> getAllActions();

  Collection<ActionDescriptor> getActionsByName(String name);

  boolean isActive() throws WorkflowException;
}
