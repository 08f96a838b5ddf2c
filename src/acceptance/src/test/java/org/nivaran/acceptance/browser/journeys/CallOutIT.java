package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.FeedbackPage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;
import org.openqa.selenium.Keys;

/**
 * The desk calls about resolutions with the keyboard only; outside decent hours it calls nobody.
 * The figures equal their lists.
 */
@Touches({"feedback-pages", "feedback-page"})
public class CallOutIT {
  private static final String CONSOLE = "/rest/nivaran/1.0/console";
  private static final String ATTACK = "<img src=x onerror=\"window.hacked=1\">";
  private static final int CALLS = 10;

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  private final URI base = PRODUCT.base();

  @Test
  public void aShiftByKeyboard() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      keys.add(resolved());
    }
    LoginPage.as(browser, base, "nodal");
    FeedbackPage desk = FeedbackPage.fromCalls(browser, base);
    browser.assertAccessible();
    browser.picture("call-outs");
    if (desk.isDecent()) {
      shift(desk, keys);
    } else {
      assertThat(desk.hasCall()).isFalse();
      assertThat(desk.waiting()).isZero();
    }
    assertThat(browser.run("return window.hacked")).isNull();

    for (String number : List.of("ASKED", "ANSWERED", "SATISFIED", "REOPENED", "CONTRADICTED")) {
      FeedbackPage figures = FeedbackPage.figures(browser, base, "WAY");
      int said = figures.number("SMS", number);
      assertThat(figures.listed("SMS", number)).as(number).isEqualTo(said);
    }
    FeedbackPage figures = FeedbackPage.figures(browser, base, "DEPARTMENT");
    assertThat(figures.number("phe", "ASKED")).isGreaterThanOrEqualTo(CALLS);
    browser.assertAccessible();
    browser.picture("feedback-figures");
  }

  /** The first is satisfied, all others are not; nobody is reached twice. */
  private void shift(FeedbackPage desk, List<String> keys) {
    int waiting = desk.waiting();
    assertThat(waiting).isGreaterThanOrEqualTo(CALLS);
    assertThat(desk.text()).contains("आपकी शिकायत", "your grievance");
    desk.press("1").press("3").press("5").end(Keys.ENTER);
    for (int i = 1; i < waiting; i++) {
      desk.type("अभी भी खराब " + ATTACK).press("2").press("4").press("6").end(Keys.ENTER);
    }
    assertThat(desk.waiting()).isZero();
    for (String key : keys) {
      assertThat(PRODUCT.as("nodal").status(key)).isNotEqualTo("Resolved");
    }
  }

  /** As an operator registered it and the officer found it not possible: everybody is called. */
  private String resolved() {
    String phone = "98" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", Citizen.wamid().replaceAll("[^A-Za-z0-9]", ""))
            .put("phone", phone)
            .put("name", "आशा साहू " + phone)
            .put("text", "हमारे गांव का हैंडपंप खराब है " + phone + ' ' + ATTACK)
            .put("place", "arang")
            .put("despite", "another pump")
            .put("category", category());
    JsonNode made =
        PRODUCT.as("operator").http().postJson(CONSOLE + "/calls", body).expect(201).json();
    String reference = made.path("reference").asText();
    String key =
        PRODUCT
            .as("operator")
            .search("Reference = \"" + reference + "\"")
            .get(0)
            .path("key")
            .asText();
    Jira officer = PRODUCT.as("phe");
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.putObject("resolution").put("name", "Not possible under rules");
    officer.attachPhoto(key);
    Answer answer = officer.move(key, "Resolve", fields, "नियम 12 के अनुसार संभव नहीं");
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    return key;
  }

  private static String category() {
    return PRODUCT
        .as("operator")
        .http()
        .get(CONSOLE + "/categories?q=handpump")
        .expect(200)
        .json()
        .at("/results/0/key")
        .asText();
  }
}
