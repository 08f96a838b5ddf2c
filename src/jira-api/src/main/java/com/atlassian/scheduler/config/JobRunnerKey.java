package com.atlassian.scheduler.config;

import java.io.Serializable;

/**
 * Declaration of Jira's {@code JobRunnerKey}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6; BAM10). Confidence: VERIFIED.
 */
public final class JobRunnerKey implements Serializable, Comparable<JobRunnerKey> {
  private static final long serialVersionUID = 1L;

  private final String value;

  private JobRunnerKey(String value) {
    this.value = value;
  }

  public static JobRunnerKey of(String value) {
    return new JobRunnerKey(value);
  }

  @Override
  public int compareTo(JobRunnerKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JobRunnerKey that && that.value.equals(value);
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
