package org.nivaran.core.testing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallKey;
import org.nivaran.core.telephone.CallOutcome;
import org.nivaran.core.telephone.CallParty;
import org.nivaran.core.telephone.CallStep;

/** Events of calls for tests. */
public final class CallEvents {

  private static final LineId LINE = new LineId("1");

  public static CallKey key(String id) {
    return new CallKey(LINE, id);
  }

  public static CallEvent ringing(String id, PhoneNumber from, Instant at) {
    return event(id, CallStep.RINGING, CallParty.of(from), null, null, at);
  }

  public static CallEvent answered(String id, PhoneNumber from, Instant at) {
    return event(id, CallStep.ANSWERED, CallParty.of(from), null, null, at);
  }

  public static CallEvent ended(
      String id, PhoneNumber from, @Nullable CallOutcome outcome, Instant at) {
    return event(
        id,
        CallStep.ENDED,
        CallParty.of(from),
        outcome,
        outcome == CallOutcome.ANSWERED ? Duration.ofSeconds(90) : null,
        at);
  }

  public static CallEvent event(
      String id,
      CallStep step,
      CallParty from,
      @Nullable CallOutcome outcome,
      @Nullable Duration talked,
      Instant at) {
    return new CallEvent(
        key(id),
        step,
        true,
        from,
        "+917710000001",
        step == CallStep.ANSWERED ? "EMP12" : null,
        null,
        null,
        null,
        null,
        talked,
        outcome,
        null,
        "",
        null,
        at);
  }

  public static CallEvent digits(
      String id, PhoneNumber from, String step, String keys, Instant at) {
    return new CallEvent(
        key(id),
        CallStep.DIGITS,
        false,
        CallParty.of(from),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        keys,
        step,
        null,
        at);
  }

  public static CallEvent recording(String id, PhoneNumber from, String address, Instant at) {
    return new CallEvent(
        key(id),
        CallStep.RECORDING,
        true,
        CallParty.of(from),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "",
        address,
        at);
  }

  private CallEvents() {}
}
