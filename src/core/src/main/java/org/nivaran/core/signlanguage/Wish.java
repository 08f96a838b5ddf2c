package org.nivaran.core.signlanguage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;

/**
 * That a talk is wanted.
 *
 * @param mode how
 * @param signLanguage the sign language or dialect; {@link #USUAL} where nobody said another
 * @param citizen with whom, or null if the desk does not know the person
 * @param by the key of the user who wrote it down, or null if the citizen asked by message
 * @param evidence the key of the message with the signed video, or null if nobody said which it is
 * @param at since when
 * @param due by when it is to begin, by the desk's working time
 */
public record Wish(
    TalkMode mode,
    String signLanguage,
    @Nullable CitizenId citizen,
    @Nullable String by,
    @Nullable String evidence,
    Instant at,
    Instant due) {

  /** Indian Sign Language. */
  public static final String USUAL = "ISL";
}
