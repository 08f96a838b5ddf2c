package org.nivaran.core.telephone;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/**
 * A call, put together from its events. They may come in any order and more than once: the same
 * events always make the same call.
 *
 * @param started when it came in, or began to be heard of
 * @param talked how long somebody spoke with the caller
 * @param digits what the caller pressed, by the step of the exchange's menu
 * @param recording where the recording is, not checked; null if there is none
 * @param issue the grievance that somebody has said it is about
 * @param changed when something new was heard of it
 * @param revision grows with every change
 */
public record Call(
    CallKey key,
    CallStage stage,
    boolean incoming,
    CallParty citizen,
    @Nullable String called,
    @Nullable String agent,
    @Nullable String queue,
    Instant started,
    @Nullable Instant answered,
    @Nullable Instant ended,
    @Nullable Duration talked,
    @Nullable CallOutcome outcome,
    Map<String, String> digits,
    @Nullable String recording,
    @Nullable IssueId issue,
    Instant changed,
    int revision) {

  public Call {
    digits = Map.copyOf(digits);
  }

  /** A call that was first heard of by this event. */
  public static Call of(CallEvent event) {
    return new Call(
            event.call(),
            event.step().stage(),
            event.incoming(),
            event.citizen(),
            null,
            null,
            null,
            started(event),
            null,
            null,
            null,
            null,
            Map.of(),
            null,
            null,
            event.at(),
            0)
        .with(event);
  }

  /** The call with what an event adds. The same event again changes nothing but the revision. */
  public Call with(CallEvent event) {
    Map<String, String> keys = new TreeMap<>(digits);
    if (event.digits() != null) {
      keys.putIfAbsent(event.digitsStep(), event.digits());
    }
    return new Call(
        key,
        stage.or(event.step().stage()),
        incoming && event.incoming(),
        citizen.or(event.citizen()),
        first(called, event.called()),
        first(agent, event.agent()),
        first(queue, event.queue()),
        earlier(started, started(event)),
        answeredBy(event),
        later(ended, event.step() == CallStep.ENDED ? orAt(event.ended(), event) : event.ended()),
        longer(talked, event.talked()),
        better(outcome, event.outcome()),
        keys,
        first(recording, event.recording()),
        issue,
        changed.isAfter(event.at()) ? changed : event.at(),
        revision + 1);
  }

  /** The call about a grievance. */
  public Call about(IssueId which) {
    return new Call(
        key,
        stage,
        incoming,
        citizen,
        called,
        agent,
        queue,
        started,
        answered,
        ended,
        talked,
        outcome,
        digits,
        recording,
        which,
        changed,
        revision + 1);
  }

  public boolean isOver() {
    return stage == CallStage.ENDED;
  }

  /** Whether somebody of the desk spoke with the caller. */
  public boolean isAnswered() {
    return outcome == CallOutcome.ANSWERED
        || answered != null && outcome == null
        || talked != null && !talked.isZero() && outcome == null;
  }

  /** Whether somebody called and nobody spoke with them, a message on a machine included. */
  public boolean isMissed() {
    return incoming && isOver() && !isAnswered();
  }

  private @Nullable Instant answeredBy(CallEvent event) {
    Instant said =
        event.step() == CallStep.ANSWERED ? orAt(event.answered(), event) : event.answered();
    if (answered == null || said == null) {
      return answered == null ? said : answered;
    }
    return earlier(answered, said);
  }

  private static Instant started(CallEvent event) {
    Instant started = event.started();
    return started == null ? event.at() : started;
  }

  private static Instant orAt(@Nullable Instant said, CallEvent event) {
    return said == null ? event.at() : said;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static @Nullable CallOutcome better(
      @Nullable CallOutcome one, @Nullable CallOutcome other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Of two that disagree the same one always wins, whichever came first. */
  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
