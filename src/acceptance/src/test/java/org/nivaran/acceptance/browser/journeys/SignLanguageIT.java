package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.IssuePage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.PhonePage;
import org.nivaran.acceptance.browser.pages.RecordsPage;
import org.nivaran.acceptance.browser.pages.SignPage;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** A deaf citizen's case from the signed video to its end, and who may come to the sign desk. */
@Touches({"sign-menu", "sign-pages", "sign-page", "sign-live", "talk-panel"})
public class SignLanguageIT {
  private static final String PAGE = "/plugins/servlet/nivaran/sign-language";
  private static final String REST = "/rest/nivaran/1.0/sign-language";
  private static final String CALLS = "/plugins/servlet/nivaran/calls";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SOLVED = "हां, हल हो गई";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  private final URI base = PRODUCT.base();
  private final Citizen citizen = Citizen.fresh();

  @Test
  public void fromTheSignedVideoToTheEnd() {
    String key = theCitizenSignsAVideo();
    String reference = referenceOf(key);
    itIsFlaggedAndOnTheBoard(key);
    theInterpreterWritesWhatItSays(key, reference);
    theOfficerResolvesIt(key);
    theCitizenIsAskedInWriting(key);
    figuresAreTheLengthsOfTheirLists();
  }

  /** Meena does not hear; she sends a video from her phone and says so with it. */
  private String theCitizenSignsAVideo() {
    byte[] video = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom a video".getBytes(StandardCharsets.UTF_8);
    PRODUCT
        .anonymous()
        .postJson(
            "/sandbox/phone/api/chats/meena/3/messages",
            JsonNodeFactory.instance
                .objectNode()
                .put("kind", "media")
                .put("mimeType", "video/mp4")
                .put("base64", Base64.getEncoder().encodeToString(video))
                .put("caption", "मैं सुन नहीं सकती " + citizen.token()))
        .expect(201);
    return await()
        .atMost(PATIENCE)
        .until(
            () -> PRODUCT.as("sign").search("text ~ \"" + citizen.token() + "\""),
            found -> !found.isEmpty())
        .get(0)
        .path("key")
        .asText();
  }

  private String referenceOf(String key) {
    Jira jira = PRODUCT.as("sign");
    return jira.value(jira.issue(key), "Reference").asText();
  }

  private String keyOf(String reference) {
    return PRODUCT
        .as("operator")
        .search("Reference = \"" + reference + "\"")
        .get(0)
        .path("key")
        .asText();
  }

  private void itIsFlaggedAndOnTheBoard(String key) {
    assertThat(PRODUCT.as("sign").search("\"Access needs\" ~ \"sign-language\""))
        .extracting(issue -> issue.path("key").asText())
        .contains(key);
    LoginPage.as(browser, base, "sign");
    assertThat(IssuePage.open(browser, base, key).fact("Access needs"))
        .contains("sign-language", "do-not-telephone");
    browser.assertAccessible();
  }

  private void theInterpreterWritesWhatItSays(String key, String reference) {
    SignPage desk = SignPage.open(browser, base);
    assertThat(desk.has("signed", reference)).isTrue();
    browser.assertAccessible();
    browser.assertFits();
    browser.picture("sign-queue");
    desk.open("signed", reference).take();
    browser
        .waiting()
        .until(
            driver -> {
              driver.navigate().refresh();
              return browser.count(".nivaran-sign video[src*='/secure/attachment/']") == 1;
            });
    browser.assertAccessible();
    desk.write("हमारे गांव का हैंडपंप तीन दिन से खराब है");
    assertThat(desk.state()).isEqualTo("ended");
    assertThat(desk.readBack()).isEqualTo("not yet signed back");
    assertThat(SignPage.open(browser, base).has("read-back", reference)).isTrue();
    desk.open("read-back", reference).confirm();
    assertThat(desk.readBack()).isEqualTo("confirmed by the citizen");
    browser.assertAccessible();
    browser.assertNoErrors();
    browser.picture("sign-talk");
    assertThat(IssuePage.open(browser, base, key).panel("Talks in sign language"))
        .contains("हैंडपंप तीन दिन से खराब है", "confirmed by the citizen");
  }

  private void theOfficerResolvesIt(String key) {
    Answer moved = PRODUCT.as("nodal").resolve(key);
    assertThat(moved.status()).as(moved.body()).isEqualTo(204);
  }

