package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.ShortMessages.Answer;
import org.nivaran.core.port.SmsChannel;
import org.nivaran.core.port.SmsSender;
import org.nivaran.core.port.SmsTemplates;
import org.nivaran.core.sms.ShortMessage;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsId;
import org.nivaran.core.sms.SmsLength;
import org.nivaran.core.sms.SmsOutcome;
import org.nivaran.core.sms.SmsState;
import org.nivaran.core.sms.SmsTemplate;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.InMemoryCitizens;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemoryPeople;
import org.nivaran.core.testing.InMemorySms;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.testing.SettableInstantSource;

/** An SMS for each event, and nothing lost while the gateway does not know us. */
public class SendingSmsTest {

  private static final PhoneNumber ASHA = new PhoneNumber("+919812345678");

  private final SettableInstantSource time = new SettableInstantSource(Samples.NOON);
  private final InMemoryCitizens citizens = new InMemoryCitizens();
  private final InMemoryPeople people = new InMemoryPeople(citizens);
  private final FakeIssueTracker tracker = new FakeIssueTracker();
  private final InMemoryGrievances grievances = knowing(Samples.grievance(7));
  private final InMemorySms queue = new InMemorySms();
  private final Gateway gateway = new Gateway();
  private final Words words = new Words();
  private final Channel channel = new Channel();
  private final TextingCitizen texting = new TextingCitizen(words, queue, people, () -> {}, time);
  private final SendingSms sending =
      new SendingSms(
          queue,
          channel,
          gateway,
          people,
          new KnowingDeleted(grievances, tracker),
          new NodeId("one"),
          time);
  private final CitizenId asha = known(ASHA, Language.HINDI);

  @Test
  public void oneSmsForEachEvent() {
    assertThat(texting.queue(ack("ack:1", asha))).isEqualTo(Answer.QUEUED);
    assertThat(texting.queue(ack("ack:1", asha))).isEqualTo(Answer.THERE_ALREADY);
    drain();
    drain();

    assertThat(gateway.sent).containsExactly("+919812345678 शिकायत दर्ज: RPR-2611-00042-K");
    Sms sms = queue.findByEvent("ack:1").orElseThrow();
    assertThat(sms.state()).isEqualTo(SmsState.SENT);
    assertThat(sms.length()).isEqualTo(new SmsLength(SmsLength.Encoding.UCS_2, 29, 1));
  }

  @Test
  public void saysWhyThereIsNone() {
    assertThat(texting.queue(new ShortMessage("e", asha, null, MessageKind.GREETING, Map.of())))
        .isEqualTo(Answer.NO_TEMPLATE);
    assertThat(texting.queue(new ShortMessage("e", asha, null, MessageKind.ACKNOWLEDGED, Map.of())))
        .isEqualTo(Answer.NO_TEMPLATE);
    assertThat(texting.queue(ack("e", new CitizenId(999)))).isEqualTo(Answer.NO_NUMBER);
    assertThat(texting.queue(ack("e", known(new PhoneNumber("+917712345678"), Language.HINDI))))
        .isEqualTo(Answer.QUEUED);
    assertThat(texting.queue(ack("f", known(new PhoneNumber("+911141234567"), Language.HINDI))))
        .isEqualTo(Answer.NO_NUMBER);
    words.on = false;
    assertThat(texting.queue(ack("g", asha))).isEqualTo(Answer.NO_GATEWAY);
  }

  @Test
  public void withAWrongPasswordNothingIsLostAndItResumesByItself() {
    for (int i = 0; i < 5; i++) {
      texting.queue(ack("ack:" + i, asha));
    }
    gateway.next = new SmsOutcome.Denied("401 invalid password");
    drain();
    drain();
    assertThat(gateway.tries).isEqualTo(1);
    assertThat(channel.stopped().orElseThrow().reason()).isEqualTo("401 invalid password");
    assertThat(queue.counts().waiting()).isEqualTo(5);

    time.advance(Duration.ofMinutes(6));
    drain();
    assertThat(gateway.tries).isEqualTo(2);
    assertThat(channel.stopped().orElseThrow().since()).isEqualTo(Samples.NOON);

    // The password is right again; nobody has to do anything here.
    gateway.next = null;
    time.advance(Duration.ofMinutes(6));
    drain();
    drain();
    assertThat(channel.stopped()).isEmpty();
    assertThat(gateway.sent).hasSize(5);
  }

