package org.nivaran.core.notify;

import java.time.Instant;
import org.nivaran.core.grievance.Reason;

/**
 * A notice that could not be handed over and waits.
 *
 * @param user the name of the user who is to be told
 * @param why it could not
 * @param at when that was last tried
 * @param again when it is tried again at the earliest
 */
public record UntoldNotice(
    String key, String user, OfficerNotice.Form form, Reason why, Instant at, Instant again) {}
