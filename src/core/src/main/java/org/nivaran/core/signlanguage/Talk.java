package org.nivaran.core.signlanguage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/**
 * A talk with a deaf citizen about a grievance, from the wish to the words the citizen confirmed.
 * Immutable. A step that is not possible now gives nothing.
 *
 * @param slot the time agreed, or null if it is wanted at once
 * @param taker the key of the user who has taken it, or null if nobody has
 * @param begun when it began, or null if it has not
 * @param ended when it ended, was missed or cancelled, or null
 * @param revision grows with every change that is stored
 */
public record Talk(
    TalkId id,
    IssueId issue,
    Wish wish,
    RoomName room,
    TalkState state,
    @Nullable Slot slot,
    @Nullable String taker,
    @Nullable Instant begun,
    @Nullable Instant ended,
    Account account,
    int revision) {

  /** How long after its agreed time a talk that has not begun counts as late. */
  public static final Duration GRACE = Duration.ofMinutes(10);

  /** By when it is to begin: as promised by the slot, else by the desk's limit. */
  public Instant promised() {
    return slot == null ? wish.due() : slot.from().plus(GRACE);
  }

  /** Whether it should have begun and has not. */
  public boolean isOverdue(Instant now) {
    return (state == TalkState.WANTED || state == TalkState.BOOKED) && promised().isBefore(now);
  }

  /** Whether it began, or was at least tried, as promised. */
  public boolean isWithinLimit() {
    Instant tried = begun != null ? begun : state == TalkState.MISSED ? ended : null;
    return tried != null && !tried.isAfter(promised());
  }

  /** Whether it is a signed video that nobody has put into words. */
  public boolean isUnread() {
    return isSignedMessage() && state.isOpen() && !account.hasText();
  }

  /** Whether its words have yet to be signed back to the citizen. */
  public boolean awaitsReadBack() {
    return state == TalkState.ENDED && account.hasText() && account.readBack() == Answer.NOT_ASKED;
  }

  public boolean isSignedMessage() {
    return wish.mode() == TalkMode.SIGNED_MESSAGE;
  }

  /** How long it lasted; empty unless it has ended. */
  public Optional<Duration> length() {
    return state == TalkState.ENDED && begun != null && ended != null
        ? Optional.of(Duration.between(begun, ended))
        : Optional.empty();
  }

  /** At another time; whoever had taken it keeps it. */
  public Optional<Talk> booked(Slot next) {
    return isWaiting() && !isSignedMessage()
        ? Optional.of(with(TalkState.BOOKED, next, taker, begun, ended, account))
        : Optional.empty();
  }

  /** Taken by somebody; nothing if another has it. */
  public Optional<Talk> takenBy(String user) {
    return state.isOpen() && (taker == null || taker.equals(user))
        ? Optional.of(with(state, slot, user, begun, ended, account))
        : Optional.empty();
  }

  /** Given back, so that another may take it. */
  public Optional<Talk> givenBack(String user) {
    return isWaiting() && user.equals(taker)
        ? Optional.of(with(state, slot, null, begun, ended, account))
        : Optional.empty();
  }

  /** Begun by whoever has taken it, or by the first who does. One that runs goes on. */
  public Optional<Talk> begunBy(String user, Instant at) {
    if (state == TalkState.RUNNING && user.equals(taker)) {
      return Optional.of(this);
    }
    return isWaiting() && (taker == null || taker.equals(user))
        ? Optional.of(with(TalkState.RUNNING, slot, user, at, null, account))
        : Optional.empty();
  }

  /**
   * Ended, with what is written down about it. One that was held by hand, over a staffed telephone
   * say, ends without having been begun here.
   *
   * @param from when it began, or null for when it was begun here
   */
  public Optional<Talk> endedWith(String user, Account log, @Nullable Instant from, Instant at) {
    if (!state.isOpen() || isAnothers(user)) {
      return Optional.empty();
    }
    Instant start = from != null ? from : begun != null ? begun : at;
    return start.isAfter(at)
        ? Optional.empty()
        : Optional.of(
            with(TalkState.ENDED, slot, user, start, at, account.logged(log).saying(log.text())));
  }

  /** The citizen was not there. */
  public Optional<Talk> missed(String user, Instant at) {
    return state.isOpen() && !isSignedMessage() && !isAnothers(user)
        ? Optional.of(with(TalkState.MISSED, slot, user, begun, at, account))
        : Optional.empty();
  }

  public Optional<Talk> cancelled(Instant at) {
    return isWaiting()
        ? Optional.of(with(TalkState.CANCELLED, slot, taker, begun, at, account))
        : Optional.empty();
  }

  /**
   * With the interpreter's words. A signed message has ended with them. Other words than before
   * have to be signed back again.
   */
  public Optional<Talk> saying(String words, String user, Instant at) {
    if (words.isBlank() || isAnothers(user) && state.isOpen() || isGone()) {
      return Optional.empty();
    }
    Account next = account.saying(words);
    return isSignedMessage() && state.isOpen()
        ? Optional.of(with(TalkState.ENDED, slot, user, begun == null ? at : begun, at, next))
        : Optional.of(with(state, slot, taker, begun, ended, next));
  }

  /** With what the citizen said when the words were signed back. */
  public Optional<Talk> readBack(Answer answer) {
    return account.hasText() && !isGone()
        ? Optional.of(with(state, slot, taker, begun, ended, account.readBack(answer)))
        : Optional.empty();
  }

  /** The same with another revision, for stores. */
  public Talk revised(int next) {
    return new Talk(id, issue, wish, room, state, slot, taker, begun, ended, account, next);
  }

  private boolean isWaiting() {
    return state == TalkState.WANTED || state == TalkState.BOOKED;
  }

  private boolean isGone() {
    return state == TalkState.MISSED || state == TalkState.CANCELLED;
  }

  private boolean isAnothers(String user) {
    return taker != null && !taker.equals(user);
  }

  private Talk with(
      TalkState nextState,
      @Nullable Slot nextSlot,
      @Nullable String nextTaker,
      @Nullable Instant nextBegun,
      @Nullable Instant nextEnded,
      Account nextAccount) {
    return new Talk(
        id,
        issue,
        wish,
        room,
        nextState,
        nextSlot,
        nextTaker,
        nextBegun,
        nextEnded,
        nextAccount,
        revision);
  }
}
