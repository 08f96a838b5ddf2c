package org.nivaran.core.telephone;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an exchange tells about a call, whichever exchange it is. Whatever it does not say
 * is null.
 *
 * @param incoming false if the desk calls
 * @param citizen who is on the other end
 * @param called the desk's number that was called, as written
 * @param agent who of the desk has the call, as the exchange names them
 * @param queue where the call waited, as the exchange names it
 * @param talked how long somebody spoke with the caller
 * @param digits keys that the caller pressed
 * @param digitsStep at which question of the exchange's menu; blank if it does not say
 * @param recording an address, not checked
 * @param at when it happened, by the exchange's clock where that can be believed
 */
public record CallEvent(
    CallKey call,
    CallStep step,
    boolean incoming,
    CallParty citizen,
    @Nullable String called,
    @Nullable String agent,
    @Nullable String queue,
    @Nullable Instant started,
    @Nullable Instant answered,
    @Nullable Instant ended,
    @Nullable Duration talked,
    @Nullable CallOutcome outcome,
    @Nullable String digits,
    String digitsStep,
    @Nullable String recording,
    Instant at) {}
