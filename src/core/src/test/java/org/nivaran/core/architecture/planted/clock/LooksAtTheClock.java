package org.nivaran.core.architecture.planted.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** Planted: the machine's time and zone in the core. */
@SuppressWarnings({"JavaUtilDate", "TimeZoneUsage", "JavaTimeDefaultTimeZone"})
public final class LooksAtTheClock {

  public Instant instant() {
    return Instant.now();
  }

  public Date date() {
    return new Date();
  }

  public long millis() {
    return System.currentTimeMillis();
  }

  public ZoneId defaultZone() {
    return ZoneId.systemDefault();
  }

  public LocalDate localDate() {
    return LocalDate.now();
  }

  public InstantSource systemSource() {
    return InstantSource.system();
  }
}
