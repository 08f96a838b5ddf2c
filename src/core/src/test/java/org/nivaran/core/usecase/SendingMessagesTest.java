package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.notify.DeliveryReport.Outcome;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.MessageTemplate;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.SendOutcome;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.port.ShortMessages;
import org.nivaran.core.testing.WholeDesk;

public class SendingMessagesTest {

  private final WholeDesk desk = new WholeDesk(withApprovedAcknowledgement());

  @Test
  public void aBusyChannelIsTriedAgain() {
    answers(new SendOutcome.Refused(new SendProblem(130429, "slow down", true)));

    desk.hears("हैंडपंप खराब है");

    assertThat(ack().state()).isEqualTo(SendState.WAITING);
    desk.later(Duration.ofSeconds(10));
    desk.settle();
    assertThat(ack().state()).isEqualTo(SendState.SENT);
    assertThat(desk.messenger.sent()).hasSize(2);
  }

  @Test
  public void aTimeOutIsNeverRepeated() {
    answers(new SendOutcome.Unknown("time-out"));

    desk.hears("हैंडपंप खराब है");
    for (int i = 0; i < 20; i++) {
      desk.later(Duration.ofMinutes(5));
      desk.settle();
      desk.sending.settleStalled();
    }

    assertThat(desk.messenger.sent()).hasSize(1);
    assertThat(ack().state()).isEqualTo(SendState.UNCERTAIN);
    assertThat(desk.outbox.counts().uncertain()).isEqualTo(1);
  }

  @Test
  public void aReportTellsThatATimeOutWentWell() {
    answers(new SendOutcome.Unknown("time-out"));
    desk.hears("हैंडपंप खराब है");
    String callback = desk.lastSent().callbackData();

    desk.hears(
        new DeliveryReport("wamid.77", callback, Outcome.DELIVERED, desk.time.instant(), null));

    assertThat(ack().state()).isEqualTo(SendState.DELIVERED);
    assertThat(ack().messageId()).isEqualTo("wamid.77");
    desk.later(Duration.ofHours(1));
    assertThat(desk.sending.settleStalled()).isZero();
  }

  @Test
  public void aShutWindowTurnsToTheTemplate() {
    answers(new SendOutcome.Refused(new SendProblem(131047, "re-engagement", false)));

    desk.hears("हैंडपंप खराब है");
    desk.settle();

    assertThat(desk.messenger.sent()).hasSize(2);
    assertThat(desk.lastSent().form())
        .isInstanceOfSatisfying(
            Dispatch.Form.Template.class,
            template -> {
              assertThat(template.use().name()).isEqualTo("grievance_ack");
              assertThat(template.use().parameters()).hasSize(3);
            });
    assertThat(ack().state()).isEqualTo(SendState.SENT);
  }

  @Test
  public void aRefusalThatComesLaterTurnsToTheTemplateToo() {
    desk.hears("हैंडपंप खराब है");
    String callback = desk.lastSent().callbackData();
    DeliveryReport failed =
        new DeliveryReport(
            "wamid.1",
            callback,
            Outcome.FAILED,
            desk.time.instant(),
            new SendProblem(131047, "re-engagement", false));

    desk.hears(failed);
    desk.settle();

    assertThat(desk.messenger.sent()).hasSize(2);
    assertThat(desk.lastSent().form()).isInstanceOf(Dispatch.Form.Template.class);
    assertThat(ack().messageId()).isEqualTo("wamid.2");
  }

  @Test
  public void outsideTheWindowTheTemplateIsSentAtOnce() {
    answers(new SendOutcome.Refused(new SendProblem(190, "token expired", false)));
    desk.hears("हैंडपंप खराब है");
    desk.later(Duration.ofHours(24).minusMinutes(5));
    desk.settle();

    assertThat(desk.lastSent().form()).isInstanceOf(Dispatch.Form.Template.class);
  }

