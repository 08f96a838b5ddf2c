package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.Notices;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.OfficerNotices;
import org.nivaran.core.port.ReferenceData;

/**
 * Tells officers what the ticks have noted: one digest for each person and office day, with all
 * that was noted before the office opened, and urgent lines one by one. Outside office hours it
 * tells nothing. One that fails does not keep the others. Safe for several nodes at once.
 *
 * <p>Not promised: an urgent line is lost if the node dies between claiming and telling it; the
 * next digest has it all the same. A digest that could not be told comes with the next one.
 */
public final class TellingOfficers {

  private static final int MOST_LINES = 500;
  private static final int MOST_URGENT = 200;

  private final ReferenceData referenceData;
  private final NoticeBook book;
  private final OfficerNotices officers;

  public TellingOfficers(ReferenceData referenceData, NoticeBook book, OfficerNotices officers) {
    this.referenceData = referenceData;
    this.book = book;
    this.officers = officers;
  }

  /**
   * What was told.
   *
   * @param notices in the order they were handed over
   */
  public record Report(List<OfficerNotice> notices, List<Failure> failures) {

    public Report {
      notices = List.copyOf(notices);
      failures = List.copyOf(failures);
    }
  }

  public Report tell(Instant now) {
    Desk desk = referenceData.current();
    Notices notices = desk.notices();
    List<OfficerNotice> told = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    if (notices.mayTell(now)) {
      LocalDate today = notices.dateOf(now);
      Instant opened = notices.digestTime(today);
      digests(today, opened, told, failures);
      urgent(opened, now, told, failures);
    }
    return new Report(told, failures);
  }

  private void digests(
      LocalDate today, Instant opened, List<OfficerNotice> told, List<Failure> failures) {
    for (String user : book.readers(opened)) {
      try {
        if (book.beginDigest(user, today)) {
          List<NoticeLine> lines = book.forDigest(user, opened, MOST_LINES);
          if (!lines.isEmpty()) {
            OfficerNotice digest =
                new OfficerNotice(
                    "digest:" + user + ":" + today, user, OfficerNotice.Form.DIGEST, lines);
            officers.tell(digest);
            book.digested(lines.stream().map(NoticeLine::key).toList(), today);
            told.add(digest);
          }
        }
      } catch (RuntimeException e) {
        failures.add(new Failure("digest of an officer", e));
      }
    }
  }

  /** What was noted before the office opened is in this morning's digest: not urgent any more. */
  private void urgent(
      Instant opened, Instant now, List<OfficerNotice> told, List<Failure> failures) {
    for (NoticeLine line : book.urgent(MOST_URGENT)) {
      try {
        if (book.claimUrgent(line.key(), now) && !line.noted().isBefore(opened)) {
          OfficerNotice notice =
              new OfficerNotice(line.key(), line.user(), OfficerNotice.Form.URGENT, List.of(line));
          officers.tell(notice);
          told.add(notice);
        }
      } catch (RuntimeException e) {
        failures.add(new Failure("notice about issue " + line.issue().value(), e));
      }
    }
  }
}
