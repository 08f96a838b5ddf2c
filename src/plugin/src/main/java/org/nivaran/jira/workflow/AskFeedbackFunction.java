package org.nivaran.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;

/** Queues the question whether it is solved. It never stops a transition. */
@SuppressWarnings("rawtypes")
public class AskFeedbackFunction extends AbstractJiraFunctionProvider {
  private final CitizenMessages messages;

  public AskFeedbackFunction(CitizenMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(Map transientVars, Map args, PropertySet properties) {
    messages.askFeedback(
        getIssue(transientVars),
        Transition.of(transientVars).comment(),
        getCallerKey(transientVars, args));
  }
}
