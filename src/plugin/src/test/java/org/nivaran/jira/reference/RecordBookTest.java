package org.nivaran.jira.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.District;
import org.nivaran.jira.reference.RecordBook.Draft;
import org.nivaran.jira.settings.RecordAudit;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.settings.RecordTable;

public class RecordBookTest {

  private final Office office = Office.withPack();

  @Test
  public void aGoodRecordIsMadeAndNotedWithWhoAndWhen() {
    office.make(
        RecordTable.PLACES,
        null,
        "key",
        "x",
        "type",
        "gp",
        "parent",
        "tilda",
        "name_en",
        "X",
        "name_hi",
        "एक्स");
    office.make(RecordTable.PLACES, "x", "name_en", "Y");

    List<RecordAudit> history = office.store.history(RecordTable.PLACES, "x", 10);
    assertThat(history).hasSize(2);
    RecordAudit last = history.get(0);
    assertThat(last.who()).isEqualTo("admin");
    assertThat(last.at()).isEqualTo(Instant.parse("2026-11-24T06:00:00Z"));
    assertThat(last.before()).containsEntry("name_en", "X");
    assertThat(last.after()).containsEntry("name_en", "Y");
    assertThat(history.get(1).before()).isNull();
  }

  @Test
  public void whatIsMissingOrTooLongOrNotInItsFormIsSaidAtItsField() {
    assertWrong(office.draft(RecordTable.PLACES, null), "key", "required");
    assertWrong(
        office.draft(RecordTable.PLACES, "tilda", "name_en", "x".repeat(256)), "name_en", "long");
    assertWrong(office.draft(RecordTable.PLACES, "tilda", "type", "moon"), "type", "choice");
    assertWrong(
        office.draft(RecordTable.PLACES, "tilda", "valid_from", "31-02-2026"),
        "valid_from",
        "date");
    assertWrong(office.draft(RecordTable.PLACES, null, "key", "Ä b"), "key", "key");
    assertWrong(office.draft(RecordTable.POSTS, "phe-l1", "level", "5"), "level", "number");
    assertWrong(
        office.draft(RecordTable.CALENDARS, "raipur-office", "zone", "Asia/Raipur"),
        "zone",
        "zone");
    assertWrong(
        office.draft(RecordTable.CALENDARS, "raipur-office", "mon", "ten to five"), "mon", "hours");
  }

  @Test
  public void datesAreUnderstoodAsIndiaAndAsAWorkbookWriteThem() {
    for (String date : new String[] {"2026-11-24", "24-11-2026", "24/11/2026", "४६३५०"}) {
      Draft draft = office.draft(RecordTable.PLACES, "tilda", "valid_from", date);

      assertThat(draft.problems()).as(date).isEmpty();
      assertThat(draft.values()).as(date).containsEntry("valid_from", "2026-11-24");
    }
  }

  @Test
  public void aPlaceCannotLieInItself() {
    office.make(
        RecordTable.PLACES,
        null,
        "key",
        "a",
        "type",
        "gp",
        "parent",
        "tilda",
        "name_en",
        "A",
        "name_hi",
        "अ");

    assertWrong(office.draft(RecordTable.PLACES, "tilda", "parent", "a"), "parent", "circle");
    assertWrong(office.draft(RecordTable.PLACES, "a", "parent", "a"), "parent", "circle");
    assertWrong(office.draft(RecordTable.PLACES, "a", "parent", "gone"), "parent", "unknown");
  }

  @Test
  public void nobodyIsTheirOwnSubstitute() {
    assertWrong(
        office.draft(RecordTable.POSTS, "phe-l1", "holder", "phe", "substitute", "phe"),
        "substitute",
        "own-substitute");
    assertWrong(
        office.draft(RecordTable.POSTS, "phe-l1", "substitute", "ghost"), "substitute", "no-user");
    assertThat(office.draft(RecordTable.POSTS, "phe-l1", "substitute", "nodal").problems())
        .isEmpty();
  }

  @Test
  public void aDepartmentNeedsAGroupThatIsThere() {
    office.missingGroups.add("nobody");

    assertWrong(
        office.draft(RecordTable.DEPARTMENTS, "phe", "group", "nobody"), "group", "no-group");
  }

  @Test
  public void datesAreNotReversed() {
    assertWrong(
        office.draft(
            RecordTable.PLACES, "tilda", "valid_from", "2026-02-01", "valid_to", "2026-01-31"),
        "valid_to",
        "reversed");
  }

  @Test
  public void aLimitIsMoreThanNothingAndAtMostTenYears() {
    for (String amount : new String[] {"0", "-1", "4000", "x"}) {
      assertThat(
              office
                  .draft(
                      RecordTable.LIMITS,
                      null,
                      "clock",
                      "citizen",
                      "priority",
                      "urgent",
                      "amount",
                      amount,
                      "unit",
                      "working-days")
                  .problems())
          .as(amount)
          .extracting(Problem::column)
          .containsExactly("amount");
    }
  }

