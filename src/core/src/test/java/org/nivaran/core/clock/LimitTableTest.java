package org.nivaran.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.clock.ClockKind.CITIZEN;
import static org.nivaran.core.clock.LimitUnit.WORKING_DAYS;
import static org.nivaran.core.clock.LimitUnit.WORKING_MINUTES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.Place;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.place.Places;

public class LimitTableTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final CategoryKey KHASRA = new CategoryKey("khasra-copy");
  private static final PlaceKey DISTRICT = new PlaceKey("district");
  private static final PlaceKey TOWN = new PlaceKey("town");
  private static final PlaceKey WARD = new PlaceKey("ward");
  private static final PlaceKey VILLAGE = new PlaceKey("village");

  private static final Places PLACES =
      Places.of(
          List.of(
              place(DISTRICT, null),
              place(TOWN, DISTRICT),
              place(WARD, TOWN),
              place(VILLAGE, DISTRICT)));

  private final LimitRule byDefault = LimitRule.byDefault(CITIZEN, days(15));
  private final LimitRule byDistrict = LimitRule.of(CITIZEN, DISTRICT, days(10));
  private final LimitRule byTown = LimitRule.of(CITIZEN, TOWN, new Limit(240, WORKING_MINUTES));
  private final LimitRule byPriority = LimitRule.of(CITIZEN, Priority.URGENT, days(1));
  private final LimitRule byKind = LimitRule.of(CITIZEN, Kind.DEMAND, days(30));
  private final LimitRule byCategory = LimitRule.of(CITIZEN, KHASRA, days(7));

  private final LimitTable table =
      LimitTable.of(List.of(byDefault, byTown, byPriority, byDistrict, byKind, byCategory), PLACES);

  @Test
  public void categoryWinsOverKindOverPriorityOverPlaceOverDefault() {
    assertThat(find(Kind.DEMAND, Priority.URGENT, KHASRA, WARD)).isEqualTo(byCategory);
    assertThat(find(Kind.DEMAND, Priority.URGENT, null, WARD)).isEqualTo(byKind);
    assertThat(find(Kind.COMPLAINT, Priority.URGENT, null, WARD)).isEqualTo(byPriority);
    assertThat(find(Kind.COMPLAINT, Priority.LOW, null, WARD)).isEqualTo(byTown);
    assertThat(find(Kind.COMPLAINT, Priority.LOW, null, VILLAGE)).isEqualTo(byDistrict);
    assertThat(find(Kind.COMPLAINT, Priority.LOW, null, null)).isEqualTo(byDefault);
    assertThat(find(Kind.COMPLAINT, Priority.LOW, new CategoryKey("x"), new PlaceKey("moon")))
        .isEqualTo(byDefault);
  }

  @Test
  public void saysWhatTheWinnerPassesOver() {
    assertThat(
            table.candidates(
                CITIZEN, new Subject(Kind.DEMAND, Priority.URGENT, KHASRA, WARD), TODAY))
        .containsExactly(byCategory, byKind, byPriority, byTown, byDistrict, byDefault);
  }

  @Test
  public void theWinnerIsTheFirstCandidate() {
    for (Kind kind : Kind.values()) {
      for (Priority priority : Priority.values()) {
        Subject subject = new Subject(kind, priority, null, WARD);
        assertThat(table.find(CITIZEN, subject, TODAY))
            .contains(table.candidates(CITIZEN, subject, TODAY).get(0));
      }
    }
  }

  @Test
  public void eachRowSaysWhatItGoesBy() {
    assertThat(table.rules())
        .extracting(LimitRule::name)
        .containsExactly(
            "default",
            "place town",
            "priority urgent",
            "place district",
            "kind demand",
            "category khasra-copy");
  }

  @Test
  public void aLimitHoldsFromItsDayOn() {
    // Copies of the land record: 15 days by the old schedule, 7 from 28 July 2025.
    LimitRule old = LimitRule.of(CITIZEN, KHASRA, days(15));
    LimitRule since = byCategory.from(LocalDate.parse("2025-07-28"));
    LimitTable versions = LimitTable.of(List.of(since, old, byDefault));
    Subject copy = new Subject(Kind.COMPLAINT, Priority.NORMAL, KHASRA, null);

    assertThat(versions.find(CITIZEN, copy, LocalDate.parse("2025-07-27"))).contains(old);
    assertThat(versions.find(CITIZEN, copy, LocalDate.parse("2025-07-28"))).contains(since);
    assertThat(versions.candidates(CITIZEN, copy, TODAY)).containsExactly(since, old, byDefault);
  }

  @Test
  public void aLimitThatDoesNotHoldYetLeavesTheNextOneWinning() {
    LimitTable versions =
        LimitTable.of(List.of(byDefault, byKind.from(LocalDate.parse("2027-01-01"))));
    Subject demand = new Subject(Kind.DEMAND, Priority.NORMAL, null, null);

    assertThat(versions.find(CITIZEN, demand, LocalDate.parse("2026-12-31"))).contains(byDefault);
    assertThat(versions.find(CITIZEN, demand, LocalDate.parse("2027-01-01")))
        .hasValueSatisfying(rule -> assertThat(rule.limit()).isEqualTo(byKind.limit()));
  }

  @Test
  public void twoRowsOfOneCaseThatBeginOnOneDayAreRefused() {
    LimitRule one = byKind.from(TODAY);

    assertThatThrownBy(
            () ->
                LimitTable.of(
                    List.of(one, LimitRule.of(CITIZEN, Kind.DEMAND, days(1)).from(TODAY))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("kind demand");
    assertThat(LimitTable.of(List.of(one, byKind)).rules()).hasSize(2);
  }

  @Test
  public void aRowMayNameSeveralThingsAndThenAllMustBeSo() {
    // A transformer: three days in town, seven in the country.
    LimitRule inTown = LimitRule.of(CITIZEN, KHASRA, days(3)).in(TOWN);
    LimitRule urgentDemand = new LimitRule(CITIZEN, null, Kind.DEMAND, Priority.URGENT, days(2));
    LimitTable several = LimitTable.of(List.of(byCategory, byKind, urgentDemand, inTown), PLACES);

    assertThat(several.find(CITIZEN, demand(KHASRA, WARD), TODAY)).contains(inTown);
    assertThat(several.find(CITIZEN, demand(KHASRA, VILLAGE), TODAY)).contains(byCategory);
    assertThat(several.find(CITIZEN, demand(null, WARD), TODAY)).contains(urgentDemand);
    assertThat(inTown.name()).isEqualTo("category khasra-copy, place town");
    assertThat(urgentDemand.name()).isEqualTo("kind demand, priority urgent");
  }

  @Test
  public void aLimitHoldsUpToAndWithItsLastDay() {
    LimitRule camp = byKind.from(TODAY).to(TODAY.plusDays(1));
    LimitTable versions = LimitTable.of(List.of(byDefault, camp));
    Subject demand = demand(null, null);

    assertThat(versions.find(CITIZEN, demand, TODAY.minusDays(1))).contains(byDefault);
    assertThat(versions.find(CITIZEN, demand, TODAY)).contains(camp);
    assertThat(versions.find(CITIZEN, demand, TODAY.plusDays(1))).contains(camp);
    assertThat(versions.find(CITIZEN, demand, TODAY.plusDays(2))).contains(byDefault);
    assertThat(byKind.from(TODAY).to(TODAY).validTo()).isEqualTo(TODAY);
    assertThatThrownBy(() -> camp.to(TODAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a limit from 2026-11-24 to 2026-11-23");
  }

  @Test
  public void anAmountHasItsBounds() {
    assertThat(new Limit(10 * 366, WORKING_DAYS).amount()).isEqualTo(3660);
    assertThat(new Limit(10 * 366 * 1440, WORKING_MINUTES).amount()).isEqualTo(5_270_400);
    assertThatThrownBy(() -> days(3661)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> days(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Limit(10 * 366 * 1440 + 1, WORKING_MINUTES))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void tablesWithTheSameRowsAreEqual() {
    assertThat(LimitTable.of(table.rules(), PLACES))
        .isEqualTo(table)
        .hasSameHashCodeAs(table)
        .isNotEqualTo(LimitTable.of(List.of(byDefault)));
  }

  private LimitRule find(
      Kind kind, Priority priority, @Nullable CategoryKey category, @Nullable PlaceKey place) {
    return table.find(CITIZEN, new Subject(kind, priority, category, place), TODAY).orElseThrow();
  }

  private static Subject demand(@Nullable CategoryKey category, @Nullable PlaceKey place) {
    return new Subject(Kind.DEMAND, Priority.URGENT, category, place);
  }

  private static Limit days(int amount) {
    return new Limit(amount, WORKING_DAYS);
  }

  private static Place place(PlaceKey key, @Nullable PlaceKey parent) {
    return new Place(key, parent, "place", null, Map.of("en", key.value()), List.of());
  }
}
