package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.List;
import org.junit.Test;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.core.notify.OfficerNotice.Form;
import org.nivaran.core.notify.UntoldNotice;
import org.nivaran.core.port.NoticeBook;

/** What every {@link NoticeBook} does. It is empty before each test. */
public abstract class NoticeBookContract {

  private static final String DIGEST = "digest:phe:2026-11-25";
  private static final String NEXT_DIGEST = "digest:phe:2026-11-26";
  private static final Reason NO_SERVER = Reason.of("notice.refused.no-server", "यह", "it's");

  protected abstract NoticeBook book();

  @Test
  public void notesALineOnce() throws InterruptedException {
    NoticeBook book = book();

    assertThat(Contention.results(() -> book.note(line("a", "phe", 1, false))))
        .containsOnlyOnce(true);
    assertThat(book.forDigest("phe", minutes(2), 10)).containsExactly(line("a", "phe", 1, false));
    assertThat(book.urgent(minutes(9), 10)).isEmpty();
  }

  @Test
  public void anUrgentLineIsToldOnceAndStaysForTheDigest() {
    NoticeLine urgent = line("a", "phe", 1, true);
    book().note(urgent);
    book().note(line("b", "phe", 1, false));
    assertThat(book().urgent(minutes(1), 10)).containsExactly(urgent);

    assertThat(begin(notice("a", Form.URGENT, urgent), 2)).isTrue();
    book().told(notice("a", Form.URGENT, urgent), minutes(2));

    assertThat(book().urgent(minutes(9), 10)).isEmpty();
    assertThat(book().lastTold(Form.URGENT)).contains(minutes(2));
    assertThat(book().lastTold(Form.DIGEST)).isEmpty();
    assertThat(book().forDigest("phe", minutes(2), 10))
        .extracting(NoticeLine::key)
        .containsExactly("a", "b");
  }

  @Test
  public void aCalmedLineWaitsForTheDigest() {
    book().note(line("a", "phe", 1, true));

    book().calm("a");
    book().calm("not there");

    assertThat(book().urgent(minutes(9), 10)).isEmpty();
    assertThat(book().readers(minutes(2))).containsExactly("phe");
  }

  @Test
  public void aNoticeIsBegunOnce() throws InterruptedException {
    NoticeBook book = book();
    OfficerNotice notice = notice(DIGEST, Form.DIGEST, line("a", "phe", 1, false));

    assertThat(Contention.results(() -> book.begin(notice, minutes(1), minutes(16))))
        .containsOnlyOnce(true);
    assertThat(book.begin(notice, minutes(15), minutes(30))).isFalse();
    assertThat(begin(notice(NEXT_DIGEST, Form.DIGEST, line("a", "phe", 1, false)), 1)).isTrue();
  }

  @Test
  public void aNoticeWhoseNodeDiedIsBegunAnewByOne() throws InterruptedException {
    NoticeBook book = book();
    OfficerNotice notice = notice(DIGEST, Form.DIGEST, line("a", "phe", 1, false));
    book.begin(notice, minutes(1), minutes(16));

    assertThat(Contention.results(() -> book.begin(notice, minutes(16), minutes(31))))
        .containsOnlyOnce(true);
  }

  @Test
  public void aToldNoticeIsNeverBegunAgain() {
    NoticeLine line = line("a", "phe", 1, false);
    book().note(line);
    begin(notice(DIGEST, Form.DIGEST, line), 2);
    book().told(notice(DIGEST, Form.DIGEST, line), minutes(2));

    assertThat(begin(notice(DIGEST, Form.DIGEST, line), 9_999)).isFalse();
    assertThat(book().lastTold(Form.DIGEST)).contains(minutes(2));
  }

  @Test
  public void aRefusedNoticeIsShownAndBegunAgainInItsTimeByOne() throws InterruptedException {
    NoticeBook book = book();
    NoticeLine line = line("a", "phe", 1, false);
    book.note(line);
    begin(notice(DIGEST, Form.DIGEST, line), 2);
    book.refused(notice(DIGEST, Form.DIGEST, line), NO_SERVER, minutes(2), minutes(17));

    assertThat(book.untold(10))
        .containsExactly(
            new UntoldNotice(DIGEST, "phe", Form.DIGEST, NO_SERVER, minutes(2), minutes(17)));
    assertThat(book.readers(minutes(2))).containsExactly("phe");
    OfficerNotice notice = notice(DIGEST, Form.DIGEST, line);
    assertThat(begin(notice, 16)).isFalse();
    assertThat(Contention.results(() -> book.begin(notice, minutes(17), minutes(32))))
        .containsOnlyOnce(true);
    book.told(notice(DIGEST, Form.DIGEST, line), minutes(17));
    assertThat(book.untold(10)).isEmpty();
  }

