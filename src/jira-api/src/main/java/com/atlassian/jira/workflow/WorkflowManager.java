package com.atlassian.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.Collection;

/**
 * Declaration of Jira's {@code WorkflowManager}.
 *
 * <p>Source: jira-api-core, WorkflowManager (CONDEC 8.20.22). Confidence: VERIFIED.
 */
public interface WorkflowManager {
  void createWorkflow(ApplicationUser user, JiraWorkflow workflow) throws WorkflowException;

  void updateWorkflow(ApplicationUser user, JiraWorkflow workflow);

  JiraWorkflow createDraftWorkflow(ApplicationUser user, String parentWorkflowName)
      throws IllegalStateException, IllegalArgumentException;

  void overwriteActiveWorkflow(ApplicationUser user, String workflowName);

  void deleteWorkflow(JiraWorkflow workflow) throws WorkflowException;

  JiraWorkflow getWorkflow(String name);

  JiraWorkflow getWorkflow(Issue issue) throws WorkflowException;

  JiraWorkflow getWorkflow(Long projectId, String issueTypeId) throws WorkflowException;

  Collection<JiraWorkflow> getWorkflows();

  boolean workflowExists(String name) throws WorkflowException;

  boolean isActive(JiraWorkflow workflow) throws WorkflowException;

  ActionDescriptor getActionDescriptor(Issue issue, int actionId);

  String getNextStatusIdForAction(Issue issue, int actionId);

  boolean isEditable(Issue issue);
}