  @Test
  public void whoCannotBeReachedGetsAnSms() {
    desk.shortMessageAnswer = ShortMessages.Answer.QUEUED;
    answers(new SendOutcome.Refused(new SendProblem(131026, "not on WhatsApp", false)));

    desk.hears("हैंडपंप खराब है");

    assertThat(desk.shortMessages)
        .singleElement()
        .satisfies(
            sms -> {
              assertThat(sms.kind()).isEqualTo(MessageKind.ACKNOWLEDGED);
              assertThat(sms.event()).isEqualTo("ack:" + desk.only().issue().value());
              assertThat(sms.values())
                  .containsEntry("reference", desk.only().reference().toString());
            });
    assertThat(desk.callBacks.open(10)).isEmpty();
    assertThat(desk.tracker.commentsOf(desk.only().issue())).isEmpty();
  }

  @Test
  public void whoGetsNoSmsEitherIsCalled() {
    answers(new SendOutcome.Refused(new SendProblem(131026, "not on WhatsApp", false)));

    desk.hears("हैंडपंप खराब है");

    assertThat(desk.callBacks.open(10))
        .singleElement()
        .satisfies(owed -> assertThat(owed.phone()).isEqualTo(WholeDesk.ASHA));
    assertThat(desk.tracker.commentsOf(desk.only().issue()))
        .singleElement()
        .asString()
        .contains("कृपया फ़ोन करें", "131026");
  }

  @Test
  public void aPausedTemplateStopsNoLine() {
    answers(new SendOutcome.Refused(new SendProblem(132015, "paused", false)));

    desk.hears("हैंडपंप खराब है");

    assertThat(desk.stops.all()).isEmpty();
    assertThat(ack().state()).isEqualTo(SendState.DEAD);
    assertThat(desk.callBacks.open(10)).hasSize(1);
  }

  @Test
  public void aWrongTokenStopsTheLineLosesNothingAndGoesOnByItself() {
    for (int i = 0; i < 60; i++) {
      answers(new SendOutcome.Refused(new SendProblem(190, "token expired", false)));
    }
    desk.hears("हैंडपंप खराब है");
    desk.hears(
        CitizenAddress.of(new PhoneNumber("+919811111111")),
        new InboundMessage.Content.Text("सड़क पर गड्ढे हैं"));
    assertThat(desk.stops.find(WholeDesk.LINE))
        .hasValueSatisfying(stop -> assertThat(stop.reason()).isEqualTo("190 token expired"));
    assertThat(desk.messenger.sent()).as("the second is not even tried").hasSize(1);

    for (int i = 0; i < 59; i++) {
      desk.later(Duration.ofMinutes(1));
      desk.settle();
    }
    assertThat(desk.messenger.sent()).as("one a minute").hasSize(60);
    assertThat(desk.outbox.counts().dead()).isZero();
    assertThat(desk.outbox.counts().waiting()).isEqualTo(2);

    // The admin has set a new token.
    desk.later(Duration.ofMinutes(1));
    desk.settle();
    desk.later(Duration.ofMinutes(1));
    desk.settle();

    assertThat(desk.stops.all()).isEmpty();
    assertThat(desk.outbox.counts().waiting()).isZero();
    assertThat(desk.outbox.counts().dead()).isZero();
    assertThat(desk.messenger.sent()).hasSize(62);
  }

  @Test
  public void onePersonGetsNotTooManyAtOnce() {
    for (int i = 0; i < 8; i++) {
      desk.hears("नमस्ते");
    }
    assertThat(desk.messenger.sent()).hasSize(5);
    desk.hears(
        CitizenAddress.of(new PhoneNumber("+919811111111")),
        new InboundMessage.Content.Text("नमस्ते"));
    assertThat(desk.messenger.sent()).as("others do not wait for that").hasSize(6);

    desk.later(Duration.ofSeconds(31));
    desk.settle();
    assertThat(desk.messenger.sent()).hasSize(9);
  }

  @Test
  public void whoWantsSilenceIsNotWrittenToButAnswered() {
    desk.hears("हैंडपंप खराब है");
    desk.hears("बंद");
    assertThat(desk.messenger.sent()).hasSize(2);
    desk.later(Duration.ofMinutes(1));
    desk.resolve(desk.only().issue(), "repaired");
    desk.settle();
    assertThat(desk.messenger.sent()).hasSize(2);
    assertThat(desk.callBacks.open(10)).isEmpty();

    desk.hears("स्थिति");
    assertThat(desk.messenger.sent()).hasSize(3);
  }

