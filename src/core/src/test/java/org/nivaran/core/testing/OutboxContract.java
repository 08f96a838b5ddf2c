package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nivaran.core.testing.Samples.CITIZEN;
import static org.nivaran.core.testing.Samples.LINE;
import static org.nivaran.core.testing.Samples.NODE_1;
import static org.nivaran.core.testing.Samples.NODE_2;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.claim;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.notify.Button;
import org.nivaran.core.notify.Interaction;
import org.nivaran.core.notify.Meaning;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.NewOutboxEntry;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.notify.OutboxEntry;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.notify.SendState;
import org.nivaran.core.notify.TemplateUse;
import org.nivaran.core.port.Outbox;

/** What every {@link Outbox} does. The outbox is empty before each test. */
public abstract class OutboxContract {

  private static final IssueId ISSUE = new IssueId(10_001);

  protected abstract Outbox outbox();

  @Test
  public void queuesAKeyOnceUnderContention() throws InterruptedException {
    Outbox outbox = outbox();

    assertThat(Contention.results(() -> outbox.insertIfAbsent(entry("ack:1"), NOON)))
        .containsOnlyOnce(true);
    assertThat(outbox.insertIfAbsent(entry("ack:1"), NOON)).isFalse();
    assertThat(outbox.counts().waiting()).isEqualTo(1);
  }

  @Test
  public void keepsWhatItWasGiven() {
    OutboundMessage message =
        new OutboundMessage(
            "नमस्कार 💧",
            List.of(new Button("p1", "हां"), new Button("p2", "नहीं")),
            new TemplateUse("ask", Language.HINDI, List.of("क", "ख"), List.of("p1", "p2")));
    outbox()
        .insertIfAbsent(
            new NewOutboxEntry("k", LINE, CITIZEN, ISSUE, message, minutes(5)), minutes(1));

    OutboxEntry entry = outbox().findByKey("k").orElseThrow();

    assertThat(entry.message()).isEqualTo(message);
    assertThat(entry.line()).isEqualTo(LINE);
    assertThat(entry.citizen()).isEqualTo(CITIZEN);
    assertThat(entry.issue()).isEqualTo(ISSUE);
    assertThat(entry.nextAttempt()).isEqualTo(minutes(5));
    assertThat(entry.created()).isEqualTo(minutes(1));
    assertThat(entry.state()).isEqualTo(SendState.WAITING);
    assertThat(outbox().find(entry.id())).contains(entry);
    assertThat(outbox().about(ISSUE)).containsExactly(entry);
    assertThat(outbox().about(new IssueId(1))).isEmpty();
  }

  @Test
  public void keepsWhatCanBeDoneWithItAndWhatItMeans() {
    List<Interaction> all =
        List.of(
            new Interaction.AskLocation(),
            new Interaction.AskNumber(),
            new Interaction.Choice("चुनें", List.of(new Interaction.Row("p", "पानी", "गांव"))));
    for (Interaction interaction : all) {
      OutboundMessage message =
          new OutboundMessage(
              "x", interaction, null, new Meaning(MessageKind.JOINED, Map.of("reference", "R")));
      String key = interaction.getClass().getSimpleName();
      outbox().insertIfAbsent(new NewOutboxEntry(key, LINE, CITIZEN, null, message, NOON), NOON);
      assertThat(outbox().findByKey(key).orElseThrow().message()).isEqualTo(message);
    }
  }

  @Test
  public void waitsLongerWithoutAnAttempt() {
    OutboxEntryId id = queued("k");
    assertThat(outbox().postpone(id, minutes(9), "the line is stopped")).isTrue();
    assertThat(outbox().claim(id, claim(NODE_1, 8, 2))).isFalse();
    assertThat(outbox().find(id).orElseThrow().lastError()).isEqualTo("the line is stopped");
    assertThat(outbox().postpone(id, minutes(10), null)).isTrue();
    assertThat(outbox().find(id).orElseThrow().lastError()).isEqualTo("the line is stopped");
    assertThat(outbox().find(id).orElseThrow().attempts()).isZero();
    assertThat(outbox().claim(id, claim(NODE_1, 10, 2))).isTrue();
    assertThat(outbox().postpone(id, minutes(20), null)).isFalse();
  }

