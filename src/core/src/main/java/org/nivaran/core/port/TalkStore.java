package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.signlanguage.NewTalk;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkId;

/** Talks with deaf citizens. Thread safe; joins the caller's unit of work. */
public interface TalkStore {

  /**
   * Adds a talk.
   *
   * @return empty if there is one with its key, also when another node adds it at the same moment:
   *     nothing changes
   */
  Optional<Talk> add(NewTalk talk);

  Optional<Talk> find(TalkId id);

  Optional<Talk> findByKey(String key);

  /** The talks about a grievance, oldest first. */
  List<Talk> of(IssueId issue);

  /**
   * Those still to come and those that run, the first promised first.
   *
   * @param limit at most so many, more than 0
   */
  List<Talk> open(int limit);

  /**
   * Those that ended with words that were not signed back yet, the longest ended first.
   *
   * @param limit at most so many, more than 0
   */
  List<Talk> awaitingReadBack(int limit);

  /**
   * Those that should have begun before an instant and have not, the longest promised first.
   *
   * @param limit at most so many, more than 0
   */
  List<Talk> overdue(Instant now, int limit);

  /** Those wanted in a period, oldest first. */
  List<Talk> wantedBetween(Instant from, Instant to);

  /**
   * Puts a talk in the place of the one that was read. The stored revision becomes one higher.
   *
   * @param read as it was read; its revision must be the stored one
   * @param next with the same id, issue, wish and room
   * @return false if another changed it meanwhile: nothing is written
   */
  boolean replace(Talk read, Talk next);
}
