package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.RetryPolicy;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.SmsChannel;
import org.nivaran.core.port.SmsChannel.Stop;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.port.SmsSender;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsId;
import org.nivaran.core.sms.SmsOutcome;

/**
 * Sends what waits, each SMS at most once as far as anyone can know. If the gateway does not know
 * us, everything waits, and one SMS is tried every few minutes, or as soon as somebody has changed
 * the settings. Safe for many threads and nodes.
 */
public final class SendingSms {

  private static final Duration CLAIM = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PROBE = Duration.ofMinutes(5);

  private final SmsQueue queue;
  private final SmsChannel channel;
  private final SmsSender sender;
  private final PeopleBook people;
  private final KnowingDeleted deleted;
  private final NodeId node;
  private final InstantSource time;

  public SendingSms(
      SmsQueue queue,
      SmsChannel channel,
      SmsSender sender,
      PeopleBook people,
      KnowingDeleted deleted,
      NodeId node,
      InstantSource time) {
    this.queue = queue;
    this.channel = channel;
    this.sender = sender;
    this.people = people;
    this.deleted = deleted;
    this.node = node;
    this.time = time;
  }

  /** What can be sent now, oldest first: nothing while the channel is stopped, or one to try it. */
  public List<SmsId> claimable(int limit) {
    if (sender.settings().isEmpty()) {
      return List.of();
    }
    Instant now = time.instant();
    Optional<Stop> stop = channel.stopped();
    if (stop.isEmpty()) {
      return queue.claimable(now, limit);
    }
    return mayBeTried(stop.get(), now) ? queue.claimable(now, 1) : List.of();
  }

  private boolean mayBeTried(Stop stop, Instant now) {
    return !now.isBefore(stop.again()) || !stop.settings().equals(sender.settings());
  }

  /**
   * Sends one, unless somebody else has it.
   *
   * @return whether this node took it
   */
  public boolean send(SmsId id) {
    Optional<Stop> stop = channel.stopped();
    if (stop.isPresent() && !mayBeTried(stop.get(), time.instant())) {
      // Stopped while this one was waiting for its turn.
      return false;
    }
    if (!queue.claim(id, Claim.of(node, time.instant(), CLAIM))) {
      return false;
    }
    Optional<Sms> found = queue.find(id);
    if (found.isEmpty()) {
      return true;
    }
    Sms sms = found.get();
    if (deleted.isDeleted(sms.issue())) {
      queue.dead(id, node, KnowingDeleted.REASON);
      return true;
    }
    Optional<PhoneNumber> to =
        people.find(sms.citizen()).flatMap(person -> TextingCitizen.number(person, sms.citizen()));
    if (to.isEmpty()) {
      queue.dead(id, node, "no number that takes an SMS");
      return true;
    }
    settle(sms, sender.send(sms, to.get()), time.instant());
    return true;
  }

  private void settle(Sms sms, SmsOutcome outcome, Instant now) {
    if (outcome instanceof SmsOutcome.Accepted accepted) {
      queue.sent(sms.id(), node, accepted.gatewayId(), now);
      if (channel.stopped().isPresent()) {
        channel.resume();
      }
    } else if (outcome instanceof SmsOutcome.Denied denied) {
      // Stopped first: what goes back to wait must not be tried again at once.
      Instant since = channel.stopped().map(Stop::since).orElse(now);
      channel.stop(new Stop(denied.details(), since, now.plus(PROBE), sender.settings()));
      queue.retryAt(sms.id(), node, now, false, denied.details());
    } else if (outcome instanceof SmsOutcome.TryAgain again) {
      Optional<Instant> next = RetryPolicy.OUTBOX.next(Math.max(1, sms.attempts()), now);
      if (next.isPresent()) {
        queue.retryAt(sms.id(), node, next.get(), true, again.details());
      } else {
        queue.dead(sms.id(), node, again.details());
      }
    } else if (outcome instanceof SmsOutcome.Refused refused) {
      queue.dead(sms.id(), node, refused.details());
    }
    // Unknown: it stays as it is until a report comes or patience ends.
  }

  /** Gives up waiting for word about those whose sending nobody saw the end of. */
  public int settleStalled() {
    return queue.settleStalled(time.instant().minus(PATIENCE), "no word from the gateway");
  }
}