  @Test
  public void tellsWhatSomebodyGotLately() {
    OutboxEntryId id = queued("k");
    assertThat(outbox().recent(CITIZEN, LINE, NOON)).isEmpty();
    outbox().claim(id, claim(NODE_1, 1, 2));
    outbox().sent(id, NODE_1, "wamid.1", minutes(2));

    assertThat(outbox().recent(CITIZEN, LINE, NOON)).containsExactly(minutes(2));
    assertThat(outbox().recent(CITIZEN, LINE, minutes(3))).isEmpty();
    assertThat(outbox().recent(CITIZEN, new LineId("2"), NOON)).isEmpty();
    assertThat(outbox().recent(new CitizenId(77), LINE, NOON)).isEmpty();
  }

  private OutboxEntryId queued(String key) {
    outbox()
        .insertIfAbsent(
            new NewOutboxEntry(key, LINE, CITIZEN, null, OutboundMessage.text("x"), NOON), NOON);
    return outbox().findByKey(key).orElseThrow().id();
  }

  @Test
  public void claimsOnceUnderContentionAndNotBeforeItsTime() throws InterruptedException {
    Outbox outbox = outbox();
    outbox.insertIfAbsent(
        new NewOutboxEntry("k", LINE, CITIZEN, null, OutboundMessage.text("hi"), minutes(5)), NOON);
    OutboxEntryId id = outbox.findByKey("k").orElseThrow().id();

    assertThat(outbox.claimable(minutes(4), 10)).isEmpty();
    assertThat(outbox.claim(id, claim(NODE_1, 4, 2))).isFalse();
    assertThat(outbox.claimable(minutes(5), 10)).containsExactly(id);
    assertThat(Contention.results(() -> outbox.claim(id, claim(NODE_1, 5, 2))))
        .containsOnlyOnce(true);
    assertThat(outbox.find(id).orElseThrow().state()).isEqualTo(SendState.SENDING);
    assertThat(outbox.find(id).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  public void aClaimThatEndedIsStalledNotClaimable() {
    OutboxEntryId id = sending();

    assertThat(outbox().claimable(minutes(60), 10)).isEmpty();
    assertThat(outbox().claim(id, claim(NODE_2, 60, 2))).isFalse();
    assertThat(outbox().stalled(minutes(2), 10)).isEmpty();
    assertThat(outbox().stalled(minutes(3), 10)).containsExactly(id);
    assertThat(outbox().uncertain(id, "no word", minutes(20))).isTrue();
    assertThat(outbox().uncertain(id, "no word", minutes(20))).isFalse();
    assertThat(outbox().stalled(minutes(60), 10)).isEmpty();
    assertThat(outbox().counts().uncertain()).isEqualTo(1);
    assertThat(outbox().troubled(10)).extracting(OutboxEntry::id).containsExactly(id);
  }

  @Test
  public void aSentMessageIsKnownByTheChannelsId() {
    OutboxEntryId id = sending();

    assertThat(outbox().sent(id, NODE_2, "wamid.1", minutes(1))).isFalse();
    assertThat(outbox().sent(id, NODE_1, "wamid.1", minutes(1))).isTrue();
    assertThat(outbox().sent(id, NODE_1, "wamid.1", minutes(1))).isFalse();

    OutboxEntry entry = outbox().findByMessageId("wamid.1").orElseThrow();
    assertThat(entry.id()).isEqualTo(id);
    assertThat(entry.state()).isEqualTo(SendState.SENT);
    assertThat(entry.changed()).isEqualTo(minutes(1));
    assertThat(outbox().findByMessageId("wamid.2")).isEmpty();
  }

  @Test
  public void reportsNeverGoBack() {
    OutboxEntryId id = sending();
    outbox().sent(id, NODE_1, "wamid.1", minutes(1));

    assertThat(outbox().reported(id, SendState.READ, "wamid.1", minutes(3))).isTrue();
    assertThat(outbox().reported(id, SendState.DELIVERED, "wamid.1", minutes(4))).isFalse();
    assertThat(outbox().reported(id, SendState.READ, "wamid.1", minutes(5))).isFalse();
    assertThat(outbox().find(id).orElseThrow().state()).isEqualTo(SendState.READ);
    assertThatThrownBy(() -> outbox().reported(id, SendState.DEAD, "wamid.1", NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void aReportSettlesWhatNobodySawTheEndOf() {
    OutboxEntryId id = sending();
    outbox().uncertain(id, "no word", minutes(20));

    assertThat(outbox().reported(id, SendState.SENT, "wamid.9", minutes(21))).isTrue();

    assertThat(outbox().find(id).orElseThrow().state()).isEqualTo(SendState.SENT);
    assertThat(outbox().findByMessageId("wamid.9")).isPresent();
  }

  @Test
  public void aReportCorrectsDeathButNotWaiting() {
    OutboxEntryId id = sending();
    outbox().retryAt(id, NODE_1, minutes(1), "x");
    assertThat(outbox().reported(id, SendState.SENT, "wamid.1", minutes(1))).isFalse();

    assertThat(outbox().claim(id, claim(NODE_1, 1, 2))).isTrue();
    outbox().dead(id, NODE_1, "x");
    assertThat(outbox().reported(id, SendState.DELIVERED, "wamid.1", minutes(2))).isTrue();
  }

  @Test
  public void whatDidNotGoOutWaitsOrIsDead() {
    OutboxEntryId id = sending();

    assertThat(outbox().retryAt(id, NODE_2, minutes(5), "busy")).isFalse();
    assertThat(outbox().retryAt(id, NODE_1, minutes(5), "busy")).isTrue();
    assertThat(outbox().claimable(minutes(4), 10)).isEmpty();
    assertThat(outbox().claimable(minutes(5), 10)).containsExactly(id);
    assertThat(outbox().find(id).orElseThrow().lastError()).isEqualTo("busy");

    assertThat(outbox().claim(id, claim(NODE_1, 5, 2))).isTrue();
    assertThat(outbox().dead(id, NODE_2, "gone")).isFalse();
    assertThat(outbox().dead(id, NODE_1, "gone")).isTrue();
    assertThat(outbox().counts().dead()).isEqualTo(1);
    assertThat(outbox().revive(id, minutes(9))).isTrue();
    assertThat(outbox().revive(id, minutes(9))).isFalse();
    assertThat(outbox().find(id).orElseThrow().attempts()).isZero();
    assertThat(outbox().claimable(minutes(9), 10)).containsExactly(id);
  }

  @Test
  public void aLaterRefusalLetsItWaitOrDie() {
    OutboxEntryId id = sending();
    outbox().sent(id, NODE_1, "wamid.1", minutes(1));

    assertThat(outbox().refusedLater(id, minutes(2), "131047", minutes(2))).isTrue();
    assertThat(outbox().refusedLater(id, minutes(2), "131047", minutes(2))).isFalse();
    assertThat(outbox().claim(id, claim(NODE_1, 2, 2))).isTrue();
    assertThat(outbox().sent(id, NODE_1, "wamid.2", minutes(3))).isTrue();
    assertThat(outbox().refusedLater(id, null, "131026", minutes(4))).isTrue();
    assertThat(outbox().find(id).orElseThrow().state()).isEqualTo(SendState.DEAD);
    assertThat(outbox().find(id).orElseThrow().lastError()).isEqualTo("131026");
  }

  @Test
  public void aDeliveredMessageCannotBeRefusedAnyMore() {
    OutboxEntryId id = sending();
    outbox().reported(id, SendState.DELIVERED, "wamid.1", minutes(1));

    assertThat(outbox().refusedLater(id, null, "131026", minutes(2))).isFalse();
  }

  private OutboxEntryId sending() {
    outbox().insertIfAbsent(entry("k"), NOON);
    OutboxEntryId id = outbox().findByKey("k").orElseThrow().id();
    assertThat(outbox().claim(id, claim(NODE_1, 0, 2))).isTrue();
    return id;
  }

  private static NewOutboxEntry entry(String key) {
    return new NewOutboxEntry(key, LINE, CITIZEN, ISSUE, OutboundMessage.text("hi"), NOON);
  }
}