  @Test
  public void aRefusedUrgentLineIsUrgentAgainLater() {
    NoticeLine urgent = line("a", "phe", 1, true);
    book().note(urgent);
    begin(notice("a", Form.URGENT, urgent), 2);
    book().refused(notice("a", Form.URGENT, urgent), NO_SERVER, minutes(2), minutes(17));

    assertThat(book().urgent(minutes(16), 10)).isEmpty();
    assertThat(book().urgent(minutes(17), 10)).containsExactly(urgent);
    assertThat(book().untold(10)).extracting(UntoldNotice::key).containsExactly("a");
  }

  @Test
  public void theNextDigestSettlesWhatWasRefusedToTheUser() {
    NoticeLine urgent = line("a", "phe", 1, true);
    NoticeLine other = line("b", "police", 1, true);
    book().note(urgent);
    book().note(other);
    for (NoticeLine each : List.of(urgent, other)) {
      OfficerNotice notice = new OfficerNotice(each.key(), each.user(), Form.URGENT, List.of(each));
      begin(notice, 2);
      book().refused(notice, NO_SERVER, minutes(2), minutes(17));
    }

    begin(notice(DIGEST, Form.DIGEST, urgent), 3);
    book().refused(notice(DIGEST, Form.DIGEST, urgent), NO_SERVER, minutes(3), minutes(18));
    assertThat(book().untold(10)).extracting(UntoldNotice::key).containsExactly(DIGEST, "a", "b");
    begin(notice(NEXT_DIGEST, Form.DIGEST, urgent), 4);
    book().told(notice(NEXT_DIGEST, Form.DIGEST, urgent), minutes(4));

    assertThat(book().untold(10)).extracting(UntoldNotice::key).containsExactly("b");
    assertThat(book().urgent(minutes(99), 10)).containsExactly(other);
    assertThat(book().untold(1)).hasSize(1);
  }

  @Test
  public void readersAreThoseWithLinesNotYetInADigest() {
    book().note(line("a", "police", 1, false));
    NoticeLine urgent = line("b", "phe", 1, true);
    NoticeLine calm = line("c", "phe", 2, false);
    book().note(urgent);
    book().note(calm);
    book().note(line("d", "revenue", 9, false));

    assertThat(book().readers(minutes(9))).containsExactly("phe", "police");
    assertThat(book().forDigest("phe", minutes(9), 1))
        .extracting(NoticeLine::key)
        .containsExactly("b");

    begin(notice(DIGEST, Form.DIGEST, urgent, calm), 9);
    book().told(notice(DIGEST, Form.DIGEST, urgent, calm), minutes(9));

    assertThat(book().readers(minutes(9))).containsExactly("police");
    assertThat(book().forDigest("phe", minutes(9), 10)).isEmpty();
    assertThat(book().urgent(minutes(9), 10)).isEmpty();
  }

  @Test
  public void forgetsOnlyWhatIsOldAndSettled() {
    NoticeLine told = line("a", "phe", 1, false);
    NoticeLine waiting = line("b", "police", 1, true);
    book().note(told);
    book().note(waiting);
    begin(notice(DIGEST, Form.DIGEST, told), 2);
    book().told(notice(DIGEST, Form.DIGEST, told), minutes(2));

    book().forget(minutes(1));
    assertThat(book().note(told)).isFalse();
    book().forget(minutes(3));

    assertThat(book().lastTold(Form.DIGEST)).isEmpty();
    assertThat(book().note(told)).isTrue();
    assertThat(book().urgent(minutes(9), 10)).containsExactly(waiting);
  }

  private boolean begin(OfficerNotice notice, int minute) {
    return book().begin(notice, minutes(minute), minutes(minute + 15));
  }

  private static OfficerNotice notice(String key, Form form, NoticeLine... lines) {
    return new OfficerNotice(key, "phe", form, List.of(lines));
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
