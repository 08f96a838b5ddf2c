package org.nivaran.sandbox.scheduling;

import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.CronScheduleInfo;
import com.atlassian.scheduler.config.IntervalScheduleInfo;
import com.atlassian.scheduler.config.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import com.github.kagkarlsson.scheduler.task.schedule.CronStyle;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When a schedule is due. */
final class RunTimes {
  private RunTimes() {}

  /**
   * @throws SchedulerServiceException if the schedule is wrong
   */
  static Instant first(Schedule schedule, Instant now) throws SchedulerServiceException {
    IntervalScheduleInfo interval = schedule.getIntervalScheduleInfo();
    if (interval == null) {
      return nextOfCron(schedule.getCronScheduleInfo(), now);
    }
    if (interval.getIntervalInMillis() < 0) {
      throw new SchedulerServiceException(
          "The interval is negative: " + interval.getIntervalInMillis());
    }
    Instant wanted =
        interval.getFirstRunTime() == null ? now : interval.getFirstRunTime().toInstant();
    return wanted.isBefore(now) ? now : wanted;
  }

  /**
   * The run after one that was due at {@code due}; missed ones are left out. Empty if the job ran
   * its only time.
   */
  static Optional<Instant> next(Schedule schedule, Instant due, Instant now) {
    IntervalScheduleInfo interval = schedule.getIntervalScheduleInfo();
    if (interval == null) {
      try {
        return Optional.of(nextOfCron(schedule.getCronScheduleInfo(), now));
      } catch (SchedulerServiceException e) {
        throw new IllegalStateException(e);
      }
    }
    long millis = interval.getIntervalInMillis();
    if (millis == 0) {
      return Optional.empty();
    }
    Instant next = due.plusMillis(millis);
    return Optional.of(next.isBefore(now) ? now : next);
  }

  private static Instant nextOfCron(CronScheduleInfo cron, Instant now)
      throws SchedulerServiceException {
    ZoneId zone =
        cron.getTimeZone() == null ? ZoneId.systemDefault() : cron.getTimeZone().toZoneId();
    try {
      return new CronSchedule(cron.getCronExpression(), zone, CronStyle.QUARTZ)
          .getInitialExecutionTime(now);
    } catch (IllegalArgumentException e) {
      throw new SchedulerServiceException("Not a cron expression: " + cron.getCronExpression(), e);
    }
  }
}
