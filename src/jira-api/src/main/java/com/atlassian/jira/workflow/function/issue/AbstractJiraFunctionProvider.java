package com.atlassian.jira.workflow.function.issue;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.opensymphony.workflow.FunctionProvider;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Declaration of Jira's {@code AbstractJiraFunctionProvider}.
 *
 * <p>Source: jira-api-core, AbstractJiraFunctionProvider (CSP, CMS 11.3; GROOVY 8.13), declared
 * flat. Confidence: VERIFIED.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public abstract class AbstractJiraFunctionProvider implements FunctionProvider {
  protected MutableIssue getIssue(Map transientVars) {
    return (MutableIssue) transientVars.get("issue");
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
