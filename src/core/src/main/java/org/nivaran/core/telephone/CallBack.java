package org.nivaran.core.telephone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.PhoneNumber;

/**
 * A call that the desk owes somebody who rang and was not answered. All missed calls of a number
 * until it is closed are one, so nobody is rung twice for the same thing.
 *
 * @param line where the caller rang last
 * @param calls the ids of the missed calls, oldest first
 * @param nextTry when it is due
 * @param closed null while it is open
 * @param revision grows with every change; by it of two people who work on one the second is told
 */
public record CallBack(
    CallBackId id,
    LineId line,
    PhoneNumber phone,
    State state,
    List<String> calls,
    Instant firstMissed,
    Instant lastMissed,
    Instant nextTry,
    List<Attempt> attempts,
    @Nullable Instant closed,
    int revision) {

  /** After so many tries in vain somebody may give it up. */
  public static final int TRIES = 3;

  /** If nobody says when to try again. */
  public static final Duration AGAIN = Duration.ofHours(1);

  /** What became of it. */
  public enum State {
    OPEN,
    /** Somebody of the desk spoke with the caller, or wrote to them. */
    REACHED,
    /** The caller rang again and was answered. */
    CAME_THROUGH,
    /** Closed without reaching them. */
    GIVEN_UP,
    /** The exchange said later that the call had been answered. */
    WITHDRAWN
  }

  /** What an attempt came to. */
  public enum Result {
    REACHED,
    NOT_REACHED,
    BUSY,
    /** It is not this person's number, or none at all. */
    WRONG_NUMBER,
    /** Answered in writing, for who must not be telephoned. */
    WRITTEN,
    /** Closed without another try. */
    GIVEN_UP;

    /** Whether somebody has telephoned for it. */
    public boolean isTelephoned() {
      return this != WRITTEN && this != GIVEN_UP;
    }
  }

  /**
   * Somebody tried.
   *
   * @param by the name of the user
   * @param note what they add; blank for nothing
   */
  public record Attempt(Instant at, String by, Result result, String note) {}

  public CallBack {
    calls = List.copyOf(calls);
    attempts = List.copyOf(attempts);
  }

  /** A new one for a missed call. It has no number until it is stored. */
  public static CallBack of(Call call, PhoneNumber phone, Instant missed) {
    return new CallBack(
        new CallBackId(0),
        call.key().line(),
        phone,
        State.OPEN,
        List.of(call.key().text()),
        missed,
        missed,
        missed,
        List.of(),
        null,
        0);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** The same with another missed call; a call counts once. The caller rang again, so it is due. */
  public CallBack missedAgain(Call call, Instant missed) {
    if (calls.contains(call.key().text())) {
      return this;
    }
    List<String> all = new ArrayList<>(calls);
    all.add(call.key().text());
    boolean later = missed.isAfter(lastMissed);
    return new CallBack(
        id,
        later ? call.key().line() : line,
        phone,
        state,
        all,
        missed.isBefore(firstMissed) ? missed : firstMissed,
        later ? missed : lastMissed,
        missed.isBefore(nextTry) ? missed : nextTry,
        attempts,
        closed,
        revision);
  }

  /** The same without a call that was answered after all; withdrawn if that was the only one. */
  public CallBack without(Call call, Instant now) {
    if (!calls.contains(call.key().text())) {
      return this;
    }
    List<String> rest = new ArrayList<>(calls);
    rest.remove(call.key().text());
    boolean nothingLeft = rest.isEmpty() && attempts.isEmpty() && isOpen();
    return new CallBack(
        id,
        line,
        phone,
        nothingLeft ? State.WITHDRAWN : state,
        nothingLeft ? calls : rest,
        firstMissed,
        lastMissed,
        nextTry,
        attempts,
        nothingLeft ? now : closed,
        revision);
  }

  /**
   * The same after an attempt: closed if it came to an end, else due again.
   *
   * @param next when to try again, or null for after {@link #AGAIN}
   */
  public CallBack tried(Attempt attempt, @Nullable Instant next) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    State then =
        switch (attempt.result()) {
          case REACHED, WRITTEN -> State.REACHED;
          case WRONG_NUMBER, GIVEN_UP -> State.GIVEN_UP;
          case NOT_REACHED, BUSY -> State.OPEN;
        };
    return new CallBack(
        id,
        line,
        phone,
        then,
        calls,
        firstMissed,
        lastMissed,
        next == null ? attempt.at().plus(AGAIN) : next,
        all,
        then == State.OPEN ? null : attempt.at(),
        revision);
  }

  /** The same closed, because the caller was answered when they rang again. */
  public CallBack cameThrough(Instant at) {
    return new CallBack(
        id,
        line,
        phone,
        State.CAME_THROUGH,
        calls,
        firstMissed,
        lastMissed,
        nextTry,
        attempts,
        at,
        revision);
  }
}
