package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.BoardPage;
import org.nivaran.acceptance.browser.pages.DashboardPage;
import org.nivaran.acceptance.browser.pages.IssuePage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.PhonePage;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** One grievance, the whole way, as the people see it. */
@Touches({"grievance-panel", "panel-style", "day", "day-item"})
public class GrievanceJourneyIT {
  private static final Pattern REFERENCE = Pattern.compile("RPR-[0-9]{4}-[0-9]{5}-[0-9A-Z]");

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  private final URI base = PRODUCT.base();

  @Test
  public void fromTheVillageToTheCollector() {
    String reference = theCitizenWrites();
    String key = keyOf(reference);
    theOperatorSeesIt(key, reference);
    theOfficerWorksOnIt(key);
    theCitizenSaysItIsNotSolved(key);
    theOfficerSeesItAtLevelTwo(key);
    theCollectorsFiguresEqualTheListsBehindThem();
  }

  private String theCitizenWrites() {
    PhonePage phone = PhonePage.open(browser, base, "sunita", 2);
    phone.send("हमारे गांव का हैंडपंप तीन दिन से खराब है").awaitTick("delivered");
    Matcher reference = REFERENCE.matcher(phone.awaitAnswer("RPR-"));
    assertThat(reference.find()).isTrue();
    browser.picture("phone");
    return reference.group();
  }

  private String keyOf(String reference) {
    List<JsonNode> found = PRODUCT.as("operator").search("Reference = \"" + reference + "\"");
    assertThat(found).hasSize(1);
    return found.get(0).path("key").asText();
  }

  private void theOperatorSeesIt(String key, String reference) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> PRODUCT.as("operator").status(key), "With department"::equals);
    LoginPage.as(browser, base, "operator");
    IssuePage issue = IssuePage.open(browser, base, key);
    assertThat(issue.description()).contains("हैंडपंप तीन दिन से खराब है");
    assertThat(issue.status()).isEqualToIgnoringCase("With department");
    assertThat(issue.fact("Reference")).isEqualTo(reference);
    assertThat(issue.fact("Department")).isEqualTo("phe");
    assertThat(issue.fact("Due")).isNotEmpty();
    assertThat(issue.panel("Grievance"))
        .contains(reference, "Why here", "हैंडपंप", "Clocks", "to the citizen");
    browser.assertAccessible();
    browser.assertNoErrors();
    browser.picture("issue");
  }

  private void theOfficerWorksOnIt(String key) {
    LoginPage.as(browser, base, "phe");
    BoardPage board = BoardPage.openFirst(browser, base);
    board.drag(key, "In Progress", "Take up");
    assertThat(board.columnOf(key)).isEqualTo("In Progress");
    browser.assertAccessible();
    browser.picture("board");
    PRODUCT.as("phe").attachPhoto(key);
    board.moveWithScreen(key, "Resolve").choose("Resolution", "Relief given").submit();
    assertThat(IssuePage.open(browser, base, key).status()).isEqualToIgnoringCase("Resolved");
  }

  private void theCitizenSaysItIsNotSolved(String key) {
    PhonePage phone = PhonePage.open(browser, base, "sunita", 2);
    assertThat(phone.awaitButtons()).hasSizeGreaterThanOrEqualTo(2);
    browser.picture("phone-question");
    phone.press(1).awaitTick("delivered");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> PRODUCT.as("operator").status(key),
            status -> status.equals("Reopened") || status.equals("With department"));
  }

  private void theOfficerSeesItAtLevelTwo(String key) {
    LoginPage.as(browser, base, "nodal");
    IssuePage issue = IssuePage.open(browser, base, key);
    assertThat(issue.fact("Level")).startsWith("2");
    assertThat(issue.fact("Satisfaction")).isEqualTo("Not satisfied");
  }

  private void theCollectorsFiguresEqualTheListsBehindThem() {
    LoginPage.as(browser, base, "collector");
    DashboardPage day = DashboardPage.openDay(browser, base);
    browser.assertAccessible();
    browser.assertNoErrors();
    browser.picture("day");
    Map<String, Integer> figures = day.figures();
    assertThat(figures.get("in")).isPositive();
    assertThat(figures.get("open")).isPositive();
    assertThat(day.figuresOf("phe").get("open")).isPositive();
    figures.forEach(
        (figure, value) -> assertThat(day.countBehind(figure)).as(figure).isEqualTo(value));
  }
}
