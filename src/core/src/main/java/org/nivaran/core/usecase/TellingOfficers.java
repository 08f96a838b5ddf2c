package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficeHours;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.OfficerNotices;
import org.nivaran.core.port.ReferenceData;

/**
 * Tells officers what the ticks have noted: one digest for each person and office day, with all
 * that was noted before his office opened, and what is urgent, of one round in one notice. Outside
 * his hours nobody is told anything. One notice that fails does not keep the others; it is tried
 * again during the day, and what is not told by then is in the next digest. Safe for several nodes
 * at once.
 *
 * <p>Not promised: if the node dies while it hands a notice over, it is tried again a quarter of an
 * hour later, and the officer may get it twice.
 */
public final class TellingOfficers {

  private static final int MOST_LINES = 2_000;
  private static final int MOST_URGENT = 2_000;

  /** Until a notice is tried again that was refused, or whose node died. */
  private static final Duration REST = Duration.ofMinutes(15);

  /** How long it is remembered who was told what. */
  private static final Duration MEMORY = Duration.ofDays(400);

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
   * @param refused how many could not be handed over; the book knows why
   */
  public record Report(List<OfficerNotice> notices, int refused, List<Failure> failures) {

    public Report {
      notices = List.copyOf(notices);
      failures = List.copyOf(failures);
    }
  }

  public Report tell(Instant now) {
    Telling telling = new Telling(referenceData.current().officeHours(), now);
    telling.digests();
    telling.urgent();
    return new Report(telling.told, telling.refused, telling.failures);
  }

  /** One round: the same hours and the same now for everybody. */
  private final class Telling {

    private final OfficeHours hours;
    private final Instant now;
    private final List<OfficerNotice> told = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private int refused;

    Telling(OfficeHours hours, Instant now) {
      this.hours = hours;
      this.now = now;
    }

    void digests() {
      for (String user : book.readers(now)) {
        try {
          if (hours.mayTell(user, now)) {
            digest(user);
          }
        } catch (RuntimeException e) {
          failures.add(new Failure("digest of an officer", e));
        }
      }
      if (!told.isEmpty()) {
        book.forget(now.minus(MEMORY));
      }
    }

    private void digest(String user) {
      LocalDate today = hours.date(user, now);
      List<NoticeLine> lines = book.forDigest(user, hours.opening(user, today), MOST_LINES);
      if (!lines.isEmpty()) {
        tell(
            new OfficerNotice(
                "digest:" + user + ":" + today, user, OfficerNotice.Form.DIGEST, lines));
      }
    }

    /** Of one person together, so that many things at once are one letter. */
    void urgent() {
      Map<String, List<NoticeLine>> byUser = new LinkedHashMap<>();
      for (NoticeLine line : book.urgent(now, MOST_URGENT)) {
        byUser.computeIfAbsent(line.user(), user -> new ArrayList<>()).add(line);
      }
      byUser.forEach(
          (user, lines) -> {
            try {
              if (hours.mayTell(user, now)) {
                urgent(user, lines);
              }
            } catch (RuntimeException e) {
              failures.add(new Failure("urgent notice to an officer", e));
            }
          });
    }

    /** What was noted before the office opened is in this morning's digest: not urgent any more. */
    private void urgent(String user, List<NoticeLine> lines) {
      Instant opened = hours.opening(user, hours.date(user, now));
      List<NoticeLine> today = new ArrayList<>();
      for (NoticeLine line : lines) {
        if (line.noted().isBefore(opened)) {
          book.calm(line.key());
        } else {
          today.add(line);
        }
      }
      if (!today.isEmpty()) {
        tell(new OfficerNotice(today.get(0).key(), user, OfficerNotice.Form.URGENT, today));
      }
    }

    private void tell(OfficerNotice notice) {
      if (!book.begin(notice, now, now.plus(REST))) {
        return;
      }
      Optional<Reason> refusal;
      try {
        refusal = officers.tell(notice);
      } catch (RuntimeException e) {
        refuse(notice, Reason.of("notice.refused.failed", e.getClass().getSimpleName()));
        throw e;
      }
      if (refusal.isPresent()) {
        refuse(notice, refusal.get());
      } else {
        book.told(notice, now);
        told.add(notice);
      }
    }

    private void refuse(OfficerNotice notice, Reason why) {
      book.refused(notice, why, now, now.plus(REST));
      refused++;
    }
  }
}
