package org.nivaran.jira.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallPreset;
import org.nivaran.core.testing.InMemoryInbox;
import org.nivaran.jira.settings.PhoneLine;
import org.nivaran.jira.settings.PhoneLines;

/** Each exchange's own requests are understood, with its preset and found out by themselves. */
@RunWith(Parameterized.class)
public class CallFixturesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

  private final String preset;

  public CallFixturesTest(String preset) {
    this.preset = preset;
  }

  @Parameters(name = "{0}")
  public static List<String> presets() {
    List<String> keys = new ArrayList<>();
    for (CallPreset preset : CallPreset.values()) {
      keys.add(preset.key());
    }
    return keys;
  }

  /** One request of a file. */
  record Fixture(Map<String, String> parts) {

    String part(String name) {
      return parts.getOrDefault(name, "");
    }

    static List<Fixture> of(String preset) throws IOException {
      List<Fixture> all = new ArrayList<>();
      try (InputStream file = Fixture.class.getResourceAsStream("/phone/" + preset + ".txt")) {
        String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.split("\n")) {
          if (line.startsWith("title ")) {
            all.add(new Fixture(new HashMap<>()));
          }
          int space = line.indexOf(' ');
          if (space > 0 && !line.startsWith("#")) {
            all.get(all.size() - 1)
                .parts()
                .put(line.substring(0, space), line.substring(space + 1));
          }
        }
      }
      assertThat(all).isNotEmpty();
      return all;
    }
  }

  @Test
  public void everyRequestIsUnderstoodByItsPreset() throws IOException {
    for (Fixture fixture : Fixture.of(preset)) {
      check(fixture, preset);
    }
  }

  @Test
  public void everyRequestIsRecognised() throws IOException {
    for (Fixture fixture : Fixture.of(preset)) {
      if (!fixture.part("auto").equals("no")) {
        check(fixture, CallPreset.AUTO);
      }
    }
  }

  private static void check(Fixture fixture, String preset) {
    String where = preset + ": " + fixture.part("title");
    PhoneLines lines = oneLine(preset, "");
    InMemoryInbox inbox = new InMemoryInbox();
    PhoneWebhook webhook = new PhoneWebhook(lines, inbox, () -> {}, InstantSource.fixed(NOW));
    String query = fixture.part("query");
    PhoneWebhook.Request request =
        new PhoneWebhook.Request(
            "1",
            "a-good-secret",
            "https://desk.example/phone/1/a-good-secret",
            query.isEmpty() ? null : query,
            fixture.part("body").getBytes(StandardCharsets.UTF_8),
            false,
            null);
    assertThat(webhook.receive(request).receipt()).isEqualTo(PhoneWebhook.Receipt.STORED);
    // The same again is nothing new.
    assertThat(webhook.receive(request).receipt()).isEqualTo(PhoneWebhook.Receipt.STORED);
    assertThat(inbox.counts().waiting()).as(where).isEqualTo(1);
    InboxEntry entry = inbox.find(new InboxEntryId(1)).orElseThrow();
    InboundElement element = new CallReader(lines).read(entry);
    assertThat(element).as(where).isInstanceOf(InboundElement.Call.class);
    CallEvent event = ((InboundElement.Call) element).event();
    Map<String, String> seen = seen(event);
    for (String each : fixture.part("expect").split(" ")) {
      String name = each.substring(0, each.indexOf('='));
      String value = each.substring(each.indexOf('=') + 1);
      if (name.equals("nowhere")) {
        assertThat(entry.payload()).as(where).doesNotContain(value);
      } else {
        assertThat(seen).as(where).containsEntry(name, value);
      }
    }
  }

  private static Map<String, String> seen(CallEvent event) {
    Map<String, String> seen = new HashMap<>();
    seen.put("id", event.call().id());
    seen.put("step", event.step().name());
    seen.put("incoming", String.valueOf(event.incoming()));
    seen.put("from", event.citizen().phone().map(phone -> phone.e164()).orElse("-"));
    seen.put("withheld", String.valueOf(event.citizen().withheld()));
    seen.put("called", text(event.called()));
    seen.put("agent", text(event.agent()));
    seen.put("queue", text(event.queue()));
    seen.put("started", text(event.started()));
    seen.put("ended", text(event.ended()));
    seen.put("talked", event.talked() == null ? "-" : "" + event.talked().toSeconds());
    seen.put("outcome", text(event.outcome()));
    seen.put("digits", text(event.digits()));
    seen.put("digitsStep", event.digitsStep());
    seen.put("recording", text(event.recording()));
    return seen;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }

  /** One line with this preset. */
  static PhoneLines oneLine(String preset, String mapping) {
    return oneLine(preset, mapping, null);
  }

  static PhoneLines oneLine(String preset, String mapping, @Nullable String signingKey) {
    PhoneLine line =
        new PhoneLine(
            new LineId("1"),
            preset,
            ZoneId.of("Asia/Kolkata"),
            mapping,
            List.of("a-good-secret"),
            signingKey,
            null,
            List.of());
    return new PhoneLines() {
      @Override
      public Optional<PhoneLine> find(LineId id) {
        return id.equals(line.line()) ? Optional.of(line) : Optional.empty();
      }

      @Override
      public List<String> allSecrets() {
        return line.secrets();
      }
    };
  }
}
