package com.atlassian.jira.workflow.condition;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Declaration of Jira's {@code AbstractJiraCondition}.
 *
 * <p>Source: jira-api-core, AbstractJiraCondition (GROOVY 8.13, JSU). Confidence: VERIFIED.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public abstract class AbstractJiraCondition implements com.opensymphony.workflow.Condition {
  @Override
  public abstract boolean passesCondition(Map transientVars, Map args, PropertySet ps)
      throws com.opensymphony.workflow.WorkflowException;

  protected Issue getIssue(Map transientVars) {
    return (Issue) transientVars.get("issue");
  }

  protected ApplicationUser getCallerUser(Map transientVars, Map args) {
    // Ours: Jira looks the context's caller up by key; our engine's context supplies the user.
    return transientVars.get("context") instanceof Supplier<?> context
            && context.get() instanceof ApplicationUser user
        ? user
        : null;
  }

  protected String getCallerKey(Map transientVars, Map args) {
    ApplicationUser caller = getCallerUser(transientVars, args);
    return caller == null ? null : caller.getKey();
  }
}
