package com.atlassian.scheduler.config;

import java.util.Date;

/**
 * Declaration of Jira's {@code IntervalScheduleInfo}.
 *
 * <p>Source: jira-api-platform, section 3 (Schedule.getIntervalScheduleInfo; members not seen).
 * Confidence: LIKELY.
 */
public final class IntervalScheduleInfo {
  private final Date firstRunTime;
  private final long intervalInMillis;

  // LIKELY
  public IntervalScheduleInfo(Date firstRunTime, long intervalInMillis) {
    this.firstRunTime = firstRunTime;
    this.intervalInMillis = intervalInMillis;
  }

  // LIKELY
  public Date getFirstRunTime() {
    return firstRunTime;
  }

  // LIKELY
  public long getIntervalInMillis() {
    return intervalInMillis;
  }
}
