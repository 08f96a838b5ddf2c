package org.nivaran.jira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.jira.intake.WebhookSplitterTest.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.Test;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.port.InboundElement;

public class WhatsAppReaderTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-24T05:00:00Z");
  private static final String SENT_SECONDS = "1795000000";
  private static final PhoneNumber PHONE = new PhoneNumber("+919812345678");

  private final WhatsAppReader reader = new WhatsAppReader();

  @Test
  public void readsATextWithNumberIdAndName() {
    InboundMessage message =
        message(
            "\"contacts\":[{\"profile\":{\"name\":\"Asha\"},\"wa_id\":\"919812345678\","
                + "\"user_id\":\"IN.77001\"}],",
            "\"from\":\"919812345678\",\"from_user_id\":\"IN.77001\",\"type\":\"text\","
                + "\"text\":{\"body\":\"हैंडपंप खराब है\"},\"context\":{\"id\":\"wamid.before\"}");
    assertThat(message)
        .isEqualTo(
            new InboundMessage(
                new LineId("1"),
                new CitizenAddress(PHONE, "IN.77001"),
                "wamid.1",
                Instant.ofEpochSecond(Long.parseLong(SENT_SECONDS)),
                new Content.Text("हैंडपंप खराब है"),
                "Asha",
                InboundMessage.Context.answering("wamid.before")));
  }

  @Test
  public void takesTheSenderFromWhereverItIs() {
    assertThat(sender("\"from\":\"919812345678\"")).isEqualTo(new CitizenAddress(PHONE, null));
    assertThat(sender("\"from_user_id\":\"IN.77001\""))
        .isEqualTo(new CitizenAddress(null, "IN.77001"));
    // A business-scoped id where a number belongs.
    assertThat(sender("\"from\":\"IN.77001\"")).isEqualTo(new CitizenAddress(null, "IN.77001"));
    assertThat(
            message(
                    "\"contacts\":[{\"wa_id\":\"919812345678\",\"user_id\":\"IN.77001\"}],",
                    "\"from_user_id\":\"IN.77001\",\"type\":\"text\",\"text\":{\"body\":\"a\"}")
                .sender())
        .isEqualTo(new CitizenAddress(PHONE, "IN.77001"));
  }

  @Test
  public void cannotReadAMessageWithoutASender() {
    assertThat(read("messages", "\"type\":\"text\",\"text\":{\"body\":\"a\"}"))
        .isEqualTo(new InboundElement.Unreadable("a message without a sender"));
  }

  @Test
  public void readsSecondsAndMilliseconds() {
    Instant sent = Instant.ofEpochSecond(1_795_000_000L);
    assertThat(sent("\"1795000000\"")).isEqualTo(sent);
    assertThat(sent("1795000000")).isEqualTo(sent);
    assertThat(sent("\"1795000000000\"")).isEqualTo(sent);
  }

  @Test
  public void takesTheArrivalWhereTheTimeIsMissingOrImpossible() {
    for (String time :
        new String[] {
          "\"\"", "\"soon\"", "null", "-5", "\"1\"", "\"86400\"", "\"99999999999999999\"", "{}"
        }) {
      assertThat(sent(time)).as(time).isEqualTo(RECEIVED);
    }
    String nextYear = "\"" + RECEIVED.plusSeconds(86_400L * 365).getEpochSecond() + "\"";
    assertThat(sent(nextYear)).isEqualTo(RECEIVED);
  }

  @Test
  public void readsEveryKindOfContent() {
    assertThat(
            content(
                "\"type\":\"image\",\"image\":{\"id\":\"5\",\"mime_type\":\"image/jpeg\",\"caption\":\"see\"}"))
        .isEqualTo(
            new Content.Media(
                MediaKind.IMAGE, new MediaHandle("5", "image/jpeg", null, null, null), "see"));
    assertThat(content("\"type\":\"voice\",\"voice\":{\"id\":\"5\"}"))
        .isEqualTo(new Content.Media(MediaKind.AUDIO, MediaHandle.of("5"), null));
    assertThat(
            content(
                "\"type\":\"location\",\"location\":{\"latitude\":21.2,\"longitude\":81.6,\"address\":\"Raipur\"}"))
        .isEqualTo(new Content.Location(21.2, 81.6, "Raipur"));
    assertThat(
            content(
                "\"type\":\"interactive\",\"interactive\":{\"type\":\"button_reply\",\"button_reply\":{\"id\":\"x\",\"title\":\"हाँ\"}}"))
        .isEqualTo(new Content.ButtonReply("x", "हाँ"));
    assertThat(
            content(
                "\"type\":\"interactive\",\"interactive\":{\"type\":\"list_reply\",\"list_reply\":{\"id\":\"y\",\"title\":\"T\"}}"))
        .isEqualTo(new Content.ButtonReply("y", "T"));
    assertThat(content("\"type\":\"button\",\"button\":{\"payload\":\"p\",\"text\":\"Yes\"}"))
        .isEqualTo(new Content.ButtonReply("p", "Yes"));
    assertThat(
            content(
                "\"type\":\"edit\",\"edit\":{\"original_message_id\":\"o\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"new\"}}}"))
        .isEqualTo(new Content.Edit("o", new Content.Text("new")));
  }

  @Test
  public void keepsWhatItCannotShowAsOther() {
    assertThat(content("\"type\":\"interactive\"")).isEqualTo(new Content.Other("interactive"));
    assertThat(content("\"type\":\"interactive\",\"interactive\":{\"type\":\"nfm_reply\"}"))
        .isEqualTo(new Content.Other("nfm_reply"));
    assertThat(content("\"type\":\"image\",\"errors\":[{\"code\":131052}]"))
        .isEqualTo(new Content.Other("image"));
    assertThat(content("\"type\":\"location\",\"location\":{\"latitude\":\"x\"}"))
        .isEqualTo(new Content.Other("location"));
    assertThat(content("\"type\":\"hologram\",\"hologram\":{}"))
        .isEqualTo(new Content.Other("hologram"));
    assertThat(content("\"type\":\"text\",\"text\":{\"body\":\" \"}"))
        .isEqualTo(new Content.Other("text"));
    assertThat(content("\"untyped\":1")).isEqualTo(new Content.Other("untyped"));
  }

  @Test
  public void ignoresWhatIsNoWordOfACitizenToUs() {
    assertThat(
            read(
                "messages",
                "\"type\":\"system\",\"system\":{\"type\":\"customer_identity_changed\"}"))
        .isInstanceOf(InboundElement.Ignored.class);
    assertThat(
            read(
                "messages",
                "\"type\":\"text\",\"from\":\"919812345678\",\"group_id\":\"g\",\"text\":{\"body\":\"a\"}"))
        .isInstanceOf(InboundElement.Ignored.class);
  }

  @Test
  public void makesTextStorable() {
    assertThat(
            content(
                "\"type\":\"text\",\"text\":{\"body\":\"a\\u0000b\\ud83dc\\u001b 😀 <b> $velocity \\u202e\"}"))
        .isEqualTo(new Content.Text("a�b�c� 😀 <b> $velocity \u202e"));
  }

  @Test
  public void readsStatuses() {
    assertThat(read("statuses", "\"status\":\"played\",\"biz_opaque_callback_data\":\"out:7\""))
        .isEqualTo(
            new InboundElement.Report(
                new DeliveryReport(
                    "wamid.1",
                    "out:7",
                    DeliveryReport.Outcome.READ,
                    Instant.ofEpochSecond(1_795_000_000L),
                    null)));
    assertThat(
            ((InboundElement.Report)
                    read(
                        "statuses",
                        "\"status\":\"failed\",\"errors\":[{\"code\":131047,\"title\":\"T\",\"error_data\":{\"details\":\"too late\"}}]"))
                .report()
                .problem())
        .isEqualTo(new SendProblem(131047, "too late", false));
    assertThat(
            ((InboundElement.Report) read("statuses", "\"status\":\"failed\"")).report().problem())
        .isEqualTo(new SendProblem(0, "no reason", false));
    assertThat(read("statuses", "\"status\":\"deleted\""))
        .isInstanceOf(InboundElement.Ignored.class);
  }

  @Test
  public void neverThrows() {
    for (String payload : new String[] {"", "{", "null", "7", "[]", "{\"line\":\"1\"}"}) {
      assertThat(reader.read(entry("whatsapp", payload)))
          .as(payload)
          .isInstanceOf(InboundElement.Unreadable.class);
    }
    assertThat(reader.read(entry("phone", "{}"))).isInstanceOf(InboundElement.Unreadable.class);
  }

  private Instant sent(String time) {
    InboundElement element =
        read(
            "messages",
            "\"from\":\"919812345678\",\"type\":\"text\",\"text\":{\"body\":\"a\"}",
            time);
    return ((InboundElement.Message) element).message().sent();
  }

  private CitizenAddress sender(String from) {
    return message("", from + ",\"type\":\"text\",\"text\":{\"body\":\"a\"}").sender();
  }

  private Content content(String fields) {
    return message("", "\"from\":\"919812345678\"," + fields).content();
  }

  private InboundMessage message(String before, String fields) {
    return ((InboundElement.Message)
            readValue(
                before
                    + "\"messages\":[{\"id\":\"wamid.1\",\"timestamp\":\""
                    + SENT_SECONDS
                    + "\","
                    + fields
                    + "}]"))
        .message();
  }

  private InboundElement read(String list, String fields) {
    return read(list, fields, "\"" + SENT_SECONDS + "\"");
  }

  private InboundElement read(String list, String fields, String time) {
    return readValue(
        "\"" + list + "\":[{\"id\":\"wamid.1\",\"timestamp\":" + time + "," + fields + "}]");
  }

  private InboundElement readValue(String value) {
    NewInboxEntry stored =
        new WebhookSplitter()
            .split(
                webhook(value).getBytes(StandardCharsets.UTF_8),
                RECEIVED,
                id -> Optional.of(new LineId("1")))
            .get(0);
    return reader.read(entry(stored.source(), stored.payload()));
  }

  private static InboxEntry entry(String source, String payload) {
    return new InboxEntry(
        new InboxEntryId(1),
        "k",
        null,
        source,
        payload,
        RECEIVED,
        InboxEntry.State.CLAIMED,
        1,
        RECEIVED,
        null);
  }
}
