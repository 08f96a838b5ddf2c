package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.IssuePage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.RecordsPage;
import org.nivaran.acceptance.browser.pages.SignPage;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.client.Graph;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** A deaf citizen's case from the signed video to its end, and who may come to the sign desk. */
@Touches({"sign-menu", "sign-pages", "sign-page", "sign-live", "talk-panel"})
public class SignLanguageIT {
  private static final String PAGE = "/plugins/servlet/nivaran/sign-language";
  private static final String REST = "/rest/nivaran/1.0/sign-language";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SOLVED = "हां, हल हो गई";
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser browser = new Browser();

  private final URI base = PRODUCT.base();
  private final Citizen citizen = Citizen.fresh();

  @Test
  public void fromTheSignedVideoToTheEnd() {
    String reference = theCitizenSignsAVideo();
    String key = keyOf(reference);
    itIsFlaggedAndOnTheBoard(key);
    theInterpreterWritesWhatItSays(key, reference);
    theOfficerResolvesIt(key);
    theCitizenIsAskedInWriting(key);
    figuresAreTheLengthsOfTheirLists();
  }

  private String theCitizenSignsAVideo() {
    ObjectNode video = JsonNodeFactory.instance.objectNode().put("type", "video");
    video
        .putObject("video")
        .put("id", "90" + System.nanoTime())
        .put("mime_type", "video/mp4")
        .put("caption", "सांकेतिक भाषा");
    var line = PRODUCT.line(1);
    line.post(line.envelope().message(citizen.sender(), Citizen.wamid(), Instant.now(), video))
        .expect(200);
    return PRODUCT.graph().awaitReference(citizen);
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
    SignPage desk = SignPage.openByMenu(browser, base);
    assertThat(desk.has("signed", reference)).isTrue();
    browser.assertAccessible();
    browser.assertFits();
    browser.picture("sign-queue");
    desk.open("signed", reference).take();
    browser.assertAccessible();
    desk.write("हमारे गांव का हैंडपंप तीन दिन से खराब है");
    assertThat(desk.state()).isEqualTo("ended");
    assertThat(desk.readBack()).isEqualTo("not yet signed back");
    assertThat(SignPage.openByMenu(browser, base).has("read-back", reference)).isTrue();
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
    JsonNode question =
        await()
            .atMost(PATIENCE)
            .until(
                () ->
                    PRODUCT.graph().sentTo(citizen).stream()
                        .filter(sent -> sent.toString().contains(SOLVED))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    JsonNode solved =
        Graph.buttons(question).stream()
            .filter(button -> button.path("title").asText().contains(SOLVED))
            .findFirst()
            .orElseThrow();
    PRODUCT
        .line(1)
        .press(
            citizen,
            question.path("id").asText(),
            solved.path("id").asText(),
            solved.path("title").asText());
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> PRODUCT.as("operator").status(key), "Closed"::equals);
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
    byte[] body = "seen=0".getBytes(java.nio.charset.StandardCharsets.UTF_8);
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
