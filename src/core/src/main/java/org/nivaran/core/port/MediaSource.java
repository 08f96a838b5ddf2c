package org.nivaran.core.port;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Fetches what citizens sent from where the channel keeps it. Thread safe. */
public interface MediaSource {

  /**
   * Fetches one into a file, not more of it than its kind may have.
   *
   * @param into is there and empty; what is in it after a failure means nothing
   * @return what came of it; does not throw for anything the channel or the network does
   */
  Outcome fetch(NewMedium medium, Path into);

  /** What came of it. */
  sealed interface Outcome {

    /**
     * It is in the file.
     *
     * @param sha256 of its bytes
     * @param expected what the channel says that the digest is, in hex or Base64, or null
     */
    record Fetched(long size, byte[] sha256, @Nullable String expected) implements Outcome {

      public Fetched {
        sha256 = sha256.clone();
      }

      @Override
      public byte[] sha256() {
        return sha256.clone();
      }
    }

    /**
     * It will not be had, however often one asks.
     *
     * @param why the last part of a key of words: {@code too-large}
     */
    record Refused(String why) implements Outcome {}

    /**
     * It was not to be had now.
     *
     * @param reason short, without personal data
     * @param pause how long the channel wants to be left alone, or null
     */
    record Failed(String reason, @Nullable Duration pause) implements Outcome {}
  }
}
