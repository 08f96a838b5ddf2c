package org.nivaran.sandbox.web.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is logged in.
 *
 * @param secretHash which session: the hash of its cookie
 * @param userKey who
 * @param seenAt when last
 * @param endsAt when it ends if nothing more comes
 * @param remembered whether the cookie outlives the browser
 * @param sudoUntil until when administration is open; null when it is not
 */
record LoginSession(
    String secretHash,
    String userKey,
    Instant seenAt,
    Instant endsAt,
    boolean remembered,
    @Nullable Instant sudoUntil) {

  boolean hasEndedBy(Instant now) {
    return !endsAt.isAfter(now);
  }

  boolean mayAdministerAt(Instant now) {
    return sudoUntil != null && sudoUntil.isAfter(now);
  }
}
