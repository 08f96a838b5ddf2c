package org.nivaran.acceptance.browser.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.nivaran.acceptance.browser.Browser;
import org.nivaran.acceptance.browser.pages.IssuePage;
import org.nivaran.acceptance.browser.pages.LoginPage;
import org.nivaran.acceptance.browser.pages.MeetingPage;
import org.nivaran.acceptance.browser.pages.MinutesPage;
import org.nivaran.acceptance.browser.pages.ProjectorPage;
import org.nivaran.acceptance.client.Answer;
import org.nivaran.acceptance.client.Citizen;
import org.nivaran.acceptance.product.SharedProduct;
import org.nivaran.acceptance.release.Touches;

/** A time-limit meeting from agenda to minutes, with two people who write at once. */
@Touches({
  "meeting-menu",
  "meeting-pages",
  "meeting-page",
  "meeting-live",
  "meeting-screen",
  "meeting-mark-panel",
  "meeting-mark"
})
public class MeetingIT {
  private static final String ATTACK = "<img src=x onerror=\"window.hacked=1\"> ${issue} हैंडपंप";
  private static final String MEETINGS = "/rest/nivaran/1.0/meetings";
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Kolkata"));
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @ClassRule public static final SharedProduct PRODUCT = new SharedProduct();

  @Rule public final Browser collector = new Browser();
  @Rule public final Browser nodal = new Browser();

  private final URI base = PRODUCT.base();
  private Registered pump;
  private Registered road;
  private Registered marked;

  /** A grievance as the register gave it. */
  private record Registered(String reference, String key) {}

  @Test
  public void fromTheAgendaToTheMinutes() {
    pump = register("हमारे गांव का हैंडपंप खराब है", "CPGRAMS/2026/11");
    road = register(ATTACK, "CPGRAMS/2026/12");
    marked = register("हैंडपंप का पानी गंदा है", "");
    theCollectorMarksOne();
    MeetingPage hers = theAgendaIsThereBeforeTheMeeting();
    long id = hers.id();
    hers.begin();
    theFiguresAreThoseOfTheLists(hers);
    LoginPage.as(nodal, base, "nodal");
    MeetingPage his = MeetingPage.open(nodal, base, id);
    bothWriteIntoOneGrievance(hers, his);
    bothWriteIntoOneField(hers, his);
    hers.attends("phe", "PRESENT");
    theProjectorShowsIt(id);
    theDepartmentReadsItsOwn(id);
    theMeetingIsClosedAndTold(id);
    theMinutesCanBePrinted(id);
    nextWeekSaysWhatWasNotDone();
    theMeetingAfterItIsMovedAndCancelled(id);
  }

  private Registered register(String text, String external) {
    ObjectNode body = NODES.objectNode().put("text", text).put("key", Citizen.wamid());
    if (!external.isEmpty()) {
      body.put("externalReference", external);
    }
    JsonNode made =
        PRODUCT
            .as("operator")
            .http()
            .postJson("/rest/nivaran/1.0/register", body)
            .expect(201)
            .json();
    assertThat(made.path("department").asText()).isEqualTo("phe");
    return new Registered(made.path("reference").asText(), made.path("issueKey").asText());
  }

  private void theCollectorMarksOne() {
    LoginPage.as(collector, base, "collector");
    IssuePage issue = IssuePage.open(collector, base, marked.key());
    assertThat(issue.panel("Time-limit meeting")).contains("Is not marked");
    issue.markForMeeting();
    assertThat(issue.panel("Time-limit meeting")).contains("Collector");
    collector.assertAccessible();
  }

  private MeetingPage theAgendaIsThereBeforeTheMeeting() {
    MeetingPage page = MeetingPage.plan(collector, base, TODAY.toString());
    assertThat(page.agenda()).contains(pump.reference(), road.reference(), marked.reference());
    assertThat(page.item(marked.reference())).contains("collector's mark");
    assertThat(page.item(pump.reference())).contains("from a higher office", "CPGRAMS/2026/11");
    assertThat(page.item(road.reference())).contains("<img src=x");
    assertThat(page.mayWrite(pump.reference())).isFalse();
    assertThat(collector.run("return window.hacked")).isNull();
    collector.assertAccessible();
    collector.assertNoErrors();
    return page;
  }

  private void theFiguresAreThoseOfTheLists(MeetingPage page) {
    for (String figure : new String[] {"open", "overdue", "onHold", "old", "dissatisfied"}) {
      assertThat(page.figure("phe", figure))
          .as(figure)
          .isEqualTo(String.valueOf(PRODUCT.as("nodal").count(page.queryBehind("phe", figure))));
    }
  }

  /** Different fields: nobody notices the other but by what is there. */
  private void bothWriteIntoOneGrievance(MeetingPage hers, MeetingPage his) {
    String reference = pump.reference();
    his.type(reference, "owner", "सहायक अभियंता");
    hers.typeAndGoOn(reference, "तीन दिन में सुधारें");
    assertThat(hers.focused()).isNotEqualTo(reference);
    his.chooseDay(reference, TODAY.plusDays(1).toString());
    hers.awaitValue(reference, "owner", "सहायक अभियंता")
        .awaitValue(reference, "nextDate", TODAY.plusDays(1).toString())
        .awaitSaved();
    his.awaitValue(reference, "instruction", "तीन दिन में सुधारें").awaitSaved();
  }

