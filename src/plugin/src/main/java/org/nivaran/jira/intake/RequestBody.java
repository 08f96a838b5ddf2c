package org.nivaran.jira.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a request's body once, and not more of it than allowed. */
final class RequestBody {
  /** Meta sends up to 3 MB; the rest is slack. */
  static final int MOST = 3 * 1024 * 1024 + 256 * 1024;

  /**
   * All bytes of the stream, or empty if there are more than allowed.
   *
   * @param announced the length the sender gave, or -1
   */
  static Optional<byte[]> read(InputStream in, long announced, int most) throws IOException {
    if (announced > most) {
      return Optional.empty();
    }
    byte[] body = in.readNBytes(most + 1);
    return body.length > most ? Optional.empty() : Optional.of(body);
  }

  private RequestBody() {}
}
