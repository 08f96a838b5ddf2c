package org.nivaran.core.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.calendar.Span;
import org.nivaran.core.calendar.WorkingCalendar;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.routing.Post;

/** When a person may be told. The desk works from 10:00 to 17:30, Monday to Friday. */
public class OfficeHoursTest {

  private static final LocalDate WEDNESDAY = LocalDate.parse("2026-11-25");
  private static final LocalDate SUNDAY = LocalDate.parse("2026-11-29");

  private final Map<String, WorkingCalendar> calendars =
      Map.of(
          "police", every("00:00", "24:00"),
          "hospital", every("08:00", "14:00"),
          "watch", every("21:30", "24:00"),
          "phe", CalendarFixtures.raipurOffice());

  private final OfficeHours hours =
      OfficeHours.of(
          CalendarFixtures.raipurOffice(),
          List.of(
              post("police", "constable", null),
              post("hospital", null, "doctor"),
              post("hospital", "surgeon", null),
              post("phe", "surgeon", null),
              post("phe", null, null),
              post("watch", "watchman", null)),
          department -> calendars.get(department.value()));

  @Test
  public void eachInTheHoursOfHisDepartment() {
    assertThat(hours.opening("doctor", WEDNESDAY)).isEqualTo(raipur("2026-11-25T08:00"));
    assertThat(hours.mayTell("doctor", raipur("2026-11-25T08:00"))).isTrue();
    assertThat(hours.mayTell("doctor", raipur("2026-11-25T14:00"))).isFalse();
    assertThat(hours.opening("doctor", SUNDAY)).isEqualTo(raipur("2026-11-29T08:00"));
  }

  @Test
  public void neverAtNightThoughTheOfficeIsOpen() {
    assertThat(hours.opening("constable", WEDNESDAY)).isEqualTo(raipur("2026-11-25T07:00"));
    assertThat(hours.mayTell("constable", raipur("2026-11-25T06:59"))).isFalse();
    assertThat(hours.mayTell("constable", raipur("2026-11-25T07:00"))).isTrue();
    assertThat(hours.mayTell("constable", raipur("2026-11-25T20:59"))).isTrue();
    assertThat(hours.mayTell("constable", raipur("2026-11-25T21:00"))).isFalse();
  }

  @Test
  public void whoWorksOnlyAtNightOrInTwoOfficesOrInNoneIsToldInTheHoursOfTheDesk() {
    for (String user : List.of("watchman", "surgeon", "stranger")) {
      assertThat(hours.opening(user, WEDNESDAY)).isEqualTo(raipur("2026-11-25T10:00"));
      assertThat(hours.opening(user, SUNDAY)).isEqualTo(raipur("2026-11-30T10:00"));
      assertThat(hours.mayTell(user, raipur("2026-11-25T17:29"))).isTrue();
      assertThat(hours.mayTell(user, raipur("2026-11-25T22:00"))).isFalse();
      assertThat(hours.date(user, raipur("2026-11-25T23:59"))).isEqualTo(WEDNESDAY);
    }
  }

  private static WorkingCalendar every(String from, String to) {
    Span span = Span.parse(from + "-" + to);
    return WorkingCalendar.of(
        CalendarFixtures.KOLKATA,
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), day -> List.of(span))),
        Map.of(),
        java.util.Set.of());
  }

  private static Post post(
      String department, @Nullable String holder, @Nullable String substitute) {
    String key = department + holder + substitute;
    return new Post(
        new PostKey(key.toLowerCase(java.util.Locale.ROOT)),
        new DepartmentKey(department),
        Level.L1,
        Named.of(key, key),
        null,
        holder,
        substitute);
  }
}
