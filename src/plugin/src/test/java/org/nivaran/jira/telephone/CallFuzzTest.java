package org.nivaran.jira.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallPreset;
import org.nivaran.core.testing.InMemoryCalls;
import org.nivaran.core.testing.InMemoryInbox;
import org.nivaran.jira.settings.PhoneLines;

/** Ten thousand spoilt requests: each is stored and answered, and no good one is lost between. */
public class CallFuzzTest {

  private static final long SEED = 20261124;
  private static final int REQUESTS = 10_000;
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");

  private static final List<String> NASTY =
      List.of(
          "\0",
          "\uD83D",
          "%",
          "%zz",
          "null",
          "9".repeat(400),
          "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}",
          "[[[[[[[[",
          "1e999",
          "-1",
          "<script>alert(1)</script>",
          "2026-02-30 25:61:61",
          "+999999999-12-31T00:00:00Z",
          "\u202e",
          "' or 1=1 --",
          "&&&===");

  private final Random random = new Random(SEED);
  private final PhoneLines lines = CallFixturesTest.oneLine(CallPreset.AUTO, "");
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final PhoneWebhook webhook =
      new PhoneWebhook(lines, inbox, () -> {}, InstantSource.fixed(NOW));
  private final CallReader reader = new CallReader(lines);

  @Test
  public void nothingFailsAndNoGoodEventIsLost() throws IOException {
    List<CallFixturesTest.Fixture> fixtures = new ArrayList<>();
    for (String preset : CallFixturesTest.presets()) {
      fixtures.addAll(CallFixturesTest.Fixture.of(preset));
    }
    Set<String> good = new HashSet<>();
    for (int i = 0; i < REQUESTS; i++) {
      CallFixturesTest.Fixture fixture = fixtures.get(random.nextInt(fixtures.size()));
      send(spoilt(fixture.part("query")), spoilt(fixture.part("body")));
      if (i % 50 == 0) {
        String id = "good-" + i;
        good.add(id);
        send("", "{\"event\":\"call_ended\",\"callId\":\"" + id + "\",\"from\":\"9812345678\"}");
      }
    }

    InMemoryCalls calls = new InMemoryCalls();
    Set<String> read = new HashSet<>();
    long stored = inbox.counts().waiting() + inbox.counts().dead();
    for (long id = 1; id <= stored; id++) {
      InboxEntry entry = inbox.find(new InboxEntryId(id)).orElseThrow();
      InboundElement element = reader.read(entry);
      if (element instanceof InboundElement.Call call) {
        CallEvent event = call.event();
        Call merged = calls.add(event).after();
        assertThat(merged.key()).isEqualTo(event.call());
        read.add(event.call().id());
      } else {
        assertThat(element).isInstanceOf(InboundElement.Unreadable.class);
      }
    }
    assertThat(read).containsAll(good);
    assertThat(stored).isGreaterThan(REQUESTS / 4);
  }

  private void send(String query, String body) {
    PhoneWebhook.Answer answer =
        webhook.receive(
            new PhoneWebhook.Request(
                "1",
                "a-good-secret",
                "https://desk.example/phone/1",
                query.isEmpty() ? null : query,
                body.getBytes(StandardCharsets.UTF_8),
                true,
                null));
    assertThat(answer.receipt()).isEqualTo(PhoneWebhook.Receipt.STORED);
  }

  private String spoilt(String text) {
    if (text.isEmpty()) {
      return random.nextInt(20) == 0 ? NASTY.get(random.nextInt(NASTY.size())) : text;
    }
    StringBuilder spoilt = new StringBuilder(text);
    for (int i = random.nextInt(4); i > 0; i--) {
      int at = random.nextInt(spoilt.length());
      switch (random.nextInt(5)) {
        case 0 -> spoilt.deleteCharAt(at);
        case 1 -> spoilt.insert(at, NASTY.get(random.nextInt(NASTY.size())));
        case 2 -> spoilt.setCharAt(at, (char) random.nextInt(0x3000));
        case 3 -> spoilt.setLength(at + 1);
        default -> spoilt.append(spoilt, at, spoilt.length());
      }
      if (spoilt.length() == 0) {
        spoilt.append('=');
      }
    }
    return spoilt.toString();
  }
}
