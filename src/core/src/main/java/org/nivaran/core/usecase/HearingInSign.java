package org.nivaran.core.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.signlanguage.SigningWords;

/**
 * Sees in messages that somebody signs, and that a video of theirs has to be put into words. Seeing
 * the same message again changes nothing more. Callers hold the sender's lock.
 */
public final class HearingInSign {

  /** Whoever signs is not telephoned. */
  public static final Set<AccessNeed> SIGNS =
      Set.of(AccessNeed.SIGN_LANGUAGE, AccessNeed.DO_NOT_TELEPHONE);

  private final KnowingNeeds needs;
  private final TalkingInSign talking;

  public HearingInSign(KnowingNeeds needs, TalkingInSign talking) {
    this.needs = needs;
    this.talking = talking;
  }

  /**
   * What a person needs who is about to be registered with a message; it is remembered if they say
   * so themselves.
   */
  Set<AccessNeed> needs(CitizenId citizen, InboundMessage message) {
    if (saysSo(message.content())) {
      needs.note(citizen, SIGNS);
    }
    return needs.of(citizen);
  }

  /** A message is on file with a grievance. */
  void heard(String key, IssueId issue, CitizenId citizen, InboundMessage message, Instant now) {
    Set<AccessNeed> known = needs(citizen, message);
    if (known.contains(AccessNeed.SIGN_LANGUAGE) && isVideo(message.content())) {
      var unused = talking.signed(key, issue, key, now);
    }
  }

  private static boolean saysSo(Content content) {
    return words(content).filter(SigningWords::saidIn).isPresent();
  }

  private static Optional<String> words(Content content) {
    if (content instanceof Content.Text text) {
      return Optional.of(text.body());
    }
    return content instanceof Content.Media media
        ? Optional.ofNullable(media.caption())
        : Optional.empty();
  }

  private static boolean isVideo(Content content) {
    return content instanceof Content.Media media && media.kind() == MediaKind.VIDEO;
  }
}
