package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.phone.media.Media;
import org.nivaran.sandbox.phone.media.MediaShelf;
import org.nivaran.sandbox.testing.WebhookSigner;

/** Gives out download addresses that are good for five minutes. Thread safe. */
final class MediaTickets {
  private static final Duration GOOD_FOR = Duration.ofMinutes(5);

  private final MediaShelf shelf;
  private final WebhookSigner signer;
  private final InstantSource clock;

  MediaTickets(MediaShelf shelf, WebhookSigner signer, InstantSource clock) {
    this.shelf = shelf;
    this.signer = signer;
    this.clock = clock;
  }

  Optional<Media> find(String id) {
    return shelf.find(id);
  }

  /**
   * What the media endpoint tells.
   *
   * @param base the stand-in's address, without a slash at the end
   */
  ObjectNode describe(Media media, String base) {
    String until = Long.toString(clock.instant().plus(GOOD_FOR).getEpochSecond());
    String url = base + "/media/" + media.id() + "?oe=" + until + "&sig=" + sign(media.id(), until);
    return JsonNodeFactory.instance
        .objectNode()
        .put("url", url)
        .put("mime_type", media.mimeType())
        .put("sha256", media.sha256Hex())
        .put("file_size", media.size())
        .put("id", media.id())
        .put("messaging_product", "whatsapp");
  }

  /** The medium of a download address; empty when the address is forged, too old or of nothing. */
  Optional<Media> redeem(String id, @Nullable String until, @Nullable String signature) {
    if (until == null || signature == null || !until.matches("[0-9]{1,12}")) {
      return Optional.empty();
    }
    byte[] expected = sign(id, until).getBytes(StandardCharsets.US_ASCII);
    boolean genuine = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    boolean fresh = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
    return genuine && fresh ? shelf.find(id) : Optional.empty();
  }

  private String sign(String id, String until) {
    byte[] text = (id + "@" + until).getBytes(StandardCharsets.US_ASCII);
    return signer.sign(text).substring("sha256=".length());
  }
}
