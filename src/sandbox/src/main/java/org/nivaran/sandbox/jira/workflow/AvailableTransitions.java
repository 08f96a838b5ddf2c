package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.loader.ActionDescriptor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@link Transitions} out of the workflow engine. */
final class AvailableTransitions implements Transitions {
  private final WorkflowEngine engine;
  private final JiraWorkflows workflows;
  private final ConstantsManager constants;
  private final FieldScreenManager screens;

  AvailableTransitions(
      WorkflowEngine engine,
      JiraWorkflows workflows,
      ConstantsManager constants,
      FieldScreenManager screens) {
    this.engine = engine;
    this.workflows = workflows;
    this.constants = constants;
    this.screens = screens;
  }

  @Override
  public List<Transition> available(Issue issue, @Nullable ApplicationUser user) {
    return engine.available(issue, user).stream().map(action -> transition(issue, action)).toList();
  }

  private Transition transition(Issue issue, ActionDescriptor action) {
    String statusId = workflows.getNextStatusIdForAction(issue, action.getId());
    Status to = Objects.requireNonNull(constants.getStatus(statusId), "status of the next step");
    Object titleKey = action.getMetaAttributes().get("jira.i18n.title");
    return new Transition(
        action.getId(),
        action.getName(),
        Optional.ofNullable((String) titleKey),
        to,
        screen(action));
  }

  private Optional<FieldScreen> screen(ActionDescriptor action) {
    Object id = action.getMetaAttributes().get("jira.fieldscreen.id");
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(screens.getFieldScreen(Long.valueOf((String) id)));
  }
}
