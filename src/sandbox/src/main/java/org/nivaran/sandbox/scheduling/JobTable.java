package org.nivaran.sandbox.scheduling;

import com.atlassian.scheduler.config.CronScheduleInfo;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The configurations of cluster-wide jobs. Parameters may hold only JDK types, as in Jira. */
final class JobTable {
  private static final ObjectInputFilter JDK_ONLY =
      ObjectInputFilter.Config.createFilter("java.**;!*");

  private final Jdbi jdbi;

  JobTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Replaces the configuration that the id had. */
  void put(JobId id, JobConfig config) {
    Schedule schedule = config.getSchedule();
    CronScheduleInfo cron = schedule.getCronScheduleInfo();
    byte[] parameters = write(config.getParameters());
    jdbi.useTransaction(
        handle -> {
          handle.execute("DELETE FROM scheduled_job WHERE job_id = ?", id.toString());
          handle.execute(
              "INSERT INTO scheduled_job (job_id, runner_key, interval_millis, cron_expression, cron_zone, parameters)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              id.toString(),
              config.getJobRunnerKey().toString(),
              cron == null ? schedule.getIntervalScheduleInfo().getIntervalInMillis() : null,
              cron == null ? null : cron.getCronExpression(),
              cron == null || cron.getTimeZone() == null ? null : cron.getTimeZone().getID(),
              parameters);
        });
  }

  void remove(JobId id) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM scheduled_job WHERE job_id = ?", id.toString()));
  }

  Optional<JobConfig> find(JobId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT runner_key, interval_millis, cron_expression, cron_zone, parameters"
                        + " FROM scheduled_job WHERE job_id = ?")
                .bind(0, id.toString())
                .map((row, context) -> config(row))
                .findOne());
  }

  private static JobConfig config(ResultSet row) throws SQLException {
    String cron = row.getString(3);
    Schedule schedule =
        cron == null
            ? Schedule.forInterval(row.getLong(2), null)
            : Schedule.forCronExpression(cron, zone(row.getString(4)));
    return JobConfig.forJobRunnerKey(JobRunnerKey.of(row.getString(1)))
        .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER)
        .withSchedule(schedule)
        .withParameters(read(row.getBytes(5)));
  }

  private static @Nullable TimeZone zone(@Nullable String id) {
    return id == null ? null : TimeZone.getTimeZone(id);
  }

  private static byte[] write(Map<String, Serializable> parameters) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new HashMap<>(parameters));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Job parameters must be serializable JDK types: " + e.getMessage(), e);
    }
    read(bytes.toByteArray());
    return bytes.toByteArray();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Serializable> read(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(JDK_ONLY);
      return (Map<String, Serializable>) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalArgumentException(
          "Job parameters must be serializable JDK types: " + e.getMessage(), e);
    }
  }
}