  @Test
  public void atNoTimeTwoLimitsHoldForOneCase() {
    // The pack's own: up to 27 July 2025, and from 28 July 2025 on.
    assertWrong(
        office.draft(
            RecordTable.LIMITS,
            null,
            "clock",
            "citizen",
            "category",
            "land-record",
            "amount",
            "3",
            "unit",
            "working-days",
            "valid_from",
            "2026-01-01"),
        "valid_from",
        "periods");
    office.make(
        RecordTable.LIMITS, "CITIZEN:category land-record:2025-07-28", "valid_to", "2025-12-31");
    office.make(
        RecordTable.LIMITS,
        null,
        "clock",
        "citizen",
        "category",
        "land-record",
        "amount",
        "3",
        "unit",
        "working-days",
        "valid_from",
        "2026-01-01");
  }

  @Test
  public void aCalendarHasAnOpenHour() {
    assertWrong(
        office.draft(
            RecordTable.CALENDARS,
            "raipur-office",
            "mon",
            "",
            "tue",
            "",
            "wed",
            "",
            "thu",
            "",
            "fri",
            ""),
        "",
        "never-open");
    assertWrong(
        office.draft(RecordTable.CALENDARS, "raipur-office", "mon", "10:00-14:00 13:00-17:00"),
        "mon",
        "overlap");
    assertWrong(
        office.draft(
            RecordTable.CALENDAR_DAYS,
            "raipur-office:2026-01-26",
            "hours",
            "10:00-14:00 13:00-17:00"),
        "hours",
        "overlap");
    office.make(RecordTable.CALENDARS, "raipur-office", "mon", "14:00-17:30, 10:00-13:30");
    assertThat(office.store.find(RecordTable.CALENDARS, "raipur-office"))
        .hasValueSatisfying(row -> assertThat(row).containsEntry("mon", "10:00-13:30 14:00-17:30"));
  }

  @Test
  public void theTreeOfCategoriesHasGroupsAndLeaves() {
    assertWrong(
        office.draft(RecordTable.CATEGORIES, "handpump", "parent", "drain"),
        "parent",
        "not-a-group");
    assertWrong(
        office.draft(RecordTable.CATEGORIES, "handpump", "department", ""),
        "department",
        "leaf-without-department");
    assertWrong(
        office.draft(RecordTable.CATEGORIES, "water.rural", "department", "phe"),
        "department",
        "group-with-department");
    assertWrong(
        office.draft(RecordTable.CATEGORIES, "passport", "answer_hi", ""),
        "answer_hi",
        "both-answers");
    assertWrong(
        office.draft(RecordTable.CATEGORIES, "passport", "department", "phe"),
        "department",
        "answer-of-the-desk");
    assertWrong(
        office.draft(RecordTable.CATEGORIES, "handpump", "post", "pwd-l1"),
        "post",
        "other-department");
  }

  @Test
  public void aRuleAsksForSomethingAndForLeavesOnly() {
    assertWrong(
        office.draft(RecordTable.RULES, null, "name", "all", "department", "phe"),
        "keywords",
        "takes-everything");
    assertWrong(
        office.draft(
            RecordTable.RULES, null, "name", "water", "department", "phe", "category", "water"),
        "category",
        "not-a-leaf");
  }

  @Test
  public void whatIsUsedIsNotRemovedAndTheCountIsSaid() {
    Map<String, String> phe = office.store.find(RecordTable.DEPARTMENTS, "phe").orElseThrow();

    List<Problem> problems =
        office.book.removal(RecordKinds.of(RecordTable.DEPARTMENTS), phe).problems();

    assertThat(problems)
        .extracting(problem -> problem.reason().key())
        .contains("admin.record.problem.used-by.posts", "admin.record.problem.used-by.categories");
    assertThat(problems.get(0).reason().args()).containsExactly("3");
  }

  @Test
  public void whatNothingNamesIsRemoved() {
    Map<String, String> zone =
        office.store.find(RecordTable.PLACES, "raipur-zone-01").orElseThrow();
    Draft removal = office.book.removal(RecordKinds.of(RecordTable.PLACES), zone);

    assertThat(removal.problems()).isEmpty();
    assertThat(
            office.book.apply(
                RecordKinds.of(RecordTable.PLACES), "admin", List.of(RecordChange.removed(zone))))
        .isEmpty();
    assertThat(office.store.find(RecordTable.PLACES, "raipur-zone-01")).isEmpty();
  }

