package com.atlassian.scheduler.config;

import java.util.TimeZone;

/**
 * Declaration of Jira's {@code CronScheduleInfo}.
 *
 * <p>Source: jira-api-platform, section 3 (Schedule.getCronScheduleInfo; members not seen).
 * Confidence: LIKELY.
 */
public final class CronScheduleInfo {
  private final String cronExpression;
  private final TimeZone timeZone;

  // LIKELY
  public CronScheduleInfo(String cronExpression, TimeZone timeZone) {
    this.cronExpression = cronExpression;
    this.timeZone = timeZone;
  }

  // LIKELY
  public String getCronExpression() {
    return cronExpression;
  }

  // LIKELY
  public TimeZone getTimeZone() {
    return timeZone;
  }
}
