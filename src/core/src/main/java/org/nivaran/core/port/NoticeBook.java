package org.nivaran.core.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nivaran.core.notify.NoticeLine;

/** What officers are to be told, and what they have been told. Joins the caller's unit of work. */
public interface NoticeBook {

  /** Notes nothing: for a desk whose officers are not told. */
  NoticeBook NONE = new EmptyNoticeBook();

  /**
   * Notes a line.
   *
   * @return false if there is one with its key already: nothing changes
   */
  boolean note(NoticeLine line);

  /** Urgent lines that nobody has claimed, in the order they were noted. */
  List<NoticeLine> urgent(int limit);

  /**
   * Claims an urgent line, so that it is told once. It stays in the next digest all the same.
   *
   * @return false if it was claimed before
   */
  boolean claimUrgent(String key, Instant at);

  /** Users with lines noted before an instant that were in no digest yet, in order of name. */
  List<String> readers(Instant notedBefore);

  /**
   * Begins a user's digest of a day, so that there is one at most.
   *
   * @return false if it was begun before, on any node
   */
  boolean beginDigest(String user, LocalDate day);

  /** What goes into a user's digest: as in {@link #readers}, in the order they were noted. */
  List<NoticeLine> forDigest(String user, Instant notedBefore, int limit);

  /** These lines have been in a digest. */
  void digested(List<String> keys, LocalDate day);
}
