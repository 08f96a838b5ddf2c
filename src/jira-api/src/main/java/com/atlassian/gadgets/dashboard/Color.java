package com.atlassian.gadgets.dashboard;

/**
 * Declaration of Jira's {@code Color}.
 *
 * <p>Source: jira-api-core, PortletConfigurationManager (SR 9-11). Confidence: VERIFIED.
 */
public enum Color {
  color1,
  color2,
  color3,
  color4,
  color5,
  color6,
  color7,
  color8
}
