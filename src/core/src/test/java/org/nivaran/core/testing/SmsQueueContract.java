package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsId;
import org.nivaran.core.sms.SmsState;
import org.nivaran.core.sms.SmsTemplate;

/** What every {@link SmsQueue} does. There is none before each test. */
public abstract class SmsQueueContract {

  private static final NodeId ONE = new NodeId("one");
  private static final NodeId TWO = new NodeId("two");
  private static final SmsTemplate TEMPLATE =
      new SmsTemplate(
          MessageKind.ACKNOWLEDGED,
          Language.HINDI,
          "क्रमांक {reference}",
          "1107160000000000001",
          "RPRCLL");

  protected abstract SmsQueue queue();

  @Test
  public void anEventHasOneSms() throws InterruptedException {
    SmsQueue queue = queue();
    List<Boolean> added = Contention.results(() -> queue.insertIfAbsent(sms("ack:1")));

    assertThat(added).containsOnlyOnce(true);
    Sms stored = queue.findByEvent("ack:1").orElseThrow();
    assertThat(stored).usingRecursiveComparison().ignoringFields("id").isEqualTo(sms("ack:1"));
    assertThat(queue.about(new IssueId(7))).containsExactly(stored);
    assertThat(queue.about(new IssueId(8))).isEmpty();
  }

  @Test
  public void oneNodeTakesItAndSaysWhatCameOfIt() {
    SmsId id = added("ack:1");
    assertThat(queue().claimable(NOON, 9)).containsExactly(id);
    assertThat(queue().claim(id, claim(ONE, 0))).isTrue();
    assertThat(queue().claim(id, claim(TWO, 0))).isFalse();
    assertThat(queue().claimable(minutes(99), 9)).isEmpty();
    assertThat(queue().sent(id, TWO, "g-1", minutes(1))).isFalse();
    assertThat(queue().sent(id, ONE, "g-1", minutes(1))).isTrue();
    assertThat(queue().sent(id, ONE, "g-1", minutes(1))).isFalse();

    Sms sent = queue().find(id).orElseThrow();
    assertThat(sent.state()).isEqualTo(SmsState.SENT);
    assertThat(sent.gatewayId()).isEqualTo("g-1");
    assertThat(sent.attempts()).isEqualTo(1);
  }

  @Test
  public void aFaultOfTheChannelIsNoAttempt() {
    SmsId id = added("ack:1");
    queue().claim(id, claim(ONE, 0));
    assertThat(queue().retryAt(id, ONE, minutes(5), false, "denied")).isTrue();
    assertThat(queue().find(id).orElseThrow().attempts()).isZero();
    assertThat(queue().claimable(minutes(4), 9)).isEmpty();

    queue().claim(id, claim(ONE, 5));
    assertThat(queue().retryAt(id, ONE, minutes(9), true, "busy")).isTrue();
    assertThat(queue().find(id).orElseThrow().attempts()).isEqualTo(1);
    assertThat(queue().find(id).orElseThrow().lastError()).isEqualTo("busy");

    queue().claim(id, claim(ONE, 9));
    assertThat(queue().dead(id, ONE, "no")).isTrue();
    assertThat(queue().troubled(9)).extracting(Sms::id).containsExactly(id);
    assertThat(queue().counts().dead()).isEqualTo(1);
  }

  @Test
  public void reportsComeInAnyOrder() {
    SmsId id = added("ack:1");
    assertThat(queue().reported("g-1", null, SmsState.DELIVERED, "", minutes(2))).isFalse();
    queue().claim(id, claim(ONE, 0));
    queue().sent(id, ONE, "g-1", minutes(1));

    assertThat(queue().reported("g-1", null, SmsState.FAILED, "off", minutes(2))).isTrue();
    assertThat(queue().find(id).orElseThrow().lastError()).isEqualTo("off");
    assertThat(queue().reported("g-1", null, SmsState.DELIVERED, "", minutes(3))).isTrue();
    assertThat(queue().reported("g-1", null, SmsState.FAILED, "off", minutes(4))).isFalse();
    assertThat(queue().reported("g-1", null, SmsState.DELIVERED, "", minutes(4))).isFalse();
    assertThat(queue().find(id).orElseThrow().state()).isEqualTo(SmsState.DELIVERED);
  }

  @Test
  public void whatNobodySawTheEndOfIsUncertainUntilAReportComes() {
    SmsId id = added("ack:1");
    queue().claim(id, claim(ONE, 0));
    assertThat(queue().settleStalled(NOON, "no word")).isZero();
    assertThat(queue().settleStalled(minutes(10), "no word")).isEqualTo(1);
    assertThat(queue().find(id).orElseThrow().state()).isEqualTo(SmsState.UNCERTAIN);
    assertThat(queue().counts().uncertain()).isEqualTo(1);

    assertThat(queue().reported("g-9", id, SmsState.DELIVERED, "", minutes(20))).isTrue();
    assertThat(queue().find(id).orElseThrow().gatewayId()).isEqualTo("g-9");
  }

  private SmsId added(String event) {
    queue().insertIfAbsent(sms(event));
    return queue().findByEvent(event).orElseThrow().id();
  }

  private static Claim claim(NodeId node, int minute) {
    return Claim.of(node, NOON.plus(Duration.ofMinutes(minute)), Duration.ofMinutes(1));
  }

  private static Sms sms(String event) {
    return Sms.of(
        event, new CitizenId(3), new IssueId(7), TEMPLATE, "क्रमांक RPR-2611-00042-K", NOON);
  }
}
