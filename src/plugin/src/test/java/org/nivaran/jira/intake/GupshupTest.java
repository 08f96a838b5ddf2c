package org.nivaran.jira.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboundMessage.Card;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.Inbox;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.Secrets;

/** Gupshup's deliveries become the same record as Meta's. */
public class GupshupTest {
  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
  private static final LineId LINE = new LineId("2");
  private static final String SECRET = "gupshup-secret";
  private static final String FILES = "https://filemanager.gupshup.io/fm/wamedia/x/";

  private final Inbox inbox = mock(Inbox.class);
  private final List<NewInboxEntry> stored = new ArrayList<>();
  private final GupshupWebhook webhook;

  public GupshupTest() {
    when(inbox.insertAbsent(any()))
        .thenAnswer(
            call -> {
              stored.addAll(call.getArgument(0));
              return 1;
            });
    Secrets secrets = mock(Secrets.class);
    when(secrets.ofLine(LINE))
        .thenReturn(Optional.of(new LineSecrets(LINE, "2099", SECRET, "app", "token")));
    when(secrets.ofLine(new LineId("1"))).thenReturn(Optional.empty());
    webhook = new GupshupWebhook(secrets, inbox, () -> {}, InstantSource.fixed(NOW));
  }

  @Test
  public void everyTypeIsRead() throws IOException {
    says("text", new Content.Text("हमारे गांव का हैंडपंप खराब है"));
    says("text-reply", new Content.Text("वार्ड 5"));
    says("image", media(MediaKind.IMAGE, "1?download=false", "image/jpeg", null, "टूटी पुलिया"));
    says("audio", media(MediaKind.AUDIO, "2", "audio/ogg; codecs=opus", null, null));
    says("video", media(MediaKind.VIDEO, "3", "video/mp4", null, null));
    says("file", media(MediaKind.DOCUMENT, "4", "application/pdf", "आवेदन.pdf", "आवेदन"));
    says("location", new Content.Location(21.2514, 81.6296, "समोदा"));
    says("contact", new Content.Cards(List.of(new Card("रवि", List.of("+91 98765 43210"), false))));
    says("button-reply", new Content.ButtonReply("fb1:S:1:1:x", "हां"));
    says("list-reply", new Content.ButtonReply("of1:D:1:x:phe", "पानी"));
    says("quick-reply", new Content.Text("हां, हल हो गई"));
    says("hologram", new Content.Other("hologram"));
    assertThat(read("event-enqueued")).isInstanceOf(InboundElement.Ignored.class);
    assertThat(read("user-event")).isInstanceOf(InboundElement.Ignored.class);
    assertThat(read("no-sender")).isInstanceOf(InboundElement.Unreadable.class);
    assertThat(outcome("event-delivered")).isEqualTo(DeliveryReport.Outcome.DELIVERED);
    assertThat(outcome("event-read")).isEqualTo(DeliveryReport.Outcome.READ);
    assertThat(outcome("event-failed")).isEqualTo(DeliveryReport.Outcome.FAILED);
  }

  @Test
  public void isTheSameRecordAsMetas() throws IOException {
    InboundMessage message = ((InboundElement.Message) read("text-reply")).message();

    assertThat(message.sender()).isEqualTo(CitizenAddress.of(new PhoneNumber("+919812345678")));
    assertThat(message.line()).isEqualTo(LINE);
    assertThat(message.profileName()).isEqualTo("आशा साहू");
    assertThat(message.inReplyTo()).contains("9b71295f");
    assertThat(message.sent()).isEqualTo(Instant.ofEpochMilli(1_795_000_000_002L));
  }

  @Test
  public void takesNothingWithoutTheSecret() throws IOException {
    byte[] body = body("text");
    assertThat(webhook.receive(LINE, "wrong", body)).isEqualTo(404);
    assertThat(webhook.receive(LINE, "", body)).isEqualTo(404);
    assertThat(webhook.receive(new LineId("1"), SECRET, body)).isEqualTo(404);
    assertThat(stored).isEmpty();
    assertThat(webhook.receive(LINE, SECRET, body)).isEqualTo(200);
    assertThat(stored).extracting(NewInboxEntry::key).containsExactly("gs:2:ABEGkZ001");
    assertThat(stored.get(0).sender())
        .as("the same person as through Meta")
        .isEqualTo(Digest.sha256("tel:+919812345678"));
  }

  @Test
  public void asksForItAgainWhenItCannotStore() throws IOException {
    doThrow(new IllegalStateException("down")).when(inbox).insertAbsent(any());
    assertThat(webhook.receive(LINE, SECRET, body("text"))).isEqualTo(503);
  }

  /** What is nearly right does no harm, and is kept. */
  @Test
  public void tenThousandMutatedBodiesDoNoHarm() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Random random = new Random(20261124);
    String[] names = {"text", "image", "location", "contact", "event-failed", "button-reply"};
    String[] junk = {"null", "7", "-1", "\"\"", "{}", "[]", "[[[]]]", "1e999", "\"\\u0000\""};
    for (int i = 0; i < 10_000; i++) {
      ObjectNode json = (ObjectNode) mapper.readTree(body(names[i % names.length]));
      ObjectNode payload = (ObjectNode) json.path("payload");
      for (ObjectNode node : new ObjectNode[] {json, payload}) {
        List<String> fields = new ArrayList<>();
        node.fieldNames().forEachRemaining(fields::add);
        node.set(
            fields.get(random.nextInt(fields.size())),
            mapper.readTree(junk[random.nextInt(junk.length)]));
      }
      byte[] bytes = mapper.writeValueAsBytes(json);
      if (random.nextInt(3) == 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      stored.clear();
      assertThat(webhook.receive(LINE, SECRET, bytes)).isEqualTo(200);
      assertThat(stored).hasSize(1);
      read(stored.get(0));
    }
  }

  private void says(String name, Content content) throws IOException {
    assertThat(((InboundElement.Message) read(name)).message().content())
        .as(name)
        .isEqualTo(content);
  }

  private DeliveryReport.Outcome outcome(String name) throws IOException {
    return ((InboundElement.Report) read(name)).report().outcome();
  }

  private InboundElement read(String name) throws IOException {
    stored.clear();
    assertThat(webhook.receive(LINE, SECRET, body(name))).isEqualTo(200);
    return read(stored.get(0));
  }

  private static InboundElement read(NewInboxEntry entry) {
    return new GupshupReader()
        .read(
            new InboxEntry(
                new InboxEntryId(1),
                entry.key(),
                null,
                entry.source(),
                entry.payload(),
                NOW,
                InboxEntry.State.CLAIMED,
                1,
                NOW,
                null));
  }

  private static Content media(
      MediaKind kind,
      String file,
      String mimeType,
      @org.jspecify.annotations.Nullable String name,
      @org.jspecify.annotations.Nullable String caption) {
    return new Content.Media(
        kind, new MediaHandle("", mimeType, null, name, FILES + file), caption);
  }

  private static byte[] body(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            GupshupTest.class.getResourceAsStream("/gupshup/" + name + ".json"), name)) {
      return new String(in.readAllBytes(), UTF_8).getBytes(UTF_8);
    }
  }
}
