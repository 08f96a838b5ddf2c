package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.WholeDesk.ASHA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.Interaction;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.ReceivedMessage;
import org.nivaran.core.testing.WholeDesk;

/** What a conversation offers beyond one message. */
public class ConversingInFullTest {

  private static final String HANDPUMP = "हमारे गांव का हैंडपंप खराब है";
  private static final CitizenAddress FROM = CitizenAddress.of(ASHA);

  private final WholeDesk desk = new WholeDesk();

  @Test
  public void anEditKeepsBothWordings() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();

    desk.hears(FROM, new Content.Edit("wamid.in.1", new Content.Text("बोरवेल खराब है")));

    assertThat(desk.tracker.commentsOf(issue))
        .singleElement()
        .asString()
        .contains(HANDPUMP, "बोरवेल खराब है");
    assertThat(desk.tracker.made(issue).description()).isEqualTo(HANDPUMP);
    assertThat(desk.log.of(issue))
        .extracting(ReceivedMessage::kind)
        .containsExactly(ReceivedMessage.Kind.SAID, ReceivedMessage.Kind.EDITED);
  }

  @Test
  public void anEditOfWhatIsNotOnFileIsTakenAsSaidLikeThis() {
    desk.hears(FROM, new Content.Edit("wamid.unknown", new Content.Text(HANDPUMP)));

    assertThat(desk.tracker.made(desk.only().issue()).description()).isEqualTo(HANDPUMP);
  }

  @Test
  public void aWithdrawalKeepsTheEvidence() {
    desk.hears(HANDPUMP);
    desk.hears(FROM, new Content.Withdrawal("wamid.in.1"));

    IssueId issue = desk.only().issue();
    assertThat(desk.only().isOpen()).isTrue();
    assertThat(desk.tracker.commentsOf(issue)).singleElement().asString().contains(HANDPUMP);
    assertThat(desk.log.of(issue)).hasSize(2);
    assertThat(desk.log.of(issue).get(1).kind()).isEqualTo(ReceivedMessage.Kind.WITHDRAWN);
  }

  @Test
  public void nobodyEditsTheWordsOfSomebodyElse() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.hears(
        CitizenAddress.of(new PhoneNumber("+919811111111")), new Content.Withdrawal("wamid.in.1"));

    assertThat(desk.tracker.commentsOf(issue)).isEmpty();
    assertThat(desk.log.of(issue)).hasSize(1);
  }

  @Test
  public void aReactionIsOnFileAndMakesNoComment() {
    desk.hears(HANDPUMP);
    desk.hears(FROM, new Content.Reaction("wamid.in.1", "👍"));

    assertThat(desk.tracker.commentsOf(desk.only().issue())).isEmpty();
    assertThat(desk.log.of(desk.only().issue()).get(1).text()).isEqualTo("👍");
  }

  @Test
  public void anAnswerGoesToTheGrievanceItAnswers() {
    desk.hears(HANDPUMP);
    IssueId first = desk.only().issue();
    desk.hears("नई शिकायत: सड़क पर गड्ढे हैं");
    assertThat(desk.tracker.count()).isEqualTo(2);

    desk.hears(new Content.Text("पंप के पास बच्चे खेलते हैं"), "wamid.in.1");

    assertThat(desk.tracker.commentsOf(first)).contains("पंप के पास बच्चे खेलते हैं");
  }

  @Test
  public void whatCannotBeSeenIsOnTheIssueAndAskedForAgain() {
    desk.hears(HANDPUMP);
    desk.hears(FROM, new Content.Other("poll"));

    assertThat(desk.tracker.commentsOf(desk.only().issue()))
        .singleElement()
        .asString()
        .contains("poll");
    assertThat(last(desk.said())).contains("दिखाई नहीं दिया");
  }

  @Test
  public void stopIsOnRecordAndStartToo() {
    desk.hears(HANDPUMP);
    desk.hears("बंद");
    assertThat(last(desk.said())).contains("संदेश नहीं भेजेंगे");
    assertThat(desk.consents.latest(desk.only().citizen().orElseThrow()).orElseThrow().silent())
        .isTrue();

    desk.hears("शुरू");
    assertThat(last(desk.said())).contains("फिर से संदेश");
    assertThat(desk.consents.of(desk.only().citizen().orElseThrow())).hasSize(2);
    assertThat(desk.consents.latest(desk.only().citizen().orElseThrow()).orElseThrow().silent())
        .isFalse();
  }

  @Test
  public void whoNeverStoppedOnlyBeginsWithStart() {
    desk.hears("START");

    assertThat(last(desk.said())).contains("Welcome");
    assertThat(desk.consents.of(desk.citizens.byPhone(ASHA).get(0).id())).isEmpty();
  }

  @Test
  public void theLanguageIsChosenOnce() {
    desk.hears("English");
    assertThat(last(desk.said())).contains("in English");
    desk.hears(HANDPUMP);

    assertThat(desk.only().origin().language()).isEqualTo(Language.ENGLISH);
    assertThat(last(desk.said())).contains("Your grievance is registered");
    assertThat(desk.citizens.byPhone(ASHA).get(0).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  public void whatNobodyCanPlaceIsOfferedSubjects() {
    desk.hears("अलाना फलाना ढिमका");
    Interaction.Choice subjects = choice();
    assertThat(subjects.rows()).hasSizeBetween(2, 10);
    assertThat(desk.only().department().isDesk()).isTrue();

    press(subjects.rows().get(0).payload());
    if (desk.only().department().isDesk()) {
      press(choice().rows().get(0).payload());
    }

    Grievance sent = desk.only();
    assertThat(sent.department().value()).isEqualTo("phe");
    assertThat(sent.subject().category()).isNotNull();
    assertThat(last(desk.said())).contains("भेजी गई है");
    assertThat(desk.tracker.commentsOf(sent.issue())).anyMatch(text -> text.contains("विषय चुना"));
  }

  @Test
  public void aForgedOrForeignChoiceChangesNothing() {
    desk.hears("अलाना फलाना ढिमका");
    String payload = choice().rows().get(0).payload();

    press(payload.substring(0, payload.length() - 1) + "x");
    desk.hears(
        CitizenAddress.of(new PhoneNumber("+919811111111")), new Content.ButtonReply(payload, "x"));
    press("of1:D:99999999999999999999:x:phe");
    press("of1:");

    assertThat(desk.only().department().isDesk()).isTrue();
    assertThat(last(desk.said())).contains("दर्ज नहीं हो सकता");
  }

  @Test
  public void aPlaceByNameIsFilledInWhereNoneIsKnown() {
    desk.hears(HANDPUMP);
    assertThat(desk.lastSent().form())
        .isInstanceOfSatisfying(
            Dispatch.Form.Free.class,
            free -> assertThat(free.interaction()).isInstanceOf(Interaction.AskLocation.class));

    desk.hears(FROM, new Content.Location(21.19, 81.97, "आरंग"));

    assertThat(desk.only().subject().place()).isNotNull();
    assertThat(desk.tracker.commentsOf(desk.only().issue())).containsExactly("आरंग [21.19, 81.97]");
  }

  @Test
  public void anotherMatterIsAskedAboutAndCanBecomeAGrievanceOfItsOwn() {
    desk.hears(HANDPUMP);
    desk.hears("गांव में बिजली नहीं है, ट्रांसफार्मर जल गया");
    assertThat(desk.tracker.count()).isEqualTo(1);
    List<org.nivaran.core.notify.Button> buttons =
        ((Dispatch.Form.Free) desk.lastSent().form()).buttons();
    assertThat(buttons).hasSize(2);

    press(buttons.get(1).payload());
    press(buttons.get(1).payload());

    assertThat(desk.tracker.count()).isEqualTo(2);
    assertThat(desk.grievances.all())
        .extracting(each -> each.department().value())
        .containsExactlyInAnyOrder("phe", "cspdcl");
  }

  /** Meta delivers for up to seven days. */
  @Test
  public void aMessageThatComesAWeekLateIsOfItsOwnDayAndAnsweredByAnotherWay() {
    Instant written = desk.time.instant().minus(Duration.ofDays(7));
    desk.deliver(
        "wa:1:late",
        new InboundElement.Message(
            new InboundMessage(
                WholeDesk.LINE,
                FROM,
                "late",
                written,
                new Content.Text(HANDPUMP),
                null,
                InboundMessage.Context.NONE)));
    desk.settle();

    assertThat(desk.tracker.made(desk.only().issue()).received()).isEqualTo(written);
    // The window was shut long ago and there is no template: a call is owed.
    assertThat(desk.messenger.sent()).isEmpty();
    assertThat(desk.callBacks.open(10)).hasSize(1);
  }

  /** An edit may come before what it edits. */
  @Test
  public void messagesInTheWrongOrderLoseNothing() {
    desk.hears(FROM, new Content.Withdrawal("wamid.in.2"));
    desk.hears(HANDPUMP);
    desk.hears(FROM, new Content.Reaction("wamid.unknown", "👍"));

    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(desk.inbox.counts().dead()).isZero();
  }

  @Test
  public void aPhotoIsQueuedOnce() {
    Content photo = new Content.Media(MediaKind.IMAGE, MediaHandle.of("5501"), null);
    desk.hears(FROM, photo);
    desk.hears(FROM, photo);

    assertThat(desk.media.of(desk.only().issue())).hasSize(2);
    assertThat(desk.tracker.made(desk.only().issue()).description()).isEqualTo("[फ़ोटो / photo]");
  }

  private Interaction.Choice choice() {
    return (Interaction.Choice) ((Dispatch.Form.Free) desk.lastSent().form()).interaction();
  }

  private void press(String payload) {
    desk.hears(FROM, new Content.ButtonReply(payload, "x"));
  }

  private static String last(List<String> said) {
    return said.get(said.size() - 1);
  }
}
