package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.CallsPage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Exchange;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** Citizens call, are not answered, are rung back, and are told by SMS. */
@Touches({
  "phone",
  "sms-report",
  "calls-menu",
  "calls-pages",
  "calls-page",
  "calls-panel",
  "admin-phone-lines",
  "admin-sms-gateways",
  "admin-sms-templates"
})
public class TelephoneIT {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String PHONE = "/plugins/servlet/nivaran/phone/1/";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\">";

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  private final URI base = PRODUCT.base();
  private final Http anonymous = PRODUCT.anonymous();
  private final String phone = "98" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

  @Test
  public void aSharedHandsetRingsIsMissedAndIsRungBack() {
    String grouped = phone.substring(0, 5) + " " + phone.substring(5);
    String key = registered("आशा साहू " + HOSTILE, "हमारे गांव का हैंडपंप खराब है");
    registered("बिसाहू राम", "राशन दुकान बंद रहती है");
    LoginPage.as(browser, base, "operator");
    CallsPage calls = CallsPage.fromHeader(browser, base);

    Exchange exchange = new Exchange(anonymous, "0" + phone, 1).ring();
    calls.awaitCaller(grouped);
    assertThat(calls.people()).hasSize(2);
    assertThat(calls.caller()).contains("2 people are known").contains("RPR-").contains("बिसाहू");
    assertThat(calls.registerNew())
        .contains("/plugins/servlet/nivaran/console?phone=%2B91" + phone)
        .contains("call=1%3A");
    assertThat(browser.run("return window.hacked")).isNull();
    browser.assertAccessible();
    browser.picture("screen-pop");

    exchange.missed();
    calls.awaitCaller("MISSED");
    new Exchange(anonymous, "+91" + phone, 2).ring().missed();
    calls.owed();
    browser
        .patientWaiting()
        .until(
            driver -> {
              calls.owed();
              return calls.owes(grouped) && calls.callBack(grouped).getText().contains(": 2");
            });
    browser.assertAccessible();
    browser.picture("call-backs");
    calls.wrote(grouped, "NOT_REACHED", "शाम को फिर");
    assertThat(calls.callBack(grouped).getText()).contains("शाम को फिर").contains("not reached");
    calls.wrote(grouped, "REACHED", "");
    assertThat(calls.owes(grouped)).isFalse();

    browser.open(URI.create(base + "/browse/" + key));
    browser.waiting().until(driver -> browser.count("#nivaran-calls-panel li") == 2);
    browser.assertNoErrors();
  }

  @Test
  public void aCallFromANeighboursHandsetIsSeenOnTheGrievanceThatCameByIt() {
    String neighbours = "97" + phone.substring(2);
    LoginPage.as(browser, base, "operator");
    CallsPage calls = CallsPage.fromHeader(browser, base);
    new Exchange(anonymous, "0" + neighbours, 3).ring();
    calls.awaitCaller(neighbours.substring(0, 5) + " " + neighbours.substring(5));
    String link = calls.registerNew();
    String call =
        URLDecoder.decode(
            link.substring(link.indexOf("call=") + "call=".length()).split("&", -1)[0],
            StandardCharsets.UTF_8);

    String key = registered("मीना", "हमारे गांव का हैंडपंप खराब है", call);
    browser.open(URI.create(base + "/browse/" + key));
    browser.waiting().until(driver -> browser.count("#nivaran-calls-panel li") == 1);
    browser.assertNoErrors();
  }

  @Test
  public void whoCameByTelephoneIsToldByAnSmsInHindi() {
    registered("मीना", "हमारे गांव का हैंडपंप खराब है");
    browser.patientWaiting().until(driver -> sms().size() == 1);
    JsonNode sent = sms().get(0);
    assertThat(sent.path("words").asText())
        .startsWith("आपकी शिकायत RPR-")
        .contains("कलेक्टर कॉल सेंटर");
    assertThat(sent.path("parts").asInt()).isBetween(1, 2);
    assertThat(sent.path("template").asText()).matches("[0-9]{19}");

    String report = "?msgid=" + sent.path("id").asText() + "&status=DELIVRD";
    String path = "/plugins/servlet/nivaran/sms/gateway/";
    assertThat(anonymous.get(path + "wrong" + report).status()).isEqualTo(401);
    assertThat(anonymous.get(path + "demo-sms-report" + report).status()).isEqualTo(200);

    browser.open(URI.create(base + "/sandbox/sms?to=" + phone));
    assertThat(browser.driver().getPageSource()).contains("आपकी शिकायत RPR-");
    browser.picture("sms-hindi");
    assertThat(PRODUCT.deskAs("admin").health().json().at("/sms/stopped").isNull()).isTrue();
  }

