package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowManager;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Jira's {@link WorkflowManager}. Drafts are kept in memory, so another node does not know of them.
 * Thread safe.
 */
public final class JiraWorkflows implements WorkflowManager {
  private final StoredWorkflows workflows;
  private final WorkflowSchemes schemes;
  private final WorkflowEngine engine;
  private final ProjectManager projects;
  private final Map<String, WorkflowDescriptor> drafts = new ConcurrentHashMap<>();

  private static final class Draft extends ConfigurableJiraWorkflow {
    Draft(String name, WorkflowDescriptor descriptor, WorkflowManager manager) {
      super(name, descriptor, manager);
    }
  }

  JiraWorkflows(
      StoredWorkflows workflows,
      WorkflowSchemes schemes,
      WorkflowEngine engine,
      ProjectManager projects) {
    this.workflows = workflows;
    this.schemes = schemes;
    this.engine = engine;
    this.projects = projects;
  }

  @Override
  public void createWorkflow(@Nullable ApplicationUser user, JiraWorkflow workflow) {
    if (workflow.getName().isBlank() || workflowExists(workflow.getName())) {
      throw new WorkflowException(
          "A workflow needs a name that is not taken: " + workflow.getName());
    }
    checkSteps(workflow);
    workflows.insert(workflow.getName(), workflow.getDescriptor());
  }

  @Override
  public void updateWorkflow(@Nullable ApplicationUser user, JiraWorkflow workflow) {
    if (!workflowExists(workflow.getName()) || workflow.getName().equals(StoredWorkflows.SYSTEM)) {
      throw new WorkflowException("There is no workflow to change named " + workflow.getName());
    }
    checkSteps(workflow);
    if (workflow instanceof Draft) {
      drafts.put(workflow.getName(), workflow.getDescriptor());
    } else {
      workflows.update(workflow.getName(), workflow.getDescriptor());
    }
  }

  /** Jira links each step to a status; a step without one would break issues later. */
  private static void checkSteps(JiraWorkflow workflow) {
    for (Object each : workflow.getDescriptor().getSteps()) {
      StepDescriptor step = (StepDescriptor) each;
      if (workflow.getLinkedStatusId(step) == null) {
        throw new WorkflowException(
            "The step '%s' of the workflow %s has no jira.status.id"
                .formatted(step.getName(), workflow.getName()));
      }
    }
  }

  /**
   * @throws IllegalArgumentException if there is no such workflow in use
   * @throws IllegalStateException if it has a draft already
   */
  @Override
  public JiraWorkflow createDraftWorkflow(ApplicationUser user, String parentWorkflowName) {
    JiraWorkflow parent =
        find(parentWorkflowName)
            .filter(this::isActive)
            .orElseThrow(() -> new IllegalArgumentException("Not in use: " + parentWorkflowName));
    WorkflowDescriptor copy =
        WorkflowXml.read(parentWorkflowName, WorkflowXml.write(parent.getDescriptor()));
    if (drafts.putIfAbsent(parentWorkflowName, copy) != null) {
      throw new IllegalStateException("There is a draft of " + parentWorkflowName);
    }
    return new Draft(parentWorkflowName, copy, this);
  }

  /**
   * @throws WorkflowException if it has no draft
   */
  @Override
  public void overwriteActiveWorkflow(ApplicationUser user, String workflowName) {
    WorkflowDescriptor draft = drafts.remove(workflowName);
    if (draft == null) {
      throw new WorkflowException("There is no draft of " + workflowName);
    }
    workflows.update(workflowName, draft);
  }

  @Override
  public void deleteWorkflow(JiraWorkflow workflow) {
    if (isActive(workflow) || workflow.getName().equals(StoredWorkflows.SYSTEM)) {
      throw new WorkflowException("The workflow " + workflow.getName() + " is in use");
    }
    workflows.delete(workflow.getName());
  }

  @Override
  public @Nullable JiraWorkflow getWorkflow(String name) {
    return find(name).orElse(null);
  }

  private Optional<JiraWorkflow> find(String name) {
    return workflows.find(name).map(descriptor -> workflow(name, descriptor));
  }

  private JiraWorkflow workflow(String name, WorkflowDescriptor descriptor) {
    return new ConfigurableJiraWorkflow(name, descriptor, this);
  }

  @Override
  public JiraWorkflow getWorkflow(Issue issue) {
    return find(schemes.getWorkflowName(issue.getProjectObject(), issue.getIssueTypeId()))
        .orElseThrow(() -> new WorkflowException("The workflow of " + issue.getKey() + " is gone"));
  }

  @Override
  public JiraWorkflow getWorkflow(Long projectId, String issueTypeId) {
    String name = schemes.getWorkflowName(projects.getProjectObj(projectId), issueTypeId);
    return find(name)
        .orElseThrow(() -> new WorkflowException("There is no workflow named " + name));
  }

  @Override
  public Collection<JiraWorkflow> getWorkflows() {
    return workflows.all().entrySet().stream()
        .map(entry -> workflow(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public boolean workflowExists(String name) {
    return workflows.find(name).isPresent();
  }

  /** Some project's scheme names it. */
  @Override
  public boolean isActive(JiraWorkflow workflow) {
    return projects.getProjectObjects().stream()
        .map(schemes::getWorkflowSchemeObj)
        .anyMatch(scheme -> scheme.getMappings().containsValue(workflow.getName()));
  }

  @Override
  public @Nullable ActionDescriptor getActionDescriptor(Issue issue, int actionId) {
    return engine.action(issue, actionId).orElse(null);
  }

  @Override
  public @Nullable String getNextStatusIdForAction(Issue issue, int actionId) {
    ActionDescriptor action = getActionDescriptor(issue, actionId);
    if (action == null) {
      return null;
    }
    int step = action.getUnconditionalResult().getStep();
    JiraWorkflow workflow = getWorkflow(issue);
    return step < 0
        ? issue.getStatusId()
        : workflow.getLinkedStatusId(
            Objects.requireNonNull(workflow.getDescriptor().getStep(step)));
  }

  /** The step property {@code jira.issue.editable} decides; without it an issue may be edited. */
  @Override
  public boolean isEditable(Issue issue) {
    StepDescriptor step = getWorkflow(issue).getLinkedStep(issue.getStatus());
    return step == null || !"false".equals(step.getMetaAttributes().get("jira.issue.editable"));
  }
}
