package org.nivaran.acceptance.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.ClocksPage;
import org.nivaran.acceptance.browser.pages.ClocksPanel;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.RecordsPage;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** The pages about clocks in Jira's administration, and the clocks on the issue. */
@Touches({
  "admin-recalculation",
  "recalculation-page",
  "recalculation-script",
  "admin-registered-now",
  "registered-now-page",
  "admin-clock-history",
  "clock-history-page"
})
public class ClockPagesIT {
  private final SharedProduct product = new SharedProduct();
  private final Browser browser = new Browser();

  @Rule public final RuleChain rules = RuleChain.outerRule(product).around(browser);

  @Test
  public void clocksAreCountedAnew() {
    grievance();
    LoginPage.as(browser, product.base(), "admin");
    ClocksPage page = open("recalculation");
    browser.assertAccessible();
    page.preview();
    assertThat(page.counted("looked")).isNotEqualTo("0");
    assertThat(page.counted("failing")).isEqualTo("0");
    browser.assertAccessible();
    browser.assertNoErrors();
    page.begin("");
    assertThat(page.reasonError()).isNotEmpty();
    String why = "Page test " + System.nanoTime();
    page.begin(why);
    assertThat(page.success()).isNotEmpty();
    browser.assertAccessible();
    page.awaitLatest(why);
    browser.assertAccessible();
    browser.assertFits();
    browser.picture("admin-recalculation");
  }

  @Test
  public void aHolidayAddedAfterRegistrationMovesTheDueTimeAndWithdrawnMovesItBack() {
    Jira operator = product.as("operator");
    String key =
        operator
            .create("Grievance", "xyzzy", "xyzzy plugh")
            .expect(201)
            .json()
            .path("key")
            .asText();
    String due = operator.value(operator.issue(key), "Due").asText();
    assertThat(due).isNotEmpty();
    LocalDate day = ninthCountedDay(operator);
    LoginPage.as(browser, product.base(), "admin");
    RecordsPage page = records("calendar-days/new").fill("calendar", "raipur-office");
    page.fill("date", day.toString()).fill("name_en", "Local test holiday");
    page.fill("name_hi", "स्थानीय परीक्षण अवकाश").save();
    assertThat(page.effect()).isNotEmpty();
    page.save();
    assertThat(page.done()).isNotEmpty();
    try {
      awaitDue(operator, key, moved -> !moved.equals(due));
      assertThat(history(operator, key)).contains("RECALCULATED");
    } finally {
      records("calendar-days?q=" + day).edit().remove().save();
    }
    awaitDue(operator, key, moved -> moved.equals(due));
  }

  @Test
  public void aLimitIsTriedOut() {
    LoginPage.as(browser, product.base(), "admin");
    ClocksPage page = open("registered-now");
    browser.assertAccessible();
    page.tryOut("handpump", "2026-11-24 02:00");
    assertThat(page.told("CITIZEN", "due")).contains("Nov 2026");
    assertThat(page.told("CITIZEN", "rule")).isNotEmpty();
    assertThat(page.told("CITIZEN", "passed")).isNotEmpty();
    assertThat(page.explanation("CITIZEN")).contains("24 Nov 2026");
    browser.assertAccessible();
    browser.picture("admin-registered-now");
    browser.assertNoErrors();

    assertThat(page.tryPlace("nowhere").placeError()).contains("nowhere");
  }

  @Test
  public void historiesAreComparedAndExported() {
    grievance();
    LoginPage.as(browser, product.base(), "admin");
    ClocksPage page = open("clock-history");
    browser.assertAccessible();
    assertThat(page.check().found()).contains("differ from their history: 0");
    assertThat(page.check("nonsense").checkError()).isNotEmpty();
    browser.assertAccessible();
  }

  @Test
  public void theIssueTellsItsClocksAndIsSentBackToALowerLevel() {
    String key = grievance();
    Jira nodal = product.as("nodal");
    product.as("phe").resolve(key).expect(204);
    nodal.move(key, "Reopen", JsonNodeFactory.instance.objectNode()).expect(204);
    LoginPage.as(browser, product.base(), "nodal");
    ClocksPanel panel = ClocksPanel.open(browser, product.base(), key);
    assertThat(panel.whyDue("CITIZEN")).contains("Due ");
    assertThat(panel.calendar("CITIZEN")).isNotEmpty();
    assertThat(panel.history()).contains("reopened");
    panel.openLower();
    browser.assertAccessible();
    panel.lower("Back to the officer");
    assertThat(panel.history()).contains("Back to the officer");
    assertThat(panel.level()).isEqualTo("L1");
    assertThat(panel.offersLower()).isFalse();
    browser.picture("issue-clocks");
    browser.assertNoErrors();
  }

  /** Of a grievance without a category: far enough away not to touch the others' limits. */
  private static LocalDate ninthCountedDay(Jira operator) {
    JsonNode clocks =
        operator
            .http()
            .postJson(
                "/rest/nivaran/1.0/clocks/registered-now", JsonNodeFactory.instance.objectNode())
            .expect(200)
            .json()
            .path("clocks");
    for (JsonNode clock : clocks) {
      for (JsonNode line : clock.path("explanation")) {
        String text = line.asText();
        if (clock.path("kind").asText().equals("citizen") && text.endsWith("working day 9")) {
          return LocalDate.parse(
              text.substring(0, text.indexOf(',')),
              DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH));
        }
      }
    }
    throw new AssertionError("no ninth day in " + clocks);
  }

  private static void awaitDue(Jira operator, String key, Predicate<String> expected) {
    await()
        .atMost(Duration.ofSeconds(120))
        .until(() -> operator.value(operator.issue(key), "Due").asText(), expected);
  }

  private String history(Jira operator, String key) {
    String reference = operator.value(operator.issue(key), "Reference").asText();
    return product
        .as("admin")
        .http()
        .get("/rest/nivaran/1.0/clocks/history?format=csv&reference=" + reference)
        .expect(200)
        .body();
  }

  private String grievance() {
    Jira operator = product.as("operator");
    Jira officer = product.as("phe");
    String key =
        operator
            .create("Grievance", "हैंडपंप", "हमारे गांव का हैंडपंप खराब है")
            .expect(201)
            .json()
            .path("key")
            .asText();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer.moves(key), moves -> moves.contains("Take up"));
    return key;
  }

  private ClocksPage open(String page) {
    return ClocksPage.open(browser, product.base(), page, "admin");
  }

  private RecordsPage records(String page) {
    return RecordsPage.open(browser, product.base(), page, "admin");
  }
}
