package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.ConsolePage;
import org.nivaran.acceptance.browser.pages.IssuePage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.PeoplePage;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;
import org.openqa.selenium.Keys;

/** An operator registers three different calls with the keyboard only. */
@Touches({
  "console-menu",
  "console-pages",
  "console-page",
  "console-script",
  "people-pages",
  "affected-panel",
  "affected-script"
})
public class ConsoleIT {
  private static final String CONSOLE = "/rest/nivaran/1.0/console";
  private static final String ATTACK = "<img src=x onerror=\"window.hacked=1\">";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  private final URI base = PRODUCT.base();
  private final String phone = "98" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

  @Test
  public void threeCallsByKeyboard() {
    String first = registered(phone, "आशा साहू", "हमारे गांव का हैंडपंप खराब है " + ATTACK);
    LoginPage.as(browser, base, "operator");

    String second = aKnownCallerIsWarned(first);
    aHalfWrittenCallComesBack();
    String third = aNewPersonOfTheSameHandsetJoins(second);
    anAnonymousCallerGetsAPin(third);
  }

  @Test
  public void peopleAreMergedAndParted() {
    String other = "97" + phone.substring(2);
    registered(phone, "गीता यादव " + phone, "हमारे गांव का हैंडपंप खराब है");
    registered(other, "Geeta Yadav " + phone, "सड़क पर गड्ढा है " + ATTACK);
    LoginPage.as(browser, base, "operator");

    PeoplePage page = PeoplePage.find(browser, base, phone);
    assertThat(page.found()).contains("गीता यादव");
    browser.assertAccessible();
    page.open("गीता यादव " + phone).need("do-not-telephone").note("हर सप्ताह " + ATTACK).save();
    assertThat(page.text()).contains("Do not telephone", "हर सप्ताह <img");
    assertThat(browser.run("return window.hacked")).isNull();
    browser.assertAccessible();
    browser.picture("person");
    page.saveAsSeen(0);
    assertThat(page.text()).contains("Somebody else has changed");
    browser.assertAccessible();

    PeoplePage kept = PeoplePage.find(browser, base, phone).open("गीता यादव " + phone);
    kept.merge("same voice, both numbers");
    assertThat(kept.text()).contains("same voice", other.substring(6), phone.substring(6));
    ConsolePage console = ConsolePage.open(browser, base, "phone=" + other);
    assertThat(console.awaitPeople(1).get(0)).contains("गीता यादव", "Do not telephone", "open: 2");
    PeoplePage.find(browser, base, other).open("गीता यादव " + phone).takeBack();
    assertThat(PeoplePage.find(browser, base, other).found())
        .contains("Geeta Yadav")
        .doesNotContain("गीता");
  }

