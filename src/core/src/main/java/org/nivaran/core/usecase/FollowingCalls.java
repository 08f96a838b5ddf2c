package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.port.CallListener;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallStep;

/**
 * Follows calls: writes them down, owes a call to who was not answered, and takes answers that were
 * given by keys. Events may come in any order and more than once. Safe for many threads and nodes.
 */
public final class FollowingCalls implements CallListener {

  /** Nobody lets it ring for longer; the exchange has lost the end. */
  private static final Duration LOST = Duration.ofMinutes(15);

  private static final int PAGE = 100;

  private final CallLog calls;
  private final CallBackStore callBacks;
  private final AnsweringByKeys answers;
  private final ClusterMutex mutex;
  private final InstantSource time;

  public FollowingCalls(
      CallLog calls,
      CallBackStore callBacks,
      AnsweringByKeys answers,
      ClusterMutex mutex,
      InstantSource time) {
    this.calls = calls;
    this.callBacks = callBacks;
    this.answers = answers;
    this.mutex = mutex;
    this.time = time;
  }

  @Override
  public void hear(CallEvent event) {
    Call call = calls.add(event).after();
    settle(call);
    answers.take(call);
  }

  /**
   * Ends calls whose end the exchange never told: whoever rang was perhaps not answered, and it is
   * better to ring once too often.
   */
  public List<Failure> endForgotten() {
    Instant now = time.instant();
    List<Failure> failures = new ArrayList<>();
    for (Call call : calls.silent(now.minus(LOST), PAGE)) {
      try {
        hear(forgotten(call, now));
      } catch (RuntimeException e) {
        failures.add(new Failure("a call on line " + call.key().line().value(), e));
      }
    }
    return failures;
  }

  /** Every time from the whole call, so that repeating it after a crash finishes what was begun. */
  private void settle(Call call) {
    Optional<PhoneNumber> phone = call.citizen().phone();
    if (phone.isEmpty() || !call.incoming()) {
      return;
    }
    mutex.underLock(
        Stripes.lock("call-back", phone.get().e164()),
        () -> {
          if (call.isMissed()) {
            owe(call, phone.get());
          } else if (call.isAnswered()) {
            answered(call, phone.get());
          }
          return Boolean.TRUE;
        });
  }

  private void owe(Call call, PhoneNumber phone) {
    Instant missed = call.started();
    Optional<CallBack> latest = callBacks.latest(phone);
    if (latest.isPresent() && latest.get().isOpen()) {
      save(latest.get(), latest.get().missedAgain(call, missed));
      return;
    }
    boolean settled =
        latest
            .filter(
                last ->
                    last.calls().contains(call.key().text())
                        || last.closed() != null && !missed.isAfter(last.closed()))
            .isPresent();
    if (!settled && callBacks.add(CallBack.of(call, phone, missed)).isEmpty()) {
      throw new IllegalStateException("a call-back was added without the lock");
    }
  }

  private void answered(Call call, PhoneNumber phone) {
    Optional<CallBack> open = callBacks.latest(phone).filter(CallBack::isOpen);
    if (open.isEmpty()) {
      return;
    }
    CallBack after = open.get().without(call, time.instant());
    boolean rangAgain = after.isOpen() && call.started().isAfter(after.lastMissed());
    save(open.get(), rangAgain ? after.cameThrough(time.instant()) : after);
  }

  private void save(CallBack before, CallBack after) {
    if (!after.equals(before) && !callBacks.save(after)) {
      // An operator wrote at this very moment; the event is told again.
      throw new IllegalStateException("call-back " + before.id().value() + " has changed");
    }
  }

  private static CallEvent forgotten(Call call, Instant now) {
    return new CallEvent(
        call.key(),
        CallStep.ENDED,
        call.incoming(),
        call.citizen(),
        null,
        null,
        null,
        call.started(),
        null,
        null,
        null,
        null,
        null,
        "",
        null,
        now);
  }
}
