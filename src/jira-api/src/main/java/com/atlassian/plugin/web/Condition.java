package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

/**
 * Declaration of Jira's {@code Condition}.
 *
 * <p>Source: jira-api-platform, section 5 (SLK, all three). Confidence: VERIFIED.
 */
public interface Condition {
  void init(Map<String, String> params) throws PluginParseException;

  boolean shouldDisplay(Map<String, Object> context);
}
