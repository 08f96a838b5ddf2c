package com.atlassian.sal.api.timezone;

import java.util.TimeZone;

/**
 * Declaration of Jira's {@code TimeZoneManager}.
 *
 * <p>Source: jira-api-platform, section 2 (SAL28; SLK 11: getDefaultTimeZone). Confidence:
 * VERIFIED.
 */
public interface TimeZoneManager {
  TimeZone getUserTimeZone();

  TimeZone getDefaultTimeZone();
}
