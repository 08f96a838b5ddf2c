package org.nivaran.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;

/** Queues the message that tells the citizen the reference. It never stops a transition. */
@SuppressWarnings("rawtypes")
public class AcknowledgeFunction extends AbstractJiraFunctionProvider {
  private final CitizenMessages messages;

  public AcknowledgeFunction(CitizenMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(Map transientVars, Map args, PropertySet properties) {
    messages.acknowledge(getIssue(transientVars));
  }
}