  /** By message and not by call: nobody who signs is telephoned. */
  private void theCitizenIsAskedInWriting(String key) {
    PhonePage phone = PhonePage.open(browser, base, "meena", 3);
    browser.patientWaiting().until(driver -> phone.awaitButtons().contains(SOLVED));
    phone.press(phone.awaitButtons().indexOf(SOLVED)).awaitTick("delivered");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> PRODUCT.as("operator").status(key), "Closed"::equals);
    assertThat(PRODUCT.as("nodal").http().get(CALLS).expect(200).body()).doesNotContain("0106");
  }

  private void figuresAreTheLengthsOfTheirLists() {
    JsonNode counts =
        PRODUCT.as("sign").http().get(REST + "/figures").expect(200).json().path("counts");
    for (JsonNode each : counts) {
      String part = each.path("key").asText();
      JsonNode talks =
          PRODUCT.as("sign").http().get(REST + "/figures/" + part).expect(200).json().path("talks");
      assertThat(talks.size()).as(part).isEqualTo(each.path("count").asInt());
    }
    SignPage figures = SignPage.openFigures(browser, base);
    browser.assertAccessible();
    browser.picture("sign-figures");
    int confirmed = figures.figure("confirmed");
    assertThat(confirmed).isPositive();
    assertThat(figures.countBehind("confirmed")).isEqualTo(confirmed);
    browser.asPhone(390, 844);
    SignPage.openFigures(browser, base);
    browser.assertFits();
  }

  @Test
  public void aTalkIsBookedAndHeldInARoomOfTheDesksOwn() {
    LoginPage.as(browser, base, "admin");
    RecordsPage rooms = RecordsPage.open(browser, base, "video-rooms/new", "admin");
    rooms.fill("key", "it").fill("base_url", "https://meet.jit.si").fill("app_id", "nivaran");
    rooms.fill("app_secret", "a secret of the room").save();
    assertThat(rooms.error("base_url")).contains("public");
    rooms.fill("base_url", "https://meet.raipur.example");
    rooms.fill("app_secret", "a secret of the room").save();
    assertThat(rooms.done()).isNotBlank();
    try {
      theTalkIsHeld();
    } finally {
      LoginPage.as(browser, base, "admin");
      RecordsPage.open(browser, base, "video-rooms?q=it", "admin").edit().remove().save();
    }
  }

  private void theTalkIsHeld() {
    PRODUCT.line(1).text(citizen, "हमारे गांव का हैंडपंप खराब है");
    String key = keyOf(PRODUCT.graph().awaitReference(citizen));
    LoginPage.as(browser, base, "sign");
    SignPage talk = SignPage.want(browser, base, key).book();
    browser.assertAccessible();
    awaitWords("सांकेतिक भाषा में वीडियो बातचीत");
    URI room = talk.begin();
    assertThat(room.getHost()).isEqualTo("meet.raipur.example");
    assertThat(room.getPath()).matches("/[0-9a-f]{32}");
    assertThat(room.getQuery()).startsWith("jwt=");
    awaitWords("https://meet.raipur.example" + room.getPath());
    assertThat(PRODUCT.graph().sentTo(citizen).toString()).doesNotContain("jwt");
    talk.end("भाई", "पानी नहीं आता");
    assertThat(talk.state()).isEqualTo("ended");
    assertThat(PRODUCT.as("nodal").comments(key))
        .anyMatch(comment -> comment.contains("पानी नहीं आता"));
  }

  private void awaitWords(String words) {
    await()
        .atMost(PATIENCE)
        .until(() -> PRODUCT.graph().sentTo(citizen).toString().contains(words));
  }

  @Test
  public void onlyTheSignDeskComesIn() {
    // In a narrow header the link stands in a menu that is filled late; so it is looked for in the
    // page as it was sent.
    String front = "/secure/Dashboard.jspa";
    assertThat(PRODUCT.as("sign").http().get(front).body()).contains("id=\"nivaran-sign-menu\"");
    assertThat(PRODUCT.as("phe").http().get(front).body()).doesNotContain("nivaran-sign-menu");
    for (String path : new String[] {"", "/figures", "/figures/wanted"}) {
      assertThat(PRODUCT.anonymous().get(REST + path).status()).as(path).isEqualTo(401);
      assertThat(PRODUCT.as("phe").http().get(REST + path).status()).as(path).isEqualTo(403);
      assertThat(PRODUCT.as("sign").http().get(REST + path).status()).as(path).isEqualTo(200);
    }
    assertThat(PRODUCT.as("sign").http().get(REST + "/figures/nonsense").status()).isEqualTo(404);
    assertThat(PRODUCT.as("sign").http().get(REST + "/figures?from=x&to=y").status())
        .isEqualTo(400);
    for (String path : new String[] {"", "/figures", "/new?issue=GRV-1", "/987654"}) {
      assertThat(PRODUCT.anonymous().get(PAGE + path).status()).as(path).isIn(302, 401);
      assertThat(PRODUCT.as("phe").http().get(PAGE + path).status()).as(path).isEqualTo(403);
    }
    assertThat(PRODUCT.as("nodal").http().get(PAGE).status()).isEqualTo(200);
    assertThat(PRODUCT.as("sign").http().get(PAGE + "/987654").status()).isEqualTo(404);
    byte[] body = "seen=0".getBytes(StandardCharsets.UTF_8);
    for (String path : new String[] {"/new", "/1/take", "/1/begin", "/1/end", "/1/read-back"}) {
      assertThat(PRODUCT.anonymous().post(PAGE + path, body, FORM).status())
          .as(path)
          .isIn(302, 401);
      assertThat(PRODUCT.as("phe").http().post(PAGE + path, body, FORM).status())
          .as(path)
          .isEqualTo(403);
      assertThat(PRODUCT.as("sign").http().post(PAGE + path, body, FORM).status())
          .as("a form of another site: " + path)
          .isEqualTo(403);
    }
  }
}