  @Test
  public void ofTwoAdminsTheSecondIsTold() {
    Draft first = office.draft(RecordTable.PLACES, "tilda", "name_en", "First");
    Draft second = office.draft(RecordTable.PLACES, "tilda", "name_en", "Second");
    RecordKind places = RecordKinds.of(RecordTable.PLACES);

    assertThat(office.book.apply(places, "one", changes(first))).isEmpty();
    assertThat(office.book.apply(places, "two", changes(second)))
        .hasValueSatisfying(
            problem ->
                assertThat(problem.reason().key()).isEqualTo("admin.record.problem.meanwhile"));
    assertThat(office.store.find(RecordTable.PLACES, "tilda"))
        .hasValueSatisfying(row -> assertThat(row).containsEntry("name_en", "First"));
  }

  @Test
  public void twoRecordsOfOneKeyAreRefused() {
    assertWrong(
        office.draft(
            RecordTable.PLACES, null, "key", "tilda", "type", "gp", "name_en", "X", "name_hi", "X"),
        "",
        "exists");
  }

  @Test
  public void secretsAreNeverGivenOutAndStayWhenNothingIsFilledIn() {
    office.make(
        RecordTable.LINES,
        null,
        "line",
        "9",
        "phone_number_id",
        "1",
        "number",
        "+917710000009",
        "verify_token",
        "v-secret",
        "app_secret",
        "a-secret",
        "access_token",
        "t-secret");
    office.make(RecordTable.LINES, "9", "phone_number_id", "2");

    assertThat(office.store.all(RecordTable.LINES).toString()).doesNotContain("v-secret");
    assertThat(office.store.history(RecordTable.LINES, "9", 9).toString())
        .contains("***")
        .doesNotContain("-secret,")
        .doesNotContain("v-secret");
    assertWrong(
        office.draft(
            RecordTable.LINES,
            null,
            "line",
            "8",
            "phone_number_id",
            "1",
            "number",
            "+917710000008",
            "verify_token",
            "v",
            "app_secret",
            "a"),
        "access_token",
        "required");
    assertWrong(office.draft(RecordTable.LINES, "9", "number", "12"), "number", "phone");
  }

  @Test
  public void messagesKnowTheirVariables() {
    office.editor.addMessages(MessageTemplates.standard().all());

    assertWrong(
        office.draft(RecordTable.TEMPLATES, "joined:hi", "words", "{name} {reference}"),
        "words",
        "variable");
  }

  @Test
  public void whatWouldStopTheDeskIsNotKept() {
    setUp();
    Map<String, String> hindi = office.store.find(RecordTable.TEMPLATES, "joined:hi").orElseThrow();

    assertThat(
            office.book.apply(
                RecordKinds.of(RecordTable.TEMPLATES),
                "admin",
                List.of(RecordChange.removed(hindi))))
        .hasValueSatisfying(
            problem ->
                assertThat(problem.reason().key()).isEqualTo("admin.record.problem.does-not-fit"));
    assertThat(office.store.find(RecordTable.TEMPLATES, "joined:hi")).isPresent();
  }

  @Test
  public void theDeskWorksWithWhatHoldsToday() {
    setUp();
    Subject handpump =
        new Subject(Kind.COMPLAINT, Priority.NORMAL, new CategoryKey("handpump"), null);
    assertThat(office.data.current().places().find(new PlaceKey("tehsil-nava-raipur"))).isPresent();
    assertThat(office.data.current().routing().category(new CategoryKey("passport")))
        .hasValueSatisfying(category -> assertThat(category.isNotOurs()).isTrue());
    assertThat(office.data.current().routing().category(new CategoryKey("water"))).isEmpty();
    assertThat(
            office
                .data
                .current()
                .limits()
                .find(ClockKind.CITIZEN, handpump, java.time.LocalDate.of(2026, 11, 24)))
        .isPresent();

    office.make(RecordTable.PLACES, "tehsil-nava-raipur", "valid_to", "2026-11-24");
    assertThat(office.data.current().places().find(new PlaceKey("tehsil-nava-raipur"))).isPresent();
    office.clock.set(Instant.parse("2026-11-24T18:31:00Z"));
    assertThat(office.data.current().places().find(new PlaceKey("tehsil-nava-raipur"))).isEmpty();
  }

  private void setUp() {
    office.editor.addMessages(MessageTemplates.standard().all());
    office.editor.saveDistrict(
        new District(Named.of("Raipur", "रायपुर"), "RPR", ZoneId.of("Asia/Kolkata")),
        new CalendarKey("raipur-office"),
        new EscalationLadder(List.of()));
  }

  private static List<RecordChange> changes(Draft draft) {
    RecordChange change = draft.change();
    return change == null ? List.of() : List.of(change);
  }

  private static void assertWrong(Draft draft, String column, String problem) {
    assertThat(draft.problems())
        .extracting(Problem::column, each -> each.reason().key())
        .contains(org.assertj.core.groups.Tuple.tuple(column, "admin.record.problem." + problem));
  }
}