  /** As another operator did a moment ago. */
  private String registered(String number, String name, String text) {
    ObjectNode body =
        NODES
            .objectNode()
            .put("key", Citizen.wamid().replaceAll("[^A-Za-z0-9]", ""))
            .put("phone", number)
            .put("name", name)
            .put("text", text)
            .put("place", "arang");
    body.put("category", category());
    JsonNode made =
        PRODUCT.as("operator").http().postJson(CONSOLE + "/calls", body).expect(201).json();
    return made.path("reference").asText();
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

  private String aKnownCallerIsWarned(String first) {
    ConsolePage console = ConsolePage.fromHeader(browser, base);
    assertThat(console.focused()).isEqualTo("nivaran-phone");
    browser.assertAccessible();
    console.press("0" + phone.substring(0, 5) + " " + phone.substring(5));
    assertThat(console.awaitPeople(1).get(0)).contains("आशा साहू", phone.substring(6));
    console.tabTo("nivaran-name").press(Keys.TAB).press(Keys.SPACE);
    console.type(Keys.F4, "फिर वही हैंडपंप, पानी नहीं आ रहा");
    console.take("category", "hand pump").take("place", "आरंग");
    assertThat(console.awaitCard("same-caller")).contains(first, "<img src=x");
    assertThat(browser.run("return window.hacked")).isNull();
    assertThat(console.awaitCard("history")).contains(first);
    browser.assertAccessible();
    browser.picture("console-warning");

    console.register();
    assertThat(console.awaitError("despite")).isNotEmpty();
    assertThat(console.focused()).isEqualTo("nivaran-despite");
    browser.assertAccessible();
    console.press("दूसरा हैंडपंप है").register();
    String second = console.awaitNumber("");
    assertThat(console.focused()).isEqualTo("nivaran-done-title");
    assertThat(console.text("spoken")).startsWith("आर पी आर, ");
    JsonNode issue = PRODUCT.as("operator").search("Reference = \"" + second + "\"").get(0);
    assertThat(PRODUCT.as("operator").comments(issue.path("key").asText()).toString())
        .contains("दूसरा हैंडपंप है");
    browser.assertAccessible();
    assertThat(ConsolePage.slip(browser, console.slip()))
        .contains(second, "आर पी आर", "लोक स्वास्थ्य यांत्रिकी", "स्थिति " + second);
    browser.assertAccessible();
    browser.picture("console-slip");
    return second;
  }

  private void aHalfWrittenCallComesBack() {
    ConsolePage console = ConsolePage.open(browser, base, "");
    console.press(phone);
    console.awaitPeople(1);
    console.press(Keys.TAB).press("रवि साहू").type(Keys.F4, "हैंडपंप").awaitState("saved");
    browser.offline(true);
    console.press(" टूटा हुआ है").awaitState("away");
    browser.offline(false);
    console.awaitState("saved");
    browser.open(URI.create(base + "/secure/Dashboard.jspa"));
    ConsolePage again = ConsolePage.open(browser, base, "");
    assertThat(again.awaitDrafts()).anyMatch(each -> each.contains("रवि साहू"));
    browser.assertAccessible();
    again.continueDraft();
    assertThat(again.value("text")).isEqualTo("हैंडपंप टूटा हुआ है");
    assertThat(again.value("name")).isEqualTo("रवि साहू");
  }

  private String aNewPersonOfTheSameHandsetJoins(String second) {
    ConsolePage console = ConsolePage.open(browser, base, "");
    console.awaitDrafts();
    console.continueDraft();
    console.awaitPeople(1);
    console.press(Keys.F2).tabTo("nivaran-name");
    // Radio buttons: the Tab key leads to the first, an arrow key to the next.
    console.press(Keys.TAB).press(Keys.ARROW_DOWN);
    console.take("category", "हैण्डपम्प").take("place", "arang");
    assertThat(console.awaitCard("same-place")).contains(second);
    browser.assertAccessible();
    console.pressBeside("join");
    assertThat(console.text("joins")).contains("RPR-");
    console.register();
    String third = console.awaitNumber("");
    assertThat(third).isNotEqualTo(second);
    itIsLinked(third);
    ConsolePage next = ConsolePage.open(browser, base, "");
    next.press(Keys.F2).press(phone);
    assertThat(next.awaitPeople(2).toString()).contains("आशा साहू", "रवि साहू");
    return third;
  }

  private void itIsLinked(String reference) {
    JsonNode issue = PRODUCT.as("operator").search("Reference = \"" + reference + "\"").get(0);
    assertThat(issue.at("/fields/issuelinks").size()).isEqualTo(1);
    String first = issue.at("/fields/issuelinks/0/outwardIssue/key").asText();
    PRODUCT
        .as("nodal")
        .http()
        .putJson("/rest/nivaran/1.0/presence/" + first, NODES.objectNode())
        .expect(200);
    IssuePage page = IssuePage.open(browser, base, first);
    assertThat(page.panel("Others affected")).contains(reference);
    browser
        .waiting()
        .until(driver -> page.panel("Others affected").contains("has been working on this since"));
    browser.assertAccessible();
    browser.picture("issue-affected");
  }

  private void anAnonymousCallerGetsAPin(String third) {
    ConsolePage console = ConsolePage.open(browser, base, "phone=" + phone);
    assertThat(console.focused()).isEqualTo("nivaran-text");
    console.press("पटवारी रिश्वत मांग रहा है");
    console.tabTo("nivaran-confidentiality").press(Keys.END);
    assertThat(console.value("confidentiality")).isEqualTo("anonymous");
    console.register();
    String fourth = console.awaitNumber(third);
    assertThat(console.text("pin").replace(" ", "")).matches("[0-9]{6}");
    browser.assertAccessible();
    browser.picture("console-pin");
    assertThat(ConsolePage.slip(browser, console.slip())).contains(fourth, "गुप्त पिन");
    assertThat(ConsolePage.open(browser, base, "").isThere("pin")).isFalse();
    assertThat(PRODUCT.as("operator").search("Reference = \"" + fourth + "\"").toString())
        .doesNotContain(phone.substring(6));
  }
}
