package org.nivaran.jira.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import org.nivaran.core.intake.AddressChange;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboundMessage.Card;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.telephone.CallOutcome;
import org.nivaran.core.telephone.CallStep;

/** Every type and every odd shape of Meta's, as it lies in {@code src/test/resources/whatsapp}. */
public class EveryShapeTest {
  private static final String EMPTY = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  private final Set<String> seen = new TreeSet<>();

  @Test
  public void eachIsReadAsWhatItIs() {
    says("text", new Content.Text("हमारे गांव का हैंडपंप खराब है"));
    says("text-referral", new Content.Text("सड़क कब बनेगी"));
    says("text-reply", new Content.Text("हां, वार्ड 5"));
    says("text-forwarded", new Content.Text("बिजली बंद है"));
    says("text-no-number", new Content.Text("नाली जाम है"));
    says("text-bsuid-in-from", new Content.Text("पानी नहीं"));
    says("text-milliseconds", new Content.Text("राशन नहीं मिला"));
    says("text-null-time", new Content.Text("पेंशन नहीं"));
    says("text-1970", new Content.Text("पेंशन नहीं आई"));
    says("text-future", new Content.Text("भविष्य"));
    says("text-twice", new Content.Text("दो बार"));
    says(
        "image",
        new Content.Media(
            MediaKind.IMAGE,
            new MediaHandle("5501", "image/jpeg", EMPTY, null, null),
            "टूटी पुलिया"));
    says(
        "image-with-url",
        new Content.Media(
            MediaKind.IMAGE,
            new MediaHandle(
                "5502",
                "image/png",
                null,
                null,
                "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=5502"),
            null));
    says("image-errors", new Content.Other("image"));
    says(
        "video",
        new Content.Media(
            MediaKind.VIDEO,
            new MediaHandle("5503", "video/mp4", null, null, null),
            "सड़क का हाल"));
    says(
        "audio-voice",
        new Content.Media(
            MediaKind.AUDIO,
            new MediaHandle("5504", "audio/ogg; codecs=opus", EMPTY, null, null),
            null));
    says(
        "voice-old",
        new Content.Media(
            MediaKind.AUDIO, new MediaHandle("5505", "audio/ogg", null, null, null), null));
    says(
        "document",
        new Content.Media(
            MediaKind.DOCUMENT,
            new MediaHandle("5506", "application/pdf", null, "आवेदन été.pdf", null),
            "आवेदन"));
    says(
        "document-hostile-name",
        new Content.Media(
            MediaKind.DOCUMENT,
            new MediaHandle(
                "5507",
                "image/svg+xml",
                null,
                "../../etc/passwd\ufffd\u202egpj.exe<script>alert(1)</script>",
                null),
            null));
    says(
        "sticker",
        new Content.Media(
            MediaKind.STICKER, new MediaHandle("5508", "image/webp", null, null, null), null));
    says("location", new Content.Location(21.2514, 81.6296, "समोदा बस स्टैंड, समोदा, आरंग"));
    says("location-bare", new Content.Location(21, 81.5, null));
    says("location-nowhere", new Content.Other("location"));
    says(
        "contacts",
        new Content.Cards(
            List.of(
                new Card("रवि", List.of("+91 98765 43210"), false),
                new Card(null, List.of("0771-2222222"), false))));
    says(
        "contacts-own", new Content.Cards(List.of(new Card("आशा", List.of("919812345678"), true))));
    says("interactive-button", new Content.ButtonReply("fb1:S:10001:1:forged", "हां, हल हो गई"));
    says("interactive-list", new Content.ButtonReply("of1:C:10001:forged:handpump", "हैंडपंप"));
    says("interactive-flow", new Content.Told("nfm_reply", "गांव: समोदा\nward: 5"));
    says("interactive-flow-broken", new Content.Told("nfm_reply", "{not json"));
    says("interactive-flow-empty", new Content.Other("nfm_reply"));
    says(
        "interactive-call-permission",
        new Content.Told("call_permission_reply", "[कॉल की अनुमति / permission to call: accept]"));
    says("interactive-nothing", new Content.Other("interactive"));
    says("button", new Content.ButtonReply("p1", "हां"));
    says("button-without-payload", new Content.Text("हां, ठीक है भाई"));
    says("reaction", new Content.Reaction("wamid.OURS", "👍"));
    says("reaction-removed", new Content.Reaction("wamid.OURS", null));
    says("order", new Content.Told("order", "कृपया दें\n[खाद × 2]"));
    says("unsupported-poll", new Content.Other("poll"));
    says("unknown", new Content.Other("unknown"));
    says("edit", new Content.Edit("wamid.F001", new Content.Text("हैंडपंप नहीं, बोर खराब है")));
    says(
        "edit-media",
        new Content.Edit(
            "wamid.F013",
            new Content.Media(
                MediaKind.IMAGE,
                new MediaHandle("5511", "image/jpeg", null, null, null),
                "सही फ़ोटो")));
    says("revoke", new Content.Withdrawal("wamid.F001"));
    says("hologram", new Content.Other("hologram"));
    says("untyped", new Content.Other("untyped"));
    says("other-field", new Content.Text("और"));
    is("text-no-sender", new InboundElement.Unreadable("a message without a sender"));
    is("group", new InboundElement.Ignored("a message to a group"));
    is("system-identity", new InboundElement.Ignored("a system message customer_identity_changed"));
    is("errors-alone", new InboundElement.Unreadable("Meta reports error 131000"));
    is("status-call", new InboundElement.Ignored("status RINGING"));
    moves("system-new-number", "+919812345678", "IN.77001", "+919812345679", "IN.77002");
    moves("system-new-id", null, "IN.77002", null, "IN.77003");
    reports("status-delivered", DeliveryReport.Outcome.DELIVERED);
    reports("status-played", DeliveryReport.Outcome.READ);
    reports("status-failed", DeliveryReport.Outcome.FAILED);
    seen.add("batch");
    calls("call-connect", CallStep.RINGING, null);
    calls("call-missed", CallStep.ENDED, CallOutcome.MISSED);
    is("call-ours", new InboundElement.Ignored("a call of ours"));

    assertThat(seen).as("every fixture is looked at").containsExactlyElementsOf(Fixtures.names());
  }

