package com.atlassian.jira.plugin.webfragment.contextproviders;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.PluginParseException;
import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.Map;

/**
 * Declaration of Jira's {@code AbstractJiraContextProvider}.
 *
 * <p>Source: jira-api-core, AbstractJiraContextProvider (BJDP 9.12). Confidence: VERIFIED.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public abstract class AbstractJiraContextProvider implements ContextProvider {
  @Override
  public void init(Map<String, String> params) throws PluginParseException {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    Map<String, Object> result = new HashMap<>();
    Map<?, ?> own =
        getContextMap((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
    own.forEach((key, value) -> result.put((String) key, value));
    return result;
  }

  public abstract Map getContextMap(ApplicationUser user, JiraHelper helper);
}
