package com.atlassian.jira.portal;

import com.atlassian.gadgets.dashboard.Color;
import com.atlassian.plugin.ModuleCompleteKey;
import io.atlassian.fugue.Option;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Declaration of Jira's {@code PortletConfigurationManager}; risk R4: boxed types and the result.
 *
 * <p>Source: jira-api-core, PortletConfigurationManager (SR 9-11: order and kinds). Confidence:
 * VERIFIED.
 */
public interface PortletConfigurationManager {
  // LIKELY
  PortletConfiguration addDashBoardItem(
      Long portalPageId,
      Integer column,
      Integer row,
      Option<URI> openSocialSpecUri,
      Color color,
      Map<String, String> userPreferences,
      Option<ModuleCompleteKey> moduleKey);

  // LIKELY
  List<PortletConfiguration> getByPortalPage(Long portalPageId);

  // LIKELY
  void delete(PortletConfiguration configuration);
}
