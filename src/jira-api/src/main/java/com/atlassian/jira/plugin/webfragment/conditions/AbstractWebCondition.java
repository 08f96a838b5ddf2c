package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

/**
 * Declaration of Jira's {@code AbstractWebCondition}.
 *
 * <p>Source: jira-api-core, AbstractWebCondition (11.3). Confidence: VERIFIED.
 */
public abstract class AbstractWebCondition implements Condition {
  @Override
  public void init(Map<String, String> params) throws PluginParseException {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return shouldDisplay((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
  }

  public abstract boolean shouldDisplay(ApplicationUser user, JiraHelper helper);
}