  @Test
  public void aChangeOfTheSettingsIsTriedAtOnce() {
    texting.queue(ack("ack:1", asha));
    gateway.next = new SmsOutcome.Denied("401");
    drain();
    gateway.next = null;
    gateway.settings = "two";
    drain();
    assertThat(channel.stopped()).isEmpty();
    assertThat(gateway.sent).hasSize(1);
  }

  @Test
  public void whatMayHaveGoneOutIsNeverRepeated() {
    texting.queue(ack("ack:1", asha));
    gateway.next = new SmsOutcome.Unknown("time-out");
    drain();
    gateway.next = null;
    time.advance(Duration.ofMinutes(30));
    drain();
    assertThat(gateway.tries).isEqualTo(1);
    assertThat(sending.settleStalled()).isEqualTo(1);
    assertThat(queue.counts().uncertain()).isEqualTo(1);
  }

  @Test
  public void aBusyGatewayIsTriedAgainAndARefusalIsNot() {
    texting.queue(ack("ack:1", asha));
    gateway.next = new SmsOutcome.TryAgain("503");
    drain();
    assertThat(queue.counts().waiting()).isEqualTo(1);
    gateway.next = new SmsOutcome.Refused("template does not match");
    time.advance(Duration.ofMinutes(1));
    drain();
    assertThat(queue.counts().dead()).isEqualTo(1);
  }

  @Test
  public void whatIsAboutADeletedIssueIsNeverSent() {
    texting.queue(ack("ack:1", asha));
    grievances.remove(new IssueId(7), time.instant(), "admin");

    drain();

    Sms sms = queue.findByEvent("ack:1").orElseThrow();
    assertThat(sms.state()).isEqualTo(SmsState.DEAD);
    assertThat(sms.lastError()).isEqualTo("the issue was deleted");
    assertThat(gateway.tries).isZero();
  }

  private static InMemoryGrievances knowing(Grievance grievance) {
    InMemoryGrievances grievances = new InMemoryGrievances();
    grievances.insertIfAbsent(grievance);
    return grievances;
  }

  private void drain() {
    for (SmsId id : sending.claimable(100)) {
      sending.send(id);
    }
  }

  private static ShortMessage ack(String event, CitizenId citizen) {
    return new ShortMessage(
        event,
        citizen,
        new IssueId(7),
        MessageKind.ACKNOWLEDGED,
        Map.of("reference", "RPR-2611-00042-K"));
  }

  private CitizenId known(PhoneNumber phone, Language language) {
    return citizens.add(new NewCitizen(CitizenAddress.of(phone), null, language)).id();
  }

  private static final class Gateway implements SmsSender {
    private final List<String> sent = new ArrayList<>();
    private @Nullable SmsOutcome next;
    private String settings = "one";
    private int tries;

    @Override
    public SmsOutcome send(Sms sms, PhoneNumber to) {
      tries++;
      if (next != null) {
        return next;
      }
      sent.add(to.e164() + " " + sms.words());
      return new SmsOutcome.Accepted("g-" + sms.id().value());
    }

    @Override
    public String settings() {
      return settings;
    }
  }

  private static final class Words implements SmsTemplates {
    private final Map<MessageKind, SmsTemplate> hindi = new HashMap<>();
    private boolean on = true;

    private Words() {
      hindi.put(
          MessageKind.ACKNOWLEDGED,
          new SmsTemplate(
              MessageKind.ACKNOWLEDGED, Language.HINDI, "शिकायत दर्ज: {reference}", "1", null));
    }

    @Override
    public boolean isOn() {
      return on;
    }

    @Override
    public Optional<SmsTemplate> find(MessageKind kind, Language language) {
      return language.equals(Language.HINDI)
          ? Optional.ofNullable(hindi.get(kind))
          : Optional.empty();
    }
  }

  private static final class Channel implements SmsChannel {
    private @Nullable Stop stop;

    @Override
    public Optional<Stop> stopped() {
      return Optional.ofNullable(stop);
    }

    @Override
    public void stop(Stop next) {
      stop = next;
    }

    @Override
    public void resume() {
      stop = null;
    }
  }
}
