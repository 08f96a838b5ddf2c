package org.nivaran.core.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.intake.FileType;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.RetryPolicy;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.MediaSource;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.MediumId;
import org.nivaran.core.port.NewMedium;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.ReferenceData;

/**
 * Fetches the files that citizens sent, looks what they are, and attaches them. A file is attached
 * once, however often it is fetched. Safe for many threads and nodes.
 */
public final class FetchingMedia {

  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final RetryPolicy RETRY =
      new RetryPolicy(Duration.ofSeconds(10), Duration.ofHours(2), 20);

  private final MediaStore media;
  private final MediaSource source;
  private final GrievanceStore grievances;
  private final IssueTracker tracker;
  private final ReferenceData referenceData;
  private final NodeId node;
  private final InstantSource time;

  public FetchingMedia(
      MediaStore media,
      MediaSource source,
      GrievanceStore grievances,
      IssueTracker tracker,
      ReferenceData referenceData,
      NodeId node,
      InstantSource time) {
    this.media = media;
    this.source = source;
    this.grievances = grievances;
    this.tracker = tracker;
    this.referenceData = referenceData;
    this.node = node;
    this.time = time;
  }

  /**
   * Fetches one, unless somebody else has it.
   *
   * @return whether this node took it
   */
  public boolean fetch(MediumId id) {
    if (!media.claim(id, Claim.of(node, time.instant(), CLAIM))) {
      return false;
    }
    media.find(id).ifPresent(this::fetch);
    return true;
  }

  private void fetch(Medium medium) {
    try {
      Path file = Files.createTempFile("nivaran-", ".part");
      try {
        settle(medium, source.fetch(medium.of(), file), file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      again(medium, e.getClass().getSimpleName(), null);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      again(medium, HandlingInbound.shortReason(e), null);
      throw e;
    }
  }

  private void settle(Medium medium, MediaSource.Outcome outcome, Path file) throws IOException {
    if (outcome instanceof MediaSource.Outcome.Failed failed) {
      again(medium, failed.reason(), failed.pause());
    } else if (outcome instanceof MediaSource.Outcome.Refused refused) {
      giveUp(medium, refused.why());
    } else if (outcome instanceof MediaSource.Outcome.Fetched fetched) {
      boolean same =
          isDigest(medium.of().handle().sha256(), fetched.sha256())
              && isDigest(fetched.expected(), fetched.sha256());
      if (!same) {
        again(medium, "the digest is another", null);
        return;
      }
      Optional<FileType> type = FileType.of(file);
      if (type.isEmpty()) {
        giveUp(medium, "type");
        return;
      }
      attach(medium, type.get(), fetched.size(), file);
    }
  }

  private void attach(Medium medium, FileType type, long size, Path file) {
    String reference =
        grievances
            .find(medium.of().issue())
            .map(Grievance::reference)
            .map(Object::toString)
            .orElse("file");
    String name =
        "%s-%s-%d.%s"
            .formatted(reference, medium.of().kind().key(), medium.id().value(), type.extension());
    tracker.attach(medium.of().issue(), name, type.mimeType(), file);
    media.attached(medium.id(), node, name, size);
  }

  private void again(Medium medium, String reason, @Nullable Duration pause) {
    Instant now = time.instant();
    Optional<Instant> next = RETRY.next(medium.attempts(), now);
    if (next.isEmpty()) {
      giveUp(medium, reason);
      return;
    }
    Instant at =
        pause == null || next.get().isAfter(now.plus(pause)) ? next.get() : now.plus(pause);
    media.retryAt(medium.id(), node, at, reason);
  }

  /** The issue says so: nobody is to wait for a photo that will not come. */
  private void giveUp(Medium medium, String reason) {
    if (media.dead(medium.id(), node, reason)) {
      NewMedium of = medium.of();
      tracker.comment(
          of.issue(),
          "media:" + of.key(),
          Wording.inBoth(
              referenceData.current(),
              MessageKind.NOTE_NOT_FETCHED,
              Map.of("file", of.kind().label(), "reason", reason)));
    }
  }

  /** Meta writes it in Base64 here and in hex there; nothing to compare is as good as the same. */
  static boolean isDigest(@Nullable String written, byte[] digest) {
    if (written == null || written.isBlank()) {
      return true;
    }
    try {
      byte[] expected =
          written.matches("[0-9a-fA-F]{64}")
              ? HexFormat.of().parseHex(written)
              : Base64.getDecoder().decode(written.replace('-', '+').replace('_', '/'));
      return MessageDigest.isEqual(expected, digest);
    } catch (IllegalArgumentException notADigest) {
      return false;
    }
  }
}
