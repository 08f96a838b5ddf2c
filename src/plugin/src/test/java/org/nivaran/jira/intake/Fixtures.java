package org.nivaran.jira.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.InboundElement;

/** The webhooks in {@code src/test/resources/whatsapp}: one for each type and each odd shape. */
final class Fixtures {
  static final Instant RECEIVED = Instant.parse("2026-11-24T05:00:00Z");

  static List<String> names() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString().replace(".json", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] body(String name) {
    try {
      return Files.readAllBytes(folder().resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What each element of a fixture says, in order; what was stored dead is unreadable. */
  static List<InboundElement> elements(String name) {
    return split(body(name)).stream().map(Fixtures::read).toList();
  }

  static List<NewInboxEntry> split(byte[] body) {
    return new WebhookSplitter().split(body, RECEIVED, id -> Optional.of(new LineId("1")));
  }

  static InboundElement read(NewInboxEntry stored) {
    String reason = stored.deadReason();
    return reason != null
        ? new InboundElement.Unreadable(reason)
        : new WhatsAppReader()
            .read(
                new InboxEntry(
                    new InboxEntryId(1),
                    stored.key(),
                    null,
                    stored.source(),
                    stored.payload(),
                    RECEIVED,
                    InboxEntry.State.CLAIMED,
                    1,
                    RECEIVED,
                    null));
  }

  static String text(byte[] body) {
    return new String(body, UTF_8);
  }

  private static Path folder() {
    try {
      return Path.of(
          java.util.Objects.requireNonNull(Fixtures.class.getResource("/whatsapp")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Fixtures() {}
}
