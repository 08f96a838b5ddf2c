package org.nivaran.core.signlanguage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.KOLKATA;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.calendar.Span;

public class RosterTest {

  private static final Shift MORNING =
      shift("morning", "asha", false, DayOfWeek.WEDNESDAY, "10:00-14:00");
  private static final Shift EVENING =
      shift("evening", "ravi", true, DayOfWeek.WEDNESDAY, "14:00-24:00");
  private final Roster roster = new Roster(List.of(MORNING, EVENING), KOLKATA);

  @Test
  public void saysWhoIsThereAndWhoComesNext() {
    Roster.Duty duty = roster.at(raipur("2026-11-25T10:00"));

    assertThat(duty.there()).extracting(Roster.Turn::shift).containsExactly(MORNING);
    assertThat(duty.onCall()).isEmpty();
    assertThat(duty.isNobody()).isFalse();
    assertThat(duty.next()).map(Roster.Turn::shift).contains(EVENING);
    assertThat(duty.next()).map(Roster.Turn::from).contains(raipur("2026-11-25T14:00"));
  }

  @Test
  public void aTurnEndsWhereTheNextBegins() {
    Roster.Duty duty = roster.at(raipur("2026-11-25T14:00"));

    assertThat(duty.there()).isEmpty();
    assertThat(duty.onCall()).extracting(Roster.Turn::shift).containsExactly(EVENING);
    assertThat(duty.onCall().get(0).until()).isEqualTo(raipur("2026-11-26T00:00"));
    assertThat(duty.next()).map(Roster.Turn::from).contains(raipur("2026-12-02T10:00"));
  }

  @Test
  public void saysThatNobodyIsThere() {
    assertThat(roster.at(raipur("2026-11-26T00:00")).isNobody()).isTrue();
    assertThat(new Roster(List.of(), KOLKATA).at(raipur("2026-11-25T10:00")).next()).isEmpty();
  }

  @Test
  public void aShiftHoldsFromItsFirstToItsLastDay() {
    Shift once =
        new Shift(
            "once",
            "asha",
            MORNING.interpreter(),
            false,
            MORNING.hours(),
            LocalDate.parse("2026-12-02"),
            LocalDate.parse("2026-12-02"));
    Roster only = new Roster(List.of(once), KOLKATA);

    assertThat(only.at(raipur("2026-11-25T10:00")).there()).isEmpty();
    assertThat(only.at(raipur("2026-12-02T10:00")).there()).hasSize(1);
    assertThat(only.at(raipur("2026-12-09T10:00")).isNobody()).isTrue();
  }

  private static Shift shift(String key, String user, boolean onCall, DayOfWeek day, String hours) {
    return new Shift(
        key,
        user,
        new Interpreter(user, "", Interpreter.Tie.IMPARTIAL),
        onCall,
        Map.of(day, List.of(Span.parse(hours))),
        null,
        null);
  }
}
