package com.atlassian.jira.portal;

import com.atlassian.plugin.ModuleCompleteKey;
import io.atlassian.fugue.Option;
import java.util.Map;

/**
 * Declaration of Jira's {@code PortletConfiguration}.
 *
 * <p>Source: jira-api-core, PortletConfiguration (SR: names). Confidence: VERIFIED.
 */
public interface PortletConfiguration {
  Long getId();

  // LIKELY
  Integer getRow();

  // LIKELY
  Integer getColumn();

  // LIKELY
  Map<String, String> getUserPrefs();

  // LIKELY
  Option<ModuleCompleteKey> getCompleteModuleKey();
}
