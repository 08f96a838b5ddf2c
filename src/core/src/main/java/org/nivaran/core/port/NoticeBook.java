package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.notify.UntoldNotice;

/**
 * What officers are to be told, and what they have been told. Joins the caller's unit of work.
 * Thread safe, also across nodes.
 */
public interface NoticeBook {

  /**
   * Notes a line.
   *
   * @return false if there is one with its key already: nothing changes
   */
  boolean note(NoticeLine line);

  /**
   * Urgent lines that have not been told and may be told now, in the order they were noted.
   *
   * @param limit at most so many, more than 0
   */
  List<NoticeLine> urgent(Instant now, int limit);

  /**
   * The line is not urgent any more: it waits for the digest. Nothing happens if it is not there.
   */
  void calm(String line);

  /** Users with lines noted before an instant that were in no digest yet, in order of name. */
  List<String> readers(Instant notedBefore);

  /**
   * What goes into a user's digest: as in {@link #readers}, in the order they were noted.
   *
   * @param limit at most so many, more than 0
   */
  List<NoticeLine> forDigest(String user, Instant notedBefore, int limit);

  /**
   * Begins to tell a notice, so that it is told once.
   *
   * @param again when it may be begun anew if by then it was neither told nor refused
   * @return false if it was told before, or was begun or refused before, on any node, and the time
   *     to begin it anew has not come
   */
  boolean begin(OfficerNotice notice, Instant now, Instant again);

  /**
   * The notice was handed over. The lines of a digest are in no other, and what was refused to the
   * user before is settled with it; an urgent line is urgent no more and stays for the digest.
   */
  void told(OfficerNotice notice, Instant at);

  /**
   * The notice could not be handed over; nothing of it is lost. It may be begun again.
   *
   * @param again not before then
   */
  void refused(OfficerNotice notice, Reason why, Instant at, Instant again);

  /**
   * Notices that were refused and are not settled, the latest first.
   *
   * @param limit at most so many, more than 0
   */
  List<UntoldNotice> untold(int limit);

  /** When a notice of a form was last handed over to anybody, or empty. */
  Optional<Instant> lastTold(OfficerNotice.Form form);

  /** Forgets lines and notices that were noted before an instant and are settled. */
  void forget(Instant before);
}