  @Test
  public void whoCannotBeReachedIsGivenUp() {
    answers(new SendOutcome.Refused(new SendProblem(131026, "not on WhatsApp", false)));

    desk.hears("हैंडपंप खराब है");
    desk.later(Duration.ofDays(1));
    desk.settle();

    assertThat(desk.messenger.sent()).hasSize(1);
    assertThat(ack().state()).isEqualTo(SendState.DEAD);
    assertThat(ack().lastError()).isEqualTo("131026 not on WhatsApp");
    assertThat(desk.outbox.troubled(10)).hasSize(1);
  }

  @Test
  public void reportsInAnyOrderEndAtTheFurthest() {
    desk.hears("हैंडपंप खराब है");
    String callback = desk.lastSent().callbackData();

    desk.hears(new DeliveryReport("wamid.1", callback, Outcome.READ, desk.time.instant(), null));
    desk.hears(
        new DeliveryReport("wamid.1", callback, Outcome.DELIVERED, desk.time.instant(), null));
    desk.hears(new DeliveryReport("wamid.1", null, Outcome.SENT, desk.time.instant(), null));

    assertThat(ack().state()).isEqualTo(SendState.READ);
  }

  @Test
  public void reportsAboutStrangersAreLetBe() {
    desk.hears("हैंडपंप खराब है");

    desk.hears(new DeliveryReport("wamid.999", "else:1", Outcome.READ, desk.time.instant(), null));

    assertThat(ack().state()).isEqualTo(SendState.SENT);
    assertThat(desk.inbox.counts().dead()).isZero();
  }

  @Test
  public void everyTryThatIsUsedUpEnds() {
    for (int i = 0; i < 40; i++) {
      answers(new SendOutcome.Refused(new SendProblem(131016, "unavailable", true)));
    }
    desk.hears("हैंडपंप खराब है");
    for (int i = 0; i < 40; i++) {
      desk.later(Duration.ofHours(1));
      desk.settle();
    }

    assertThat(ack().state()).isEqualTo(SendState.DEAD);
    assertThat(desk.messenger.sent()).hasSize(20);
  }

  @Test
  public void whatWaitsAboutADeletedIssueIsNeverSent() {
    answers(new SendOutcome.Refused(new SendProblem(130429, "slow down", true)));
    desk.hears("हैंडपंप खराब है");
    IssueId issue = desk.only().issue();
    desk.tracker.delete(issue);
    desk.forgetting.forget(issue, desk.time.instant(), "admin");

    desk.later(Duration.ofSeconds(10));
    desk.settle();

    OutboxEntry ack = desk.outboxEntry("ack:" + issue.value());
    assertThat(ack.state()).isEqualTo(SendState.DEAD);
    assertThat(ack.lastError()).isEqualTo("the issue was deleted");
    assertThat(desk.messenger.sent()).hasSize(1);
    assertThat(desk.shortMessages).isEmpty();

    // Whoever revives it gets the same answer.
    desk.outbox.revive(ack.id(), desk.time.instant());
    desk.settle();
    assertThat(desk.outboxEntry("ack:" + issue.value()).lastError())
        .isEqualTo("the issue was deleted");
    assertThat(desk.messenger.sent()).hasSize(1);
  }

  @Test
  public void anIssueThatTheDeskHasLostButJiraHasIsToldOf() {
    answers(new SendOutcome.Refused(new SendProblem(130429, "slow down", true)));
    desk.hears("हैंडपंप खराब है");
    IssueId issue = desk.only().issue();
    desk.grievances.remove(issue, desk.time.instant(), null);

    desk.later(Duration.ofSeconds(10));
    desk.settle();

    assertThat(desk.outboxEntry("ack:" + issue.value()).state()).isEqualTo(SendState.SENT);
  }

  private void answers(SendOutcome outcome) {
    desk.messenger.next(outcome);
  }

  private OutboxEntry ack() {
    return desk.outboxEntry("ack:" + desk.only().issue().value());
  }

  private static MessageTemplates withApprovedAcknowledgement() {
    List<MessageTemplate> all = new ArrayList<>();
    for (MessageTemplate each : MessageTemplates.standard().all()) {
      boolean ack = each.key().equals("ack") && each.language().equals(Language.HINDI);
      all.add(
          new MessageTemplate(
              each.key(), each.language(), each.text(), ack ? "grievance_ack" : null));
    }
    return MessageTemplates.of(all);
  }
}
