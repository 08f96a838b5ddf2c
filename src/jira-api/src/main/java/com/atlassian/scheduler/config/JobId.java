package com.atlassian.scheduler.config;

import java.io.Serializable;

/**
 * Declaration of Jira's {@code JobId}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6; BAM10). Confidence: VERIFIED.
 */
public final class JobId implements Serializable, Comparable<JobId> {
  private static final long serialVersionUID = 1L;

  private final String value;

  private JobId(String value) {
    this.value = value;
  }

  public static JobId of(String value) {
    return new JobId(value);
  }

  @Override
  public int compareTo(JobId other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JobId that && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
