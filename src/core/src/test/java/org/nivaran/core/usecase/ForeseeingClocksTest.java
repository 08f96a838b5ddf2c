package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockPreview;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitTable;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.port.Desk;
import org.nivaran.core.testing.RaipurDesk;

/** What would come of a registration on Wednesday, 25 November, at noon. */
public class ForeseeingClocksTest {

  private static final Instant NOON = raipur("2026-11-25T12:00");
  private static final CategoryKey HANDPUMP = new CategoryKey("handpump");

  private final LimitRule byDefault =
      LimitRule.byDefault(ClockKind.CITIZEN, new Limit(600, LimitUnit.WORKING_MINUTES));
  private final LimitRule byKind =
      LimitRule.of(ClockKind.CITIZEN, Kind.COMPLAINT, new Limit(300, LimitUnit.WORKING_MINUTES));
  private final LimitRule byCategory =
      LimitRule.of(ClockKind.CITIZEN, HANDPUMP, new Limit(60, LimitUnit.WORKING_MINUTES));

  @Test
  public void exactlyOneRowWinsAndTheOthersArePassedOverInOrder() {
    ForeseeingClocks.Line line = citizen(foresee(subject(HANDPUMP), byDefault, byKind, byCategory));

    assertThat(line.rule()).isEqualTo(byCategory);
    assertThat(line.passedOver()).containsExactly(byKind, byDefault);
    assertThat(preview(line).due()).isEqualTo(raipur("2026-11-25T13:00"));
    assertThat(preview(line).explanation()).isNotEmpty();
  }

  @Test
  public void theRoutingSaysByWhoseCalendar() {
    ForeseeingClocks.Foreseen foreseen = foresee(subject(HANDPUMP), byDefault);

    assertThat(foreseen.decision().department()).isEqualTo(new DepartmentKey("phe"));
    assertThat(foreseen.calendar())
        .isEqualTo(RaipurDesk.desk().calendarOf(new DepartmentKey("phe")));
  }

  @Test
  public void aClockWithoutARowIsSaidToBeNone() {
    ForeseeingClocks.Foreseen foreseen = foresee(subject(null), byDefault);

    assertThat(foreseen.clocks())
        .extracting(ForeseeingClocks.Line::kind)
        .containsExactly(ClockKind.FIRST_CONTACT, ClockKind.DEPARTMENT, ClockKind.CITIZEN);
    assertThat(foreseen.clocks().get(0).rule()).isNull();
    assertThat(foreseen.clocks().get(0).preview()).isNull();
    assertThat(preview(citizen(foreseen)).due()).isEqualTo(raipur("2026-11-26T14:30"));
  }

  @Test
  public void aRowThatBeginsLaterDoesNotHoldYet() {
    LimitRule later = byCategory.from(java.time.LocalDate.parse("2026-11-26"));
    assertThat(citizen(foresee(subject(HANDPUMP), byDefault, later)).rule()).isEqualTo(byDefault);
    assertThat(
            citizen(
                    ForeseeingClocks.foresee(
                        desk(byDefault, later),
                        subject(HANDPUMP),
                        null,
                        raipur("2026-11-26T12:00")))
                .rule())
        .isEqualTo(later);
  }

  private static Subject subject(@Nullable CategoryKey category) {
    return new Subject(Kind.COMPLAINT, Priority.NORMAL, category, null);
  }

  private static ClockPreview preview(ForeseeingClocks.Line line) {
    return Objects.requireNonNull(line.preview());
  }

  private static ForeseeingClocks.Foreseen foresee(Subject subject, LimitRule... rules) {
    return ForeseeingClocks.foresee(desk(rules), subject, null, NOON);
  }

  private static ForeseeingClocks.Line citizen(ForeseeingClocks.Foreseen foreseen) {
    return foreseen.clocks().stream()
        .filter(line -> line.kind() == ClockKind.CITIZEN)
        .findFirst()
        .orElseThrow();
  }

  private static Desk desk(LimitRule... rules) {
    Desk desk = RaipurDesk.desk();
    return new Desk(
        9,
        desk.district(),
        desk.departments(),
        desk.posts(),
        desk.places(),
        desk.routing(),
        desk.calendars(),
        desk.officeCalendar(),
        LimitTable.of(List.of(rules)),
        desk.ladder(),
        desk.lines(),
        desk.messages());
  }
}