  /** The same field, while one is cut off: both texts are shown, and both are kept. */
  private void bothWriteIntoOneField(MeetingPage hers, MeetingPage his) {
    String reference = road.reference();
    nodal.offline(true);
    his.type(reference, "instruction", "मौके पर जाएँ");
    his.awaitState("away");
    assertThat(his.state()).contains("Not saved yet");
    hers.type(reference, "instruction", "सामान मँगाएँ").awaitSaved();
    nodal.offline(false);

    assertThat(his.awaitConflict(reference)).isEqualTo("सामान मँगाएँ");
    assertThat(his.value(reference, "instruction")).isEqualTo("मौके पर जाएँ");
    nodal.assertAccessible();
    nodal.picture("meeting-conflict");
    his.settle(reference, "both").awaitSaved();
    hers.awaitValue(reference, "instruction", "सामान मँगाएँ\nमौके पर जाएँ");
    collector.assertAccessible();
    collector.picture("meeting");
  }

  private void theProjectorShowsIt(long id) {
    assertThat(ProjectorPage.open(nodal, base, id).goOnTo(pump.reference()))
        .contains("तीन दिन में सुधारें", "सहायक अभियंता");
    nodal.assertFits();
    nodal.assertAccessible();
    nodal.picture("meeting-screen");
  }

  private void theDepartmentReadsItsOwn(long id) {
    LoginPage.as(nodal, base, "police");
    assertThat(MeetingPage.open(nodal, base, id).agenda()).doesNotContain(pump.reference());
    LoginPage.as(nodal, base, "phe");
    MeetingPage page = MeetingPage.open(nodal, base, id);
    assertThat(page.agenda()).contains(pump.reference());
    assertThat(page.mayWrite(pump.reference())).isFalse();
    assertThat(page.value(pump.reference(), "instruction")).isEqualTo("तीन दिन में सुधारें");
  }

  private void theMeetingIsClosedAndTold(long id) {
    MeetingPage.open(collector, base, id).close();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> PRODUCT.as("nodal").comments(pump.key()), comments -> !comments.isEmpty());
    assertThat(PRODUCT.as("nodal").comments(pump.key()))
        .singleElement()
        .asString()
        .contains(
            "समय-सीमा बैठक",
            "निर्देश: तीन दिन में सुधारें",
            "उत्तरदायी: सहायक अभियंता",
            "Collector");
    assertThat(PRODUCT.as("nodal").comments(marked.key())).isEmpty();
    long issue = PRODUCT.as("nodal").issue(pump.key()).path("id").asLong();
    Answer late =
        PRODUCT
            .as("collector")
            .http()
            .putJson(
                MEETINGS + "/" + id + "/items/" + issue + "/instruction",
                NODES.objectNode().put("seen", 1).put("value", "और"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().path("errorMessages").get(0).asText()).contains("closed");
  }

  private void theMinutesCanBePrinted(long id) {
    MinutesPage minutes = MinutesPage.open(collector, base, id);
    assertThat(minutes.text())
        .contains("समय-सीमा बैठक का कार्यवृत्त", "तीन दिन में सुधारें", "उपस्थित", pump.reference())
        .contains("<img src=x")
        .doesNotContain("अंतिम कार्यवृत्त नहीं");
    assertThat(collector.run("return window.hacked")).isNull();
    collector.assertAccessible();
    collector.picture("meeting-minutes");
    minutes.inEnglish();
    collector.asPhone(390, 844);
    collector.assertFits();
    collector.assertAccessible();
  }

  private void theMeetingAfterItIsMovedAndCancelled(long held) {
    long id =
        PRODUCT
            .as("collector")
            .http()
            .postJson(MEETINGS, NODES.objectNode().put("date", TODAY.plusDays(14).toString()))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    MeetingPage page = MeetingPage.open(collector, base, id);
    page.move("", "कलेक्टर दौरे पर");
    assertThat(page.replanError()).isEqualTo("Write the day as 2026-11-24.");
    page.move(TODAY.plusDays(7).toString(), "कलेक्टर दौरे पर");
    assertThat(page.replanError()).contains("There is a meeting on that day already.");
    collector.assertAccessible();
    page.move(TODAY.plusDays(15).toString(), ATTACK);
    assertThat(page.replanned()).contains("Moved from", ATTACK, "Collector");
    assertThat(collector.run("return window.hacked")).isNull();

    MeetingPage.open(collector, base, id).cancel("चुनाव");
    assertThat(page.replanned()).contains("Cancelled: चुनाव");
    collector.assertAccessible();
    collector.assertFits();
    Answer begun =
        PRODUCT.as("collector").http().postJson(MEETINGS + "/" + id + "/begin", NODES.objectNode());
    assertThat(begun.status()).isEqualTo(409);
    page.planAgain();
    assertThat(page.replanned()).contains("Planned again");
    Answer refused =
        PRODUCT
            .as("collector")
            .http()
            .postJson(MEETINGS + "/" + held + "/cancel", NODES.objectNode().put("reason", "चुनाव"));
    assertThat(refused.status()).isEqualTo(409);
    PRODUCT
        .as("collector")
        .http()
        .postJson(MEETINGS + "/" + id + "/cancel", NODES.objectNode().put("reason", "चुनाव"))
        .expect(200);
  }

  private void nextWeekSaysWhatWasNotDone() {
    JsonNode next =
        PRODUCT
            .as("collector")
            .http()
            .postJson(MEETINGS, NODES.objectNode().put("date", TODAY.plusDays(7).toString()))
            .expect(201)
            .json();
    MeetingPage page = MeetingPage.open(collector, base, next.path("id").asLong());
    collector.assertFits();
    assertThat(page.notCarriedOut()).contains(pump.reference(), road.reference());
    assertThat(page.item(pump.reference())).contains("instruction not carried out");
    page.carriedOut(road.reference());
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        MeetingPage.open(collector, base, next.path("id").asLong()).notCarriedOut())
                    .contains(pump.reference())
                    .doesNotContain(road.reference()));
    collector.assertAccessible();
  }
}
