package org.nivaran.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;
import static org.nivaran.core.calendar.CalendarFixtures.raipurOffice;
import static org.nivaran.core.clock.Suspension.Kind.HOLD;
import static org.nivaran.core.clock.Suspension.Kind.WAITING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;

public class SuspensionRulesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Instant NOW = raipur("2026-11-24T11:00");

  private final SuspensionRules rules = new SuspensionRules(2, 7, 30, 14, 90);

  @Test
  public void aQuestionWithADayIsAllowedTwice() {
    Suspension.Wish wish = wish("Which ward?", TODAY.plusDays(30));

    assertThat(rules.refusal(WAITING, wish, 0, TODAY)).isEmpty();
    assertThat(rules.refusal(WAITING, wish, 1, TODAY)).isEmpty();
    assertThat(rules.refusal(WAITING, wish, 2, TODAY))
        .contains(Reason.of("suspension.refused.too-often", 2));
  }

  @Test
  public void aHoldMayComeAsOftenAsNeeded() {
    assertThat(rules.refusal(HOLD, wish("sanction", TODAY.plusDays(90)), 9, TODAY)).isEmpty();
  }

  @Test
  public void saysWhatIsMissing() {
    assertThat(refusal(WAITING, " ", TODAY.plusDays(1))).contains("no-question");
    assertThat(refusal(HOLD, null, TODAY.plusDays(1))).contains("no-reason");
    assertThat(refusal(WAITING, "Which ward?", null)).isEmpty();
    assertThat(refusal(HOLD, "sanction", null)).contains("no-review");
  }

  @Test
  public void theDayIsLaterThanTodayAndNotTooLate() {
    assertThat(refusal(HOLD, "sanction", TODAY)).contains("not-later");
    assertThat(refusal(HOLD, "sanction", TODAY.minusDays(1))).contains("not-later");
    assertThat(refusal(HOLD, "sanction", TODAY.plusDays(1))).isEmpty();
    assertThat(refusal(HOLD, "sanction", TODAY.plusDays(91))).contains("too-late");
    assertThat(rules.refusal(WAITING, wish("Which?", TODAY.plusDays(31)), 0, TODAY))
        .contains(Reason.of("suspension.refused.too-late", 30));
  }

  @Test
  public void aReviewDateOnAHolidayWakesAtTheNextOpening() {
    // Saturday, Sunday, and Monday 26 January is Republic Day.
    Suspension hold =
        suspension(HOLD, wish(" sanction ", LocalDate.parse("2026-01-24")), "2026-01-20T11:00");

    assertThat(hold.wakes()).isEqualTo(raipur("2026-01-27T10:00"));
    assertThat(hold.until()).isEqualTo(LocalDate.parse("2026-01-24"));
    assertThat(hold.words()).isEqualTo("sanction");
    assertThat(hold.isOver(raipur("2026-01-27T09:59"))).isFalse();
    assertThat(hold.isOver(raipur("2026-01-27T10:00"))).isTrue();
    assertThat(hold.isOpen()).isTrue();
  }

  @Test
  public void noGrievanceWaitsWithoutAnEnd() {
    assertThat(suspension(WAITING, Suspension.Wish.NONE).until()).isEqualTo(TODAY.plusDays(7));
    assertThat(suspension(HOLD, Suspension.Wish.NONE).until()).isEqualTo(TODAY.plusDays(14));
    assertThat(suspension(HOLD, Suspension.Wish.NONE).words()).isEmpty();
    assertThat(suspension(WAITING, wish(null, TODAY.plusDays(400))).until())
        .isEqualTo(TODAY.plusDays(30));
    assertThat(suspension(HOLD, wish(null, TODAY.plusDays(400))).until())
        .isEqualTo(TODAY.plusDays(90));
    assertThat(suspension(HOLD, wish(null, TODAY)).until()).isEqualTo(TODAY.plusDays(1));
    assertThat(suspension(HOLD, wish(null, TODAY.plusDays(1))).until())
        .isEqualTo(TODAY.plusDays(1));
  }

  @Test
  public void rulesThatContradictThemselvesAreRefused() {
    assertThat(new SuspensionRules(1, 1, 1, 1, 1).mostWaits()).isEqualTo(1);
    assertThatThrownBy(() -> new SuspensionRules(0, 1, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SuspensionRules(1, 0, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SuspensionRules(1, 1, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SuspensionRules(1, 2, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SuspensionRules(1, 1, 1, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Optional<String> refusal(
      Suspension.Kind kind, @Nullable String words, @Nullable LocalDate until) {
    return rules
        .refusal(kind, wish(words, until), 0, TODAY)
        .map(reason -> reason.key().replace("suspension.refused.", ""));
  }

  private Suspension suspension(Suspension.Kind kind, Suspension.Wish wish) {
    return rules.suspension(new IssueId(1), kind, wish, NOW, raipurOffice());
  }

  private Suspension suspension(Suspension.Kind kind, Suspension.Wish wish, String at) {
    return rules.suspension(new IssueId(1), kind, wish, raipur(at), raipurOffice());
  }

  private static Suspension.Wish wish(@Nullable String words, @Nullable LocalDate until) {
    return new Suspension.Wish(words, until);
  }
}
