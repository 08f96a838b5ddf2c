package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

/**
 * Declaration of Jira's {@code ContextProvider}.
 *
 * <p>Source: jira-api-platform, section 5 (SLK, all three). Confidence: VERIFIED.
 */
public interface ContextProvider {
  void init(Map<String, String> params) throws PluginParseException;

  Map<String, Object> getContextMap(Map<String, Object> context);
}
