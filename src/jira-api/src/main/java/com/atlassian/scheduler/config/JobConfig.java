package com.atlassian.scheduler.config;

import java.io.Serializable;
import java.util.Date;
import java.util.Map;

/**
 * Declaration of Jira's {@code JobConfig}.
 *
 * <p>Source: jira-api-platform, section 3 (SCH 1.6; BAM10). Confidence: VERIFIED.
 */
public final class JobConfig {
  private final JobRunnerKey key;
  private final RunMode runMode;
  private final Schedule schedule;
  private final Map<String, Serializable> parameters;

  private JobConfig(
      JobRunnerKey key, RunMode runMode, Schedule schedule, Map<String, Serializable> parameters) {
    this.key = key;
    this.runMode = runMode;
    this.schedule = schedule;
    this.parameters = Map.copyOf(parameters);
  }

  public static JobConfig forJobRunnerKey(JobRunnerKey key) {
    return new JobConfig(
        key, RunMode.RUN_ONCE_PER_CLUSTER, Schedule.runOnce(new Date(0)), Map.of());
  }

  public JobConfig withRunMode(RunMode mode) {
    return new JobConfig(key, mode, schedule, parameters);
  }

  public JobConfig withSchedule(Schedule value) {
    return new JobConfig(key, runMode, value, parameters);
  }

  public JobConfig withParameters(Map<String, Serializable> values) {
    return new JobConfig(key, runMode, schedule, values);
  }

  public JobRunnerKey getJobRunnerKey() {
    return key;
  }

  public RunMode getRunMode() {
    return runMode;
  }

  public Schedule getSchedule() {
    return schedule;
  }

  public Map<String, Serializable> getParameters() {
    return parameters;
  }
}