  @Test
  public void onlyWhoKnowsTheSecretTellsAboutCalls() {
    String body = "{\"event\":\"call_started\",\"callId\":\"a\",\"from\":\"" + phone + "\"}";
    byte[] json = body.getBytes(StandardCharsets.UTF_8);
    assertThat(anonymous.post(PHONE + "wrong-secret", json, "application/json").status())
        .isEqualTo(401);
    assertThat(anonymous.get(PHONE).status()).isIn(401, 404);
    assertThat(anonymous.get("/plugins/servlet/nivaran/phone/nine/demo-phone-secret").status())
        .isEqualTo(404);
    String good = PHONE + "demo-phone-secret";
    assertThat(anonymous.post(good, json, "application/json").status()).isEqualTo(200);
    assertThat(anonymous.post(good, "<xml/>".getBytes(StandardCharsets.UTF_8), FORM).status())
        .isEqualTo(200);
    assertThat(anonymous.get(good + "?CallSid=null&CallFrom=null").status()).isEqualTo(200);
    assertThat(anonymous.post(good, new byte[300_000], FORM).status()).isEqualTo(413);
  }

  @Test
  public void onlyWhoAnswersCallsSeesWhoCalls() {
    for (String page : new String[] {"", "/back", "/now", "/part"}) {
      String path = "/plugins/servlet/nivaran/calls" + page;
      assertThat(anonymous.get(path).status()).as(path).isIn(302, 401);
      assertThat(PRODUCT.as("phe").http().get(path).status()).as(path).isEqualTo(403);
      assertThat(PRODUCT.as("operator").http().get(path).status()).as(path).isEqualTo(200);
    }
    byte[] form = "id=1&revision=0&result=REACHED".getBytes(StandardCharsets.UTF_8);
    String back = "/plugins/servlet/nivaran/calls/back";
    assertThat(anonymous.post(back, form, FORM).status()).isIn(302, 401);
    assertThat(PRODUCT.as("phe").http().post(back, form, FORM).status()).isEqualTo(403);
    assertThat(PRODUCT.as("operator").http().post(back, form, FORM).status())
        .as("without the token of the page")
        .isEqualTo(403);
    for (String page : new String[] {"phone-lines", "sms-gateways", "sms-templates"}) {
      String path = "/plugins/servlet/nivaran/admin/" + page;
      assertThat(anonymous.get(path).status()).as(path).isIn(302, 401);
      assertThat(PRODUCT.as("operator").http().get(path).status()).as(path).isEqualTo(403);
      assertThat(PRODUCT.as("admin").http().get(path).header("Location"))
          .as("the secure session is asked for at " + path)
          .contains("WebSudo");
    }
  }

  private JsonNode sms() {
    return anonymous.get("/sandbox/sms/messages?to=" + phone).expect(200).json().path("messages");
  }

  /** Registers what somebody at this number has said, and gives the key. */
  private String registered(String name, String text) {
    return registered(name, text, "");
  }

  private String registered(String name, String text, String call) {
    ObjectNode body =
        NODES
            .objectNode()
            .put("key", Citizen.wamid().replaceAll("[^A-Za-z0-9]", ""))
            .put("phone", phone)
            .put("name", name)
            .put("text", text)
            .put("call", call);
    JsonNode made =
        PRODUCT
            .as("operator")
            .http()
            .postJson("/rest/nivaran/1.0/console/calls", body)
            .expect(201)
            .json();
    return made.path("issueKey").asText();
  }
}
