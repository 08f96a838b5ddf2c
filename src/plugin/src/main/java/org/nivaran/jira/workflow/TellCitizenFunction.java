package org.nivaran.jira.workflow;

import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;

/** Queues the officer's question to the citizen. It never stops a transition. */
@SuppressWarnings("rawtypes")
public class TellCitizenFunction extends AbstractJiraFunctionProvider {
  /** Argument: what is asked when the move has no comment. */
  public static final String QUESTION = "question";

  private final CitizenMessages messages;

  public TellCitizenFunction(CitizenMessages messages) {
    this.messages = messages;
  }

  @Override
  public void execute(Map transientVars, Map args, PropertySet properties) {
    Transition.of(transientVars)
        .comment()
        .or(() -> Arguments.of(args).text(QUESTION))
        .ifPresent(question -> messages.ask(getIssue(transientVars), question));
  }
}
