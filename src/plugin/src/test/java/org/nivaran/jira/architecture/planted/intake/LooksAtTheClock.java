package org.nivaran.jira.architecture.planted.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Takes the time from the machine. */
@SuppressWarnings({"JavaTimeDefaultTimeZone", "JavaUtilDate"})
public final class LooksAtTheClock {

  Instant instant() {
    return Instant.now();
  }

  Date date() {
    return new Date();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  InstantSource source() {
    return InstantSource.system();
  }

  LocalDate today() {
    return LocalDate.now();
  }
}
