package org.nivaran.jira.settings;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who changed a row, and when. Secrets show only that there was one.
 *
 * @param who the key of the user, or {@code set-up}
 * @param before what it said, or null if it was not there
 * @param after what it says since, or null if it is gone
 */
public record RecordAudit(
    String key,
    String who,
    Instant at,
    @Nullable Map<String, String> before,
    @Nullable Map<String, String> after) {}