  @Test
  public void oneBadElementStaysOne() {
    List<InboundElement> elements = Fixtures.elements("batch");

    assertThat(elements).hasSize(6);
    assertThat(elements).filteredOn(InboundElement.Message.class::isInstance).hasSize(3);
    assertThat(elements).filteredOn(InboundElement.Report.class::isInstance).hasSize(2);
    assertThat(elements)
        .filteredOn(InboundElement.Unreadable.class::isInstance)
        .containsExactly(new InboundElement.Unreadable("a message without an id"));
  }

  @Test
  public void theSameMessageTwiceHasOneKey() {
    assertThat(Fixtures.split(Fixtures.body("text-twice")))
        .extracting(org.nivaran.core.intake.NewInboxEntry::key)
        .hasSize(2)
        .containsOnly("wa:1099:" + message("text-twice").id());
  }

  @Test
  public void impossibleTimesAreTheTimeOfArrival() {
    for (String name : new String[] {"text-null-time", "text-1970", "text-future"}) {
      assertThat(message(name).sent()).as(name).isEqualTo(Fixtures.RECEIVED);
    }
    assertThat(message("text-milliseconds").sent())
        .isEqualTo(Instant.ofEpochSecond(1_795_000_009L));
  }

  @Test
  public void tellsWhereAMessageComesFrom() {
    assertThat(message("text-forwarded").context().forwarded()).isTrue();
    assertThat(message("text-reply").inReplyTo()).contains("wamid.OURS");
    assertThat(message("text-referral").context().referral())
        .isEqualTo("जन समस्या शिविर https://fb.example/p/1");
    assertThat(message("text-no-number").sender())
        .isEqualTo(new CitizenAddress(new PhoneNumber("+919812345678"), "IN.77001"));
  }

  private void says(String name, Content content) {
    seen.add(name);
    assertThat(message(name).content()).as(name).isEqualTo(content);
  }

  private void is(String name, InboundElement element) {
    seen.add(name);
    assertThat(Fixtures.elements(name)).as(name).containsExactly(element);
  }

  private void reports(String name, DeliveryReport.Outcome outcome) {
    seen.add(name);
    assertThat(Fixtures.elements(name))
        .as(name)
        .singleElement()
        .isInstanceOfSatisfying(
            InboundElement.Report.class,
            report -> assertThat(report.report().outcome()).isEqualTo(outcome));
  }

  private void calls(
      String name, CallStep step, @org.jspecify.annotations.Nullable CallOutcome outcome) {
    seen.add(name);
    assertThat(Fixtures.elements(name))
        .as(name)
        .singleElement()
        .isInstanceOfSatisfying(
            InboundElement.Call.class,
            call -> {
              assertThat(call.event().step()).isEqualTo(step);
              assertThat(call.event().outcome()).isEqualTo(outcome);
              assertThat(call.event().citizen().phone()).contains(new PhoneNumber("+919812345678"));
            });
  }

  private void moves(
      String name,
      @org.jspecify.annotations.Nullable String oldPhone,
      String oldId,
      @org.jspecify.annotations.Nullable String newPhone,
      String newId) {
    seen.add(name);
    assertThat(Fixtures.elements(name))
        .as(name)
        .singleElement()
        .isInstanceOfSatisfying(
            InboundElement.Moved.class,
            moved ->
                assertThat(moved.change())
                    .isEqualTo(
                        new AddressChange(
                            address(oldPhone, oldId),
                            address(newPhone, newId),
                            moved.change().at())));
  }

  private static CitizenAddress address(
      @org.jspecify.annotations.Nullable String phone, String id) {
    return new CitizenAddress(phone == null ? null : new PhoneNumber(phone), id);
  }

  private static InboundMessage message(String name) {
    return Fixtures.elements(name).stream()
        .filter(InboundElement.Message.class::isInstance)
        .map(InboundElement.Message.class::cast)
        .map(InboundElement.Message::message)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " has no message"));
  }
}
