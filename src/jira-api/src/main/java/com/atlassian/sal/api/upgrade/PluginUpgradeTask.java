package com.atlassian.sal.api.upgrade;

import java.util.Collection;

/**
 * Declaration of Jira's {@code PluginUpgradeTask}.
 *
 * <p>Source: jira-platform, section 3.16 (CSP 11.3: the members, types not shown). Confidence:
 * LIKELY.
 */
public interface PluginUpgradeTask {
  // LIKELY
  int getBuildNumber();

  // LIKELY
  String getShortDescription();

  // LIKELY
  Collection<?> doUpgrade() throws Exception;

  // LIKELY
  String getPluginKey();
}
