package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.port.NoticeBook;

/** What every {@link NoticeBook} does. It is empty before each test. */
public abstract class NoticeBookContract {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  protected abstract NoticeBook book();

  @Test
  public void notesALineOnce() throws InterruptedException {
    NoticeBook book = book();

    assertThat(Contention.results(() -> book.note(line("a", "phe", 1, false))))
        .containsOnlyOnce(true);
    assertThat(book.forDigest("phe", minutes(2), 10)).containsExactly(line("a", "phe", 1, false));
  }

  @Test
  public void anUrgentLineIsClaimedOnceAndStaysForTheDigest() throws InterruptedException {
    NoticeBook book = book();
    book.note(line("a", "phe", 1, true));
    book.note(line("b", "phe", 1, false));

    assertThat(book.urgent(10)).extracting(NoticeLine::key).containsExactly("a");
    assertThat(Contention.results(() -> book.claimUrgent("a", minutes(2)))).containsOnlyOnce(true);
    assertThat(book.urgent(10)).isEmpty();
    assertThat(book.forDigest("phe", minutes(2), 10))
        .extracting(NoticeLine::key)
        .containsExactly("a", "b");
  }

  @Test
  public void aDigestIsBegunOnceADayForEachUser() throws InterruptedException {
    NoticeBook book = book();

    assertThat(Contention.results(() -> book.beginDigest("phe", TODAY))).containsOnlyOnce(true);
    assertThat(book.beginDigest("phe", TODAY.plusDays(1))).isTrue();
    assertThat(book.beginDigest("police", TODAY)).isTrue();
  }

  @Test
  public void readersAreThoseWithLinesNotYetInADigest() {
    book().note(line("a", "police", 1, false));
    book().note(line("b", "phe", 1, true));
    book().note(line("c", "phe", 2, false));
    book().note(line("d", "revenue", 9, false));

    assertThat(book().readers(minutes(9))).containsExactly("phe", "police");
    assertThat(book().forDigest("phe", minutes(9), 1))
        .extracting(NoticeLine::key)
        .containsExactly("b");

    book().digested(List.of("b", "c"), TODAY);

    assertThat(book().readers(minutes(9))).containsExactly("police");
    assertThat(book().forDigest("phe", minutes(9), 10)).isEmpty();
  }

  private static NoticeLine line(String key, String user, int noted, boolean urgent) {
    return new NoticeLine(
        key,
        user,
        new IssueId(10_001),
        Samples.reference(42),
        ClockKind.CITIZEN,
        ClockStep.BREACH,
        Level.L1,
        minutes(0),
        minutes(0),
        minutes(noted),
        urgent);
  }
}
