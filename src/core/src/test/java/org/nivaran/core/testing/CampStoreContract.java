package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampColumn;
import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowId;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.port.CampStore.Checked;

/** What every {@link CampStore} does. */
public abstract class CampStoreContract {

  private static final CampMapping MAPPING =
      new CampMapping(Map.of(CampColumn.TEXT, 1, CampColumn.NAME, 0));

  protected abstract CampStore camps();

  public static CampBatch register() {
    return new CampBatch(
        0,
        "सुशासन तिहार, तिल्दा",
        "register.xlsx",
        "operator",
        NOON,
        LocalDate.of(2026, 11, 24),
        Kind.DEMAND,
        false,
        List.of("नाम", "विवरण"),
        0,
        CampState.LOADED,
        null,
        0);
  }

  @Test
  public void keepsARegisterAsItWas() {
    CampStore camps = camps();

    CampBatch stored = camps.begin(register());

    assertThat(stored).isEqualTo(register().stored(stored.id(), 0));
    assertThat(camps.find(stored.id())).contains(stored);
    assertThat(camps.find(stored.id() + 999)).isEmpty();
  }

  @Test
  public void aChangeOfWhatWasChangedMeanwhileIsRefused() {
    CampStore camps = camps();
    CampBatch read = camps.begin(register());

    Optional<CampBatch> first = camps.change(read, read.with(MAPPING).in(CampState.CHECKING));
    Optional<CampBatch> second = camps.change(read, read.in(CampState.PAUSED));

    assertThat(second).isEmpty();
    assertThat(camps.find(read.id())).isEqualTo(first);
    assertThat(first.orElseThrow().mapping()).isEqualTo(MAPPING);
    assertThat(first.orElseThrow().revision()).isEqualTo(1);
  }

  @Test
  public void theLatestComeFirstAndHalfOnesNotAtAll() {
    CampStore camps = camps();
    CampBatch first = camps.begin(register());
    CampBatch second = camps.begin(register().in(CampState.IMPORTING));
    camps.begin(register().in(CampState.LOADING));

    assertThat(camps.latest(10)).containsExactly(second, first);
    assertThat(camps.latest(1)).containsExactly(second);
    assertThat(camps.in(Set.of(CampState.IMPORTING, CampState.CHECKING), 10))
        .containsExactly(second);
  }

  @Test
  public void remembersHowTheSameColumnsWereUnderstoodLast() {
    CampStore camps = camps();
    assertThat(camps.remembered(List.of("नाम", "विवरण"))).isEmpty();
    CampBatch read = camps.begin(register());
    camps.change(read, read.with(MAPPING));
    camps.begin(register());

    assertThat(camps.remembered(List.of(" नाम ", "विवरण"))).contains(MAPPING);
    assertThat(camps.remembered(List.of("विवरण", "नाम"))).isEmpty();
  }

  @Test
  public void givesRowsByStateInOrderPageByPage() {
    CampStore camps = camps();
    long batch = filled(camps, 7);
    camps.keep(
        List.of(checked(batch, 4, CampRowState.WRONG), checked(batch, 6, CampRowState.GOOD)));

    assertThat(numbers(camps.rows(batch, Set.of(CampRowState.UNREAD), 0, 3)))
        .containsExactly(2, 3, 5);
    assertThat(numbers(camps.rows(batch, Set.of(CampRowState.UNREAD), 5, 3))).containsExactly(7, 8);
    assertThat(numbers(camps.rows(batch, Set.of(CampRowState.WRONG, CampRowState.GOOD), 0, 9)))
        .containsExactly(4, 6);
    assertThat(camps.counts(batch))
        .isEqualTo(Map.of(CampRowState.UNREAD, 5L, CampRowState.WRONG, 1L, CampRowState.GOOD, 1L));
    CampRow row = camps.rows(batch, Set.of(CampRowState.WRONG), 0, 1).get(0);
    assertThat(row.cells()).containsExactly("नाम 4", "=\"विवरण\" 4");
    assertThat(row.reasons()).containsExactly(Reason.of("camp.wrong.date", "31/02/2026"));
  }

  @Test
  public void findsTheSameRowsByTheirMarks() {
    CampStore camps = camps();
    long first = filled(camps, 3);
    long second = filled(camps, 4);
    camps.keep(
        List.of(
            marked(first, 2, CampRowState.GOOD, Set.of("f:a", "e:1")),
            marked(first, 3, CampRowState.WRONG, Set.of("f:b")),
            marked(second, 2, CampRowState.GOOD, Set.of("f:c")),
            marked(second, 3, CampRowState.GOOD, Set.of("f:c", "e:2"))));
    camps.settle(
        new CampRowId(first, 2),
        CampRowState.DONE,
        List.of(),
        new IssueId(7),
        Samples.reference(7),
        NOON);

    Set<String> all = Set.of("f:a", "f:b", "f:c", "e:1", "e:2", "e:3");
    assertThat(camps.earlier(second, 5, all)).isEqualTo(Map.of("f:c", 2, "e:2", 3));
    assertThat(camps.earlier(second, 3, all)).isEqualTo(Map.of("f:c", 2));
    assertThat(camps.earlier(first, 5, all)).isEqualTo(Map.of("f:a", 2, "e:1", 2));
    assertThat(camps.registered(all))
        .isEqualTo(Map.of("f:a", Samples.reference(7), "e:1", Samples.reference(7)));
  }

  @Test
  public void manyLongMarksAreLookedUpInOneGo() {
    CampStore camps = camps();
    long batch = filled(camps, 3);
    String longMark = "e:" + "x".repeat(200);
    camps.keep(List.of(marked(batch, 2, CampRowState.GOOD, Set.of("f:a", longMark))));
    Set<String> many = new java.util.HashSet<>(Set.of(longMark));
    for (int i = 0; i < 999; i++) {
      many.add("f:" + i);
    }

    assertThat(camps.earlier(batch, 9, many)).isEqualTo(Map.of(longMark, 2));
    assertThat(camps.earlier(batch, 9, Set.of())).isEmpty();
  }

  @Test
  public void aRowIsClaimedByOneAndComesBackWhenItsTimeIsOver() throws Exception {
    CampStore camps = camps();
    long batch = filled(camps, 3);
    camps.restate(batch, CampRowState.UNREAD, CampRowState.GOOD);
    CampRowId row = new CampRowId(batch, 2);

    List<Boolean> claims = Contention.results(() -> camps.claim(row, minutes(2), NOON).isPresent());

    assertThat(claims).containsOnlyOnce(true);
    assertThat(camps.claimable(batch, NOON, 9))
        .containsExactly(new CampRowId(batch, 3), new CampRowId(batch, 4));
    assertThat(camps.claimable(batch, minutes(2), 2)).containsExactly(row, new CampRowId(batch, 3));
    assertThat(camps.claim(row, minutes(9), minutes(3))).isPresent();
  }

  @Test
  public void whatIsSettledIsNotClaimedAgain() {
    CampStore camps = camps();
    long batch = filled(camps, 2);
    camps.restate(batch, CampRowState.UNREAD, CampRowState.GOOD);
    CampRowId row = new CampRowId(batch, 2);
    camps.claim(row, minutes(2), NOON);

    assertThat(camps.settle(row, CampRowState.GOOD, List.of(), null, null, NOON)).isEqualTo(1);
    assertThat(camps.settle(row, CampRowState.GOOD, List.of(), null, null, NOON)).isEqualTo(2);
    assertThat(camps.claim(row, minutes(2), NOON)).isPresent();
    camps.settle(
        row,
        CampRowState.DONE,
        List.of(Reason.of("camp.note.phones")),
        new IssueId(7),
        Samples.reference(7),
        minutes(5));

    assertThat(camps.claim(row, minutes(99), minutes(50))).isEmpty();
    CampRow done = camps.rows(batch, Set.of(CampRowState.DONE), 0, 1).get(0);
    assertThat(done.issue()).isEqualTo(new IssueId(7));
    assertThat(done.reference()).isEqualTo(Samples.reference(7));
    assertThat(done.reasons()).containsExactly(Reason.of("camp.note.phones"));
    assertThat(camps.doneSince(batch, minutes(4))).isEqualTo(1);
    assertThat(camps.doneSince(batch, minutes(5))).isZero();
  }

  @Test
  public void cellsOfWhatIsLongDoneAreForgotten() {
    CampStore camps = camps();
    long open = filled(camps, 1);
    long done = filled(camps, 1);
    CampBatch read = camps.find(done).orElseThrow();
    camps.change(read, read.in(CampState.DONE));
    CampBatch cutOff = camps.begin(register().in(CampState.LOADING));

    camps.erase(NOON);
    assertThat(camps.find(cutOff.id())).isPresent();
    camps.erase(NOON.plus(Duration.ofSeconds(1)));

    assertThat(camps.find(cutOff.id())).isEmpty();
    assertThat(camps.rows(done, Set.of(CampRowState.UNREAD), 0, 1).get(0).cells()).isEmpty();
    assertThat(camps.rows(open, Set.of(CampRowState.UNREAD), 0, 1).get(0).cells()).isNotEmpty();
  }

  private static long filled(CampStore camps, int rows) {
    long batch = camps.begin(register()).id();
    Map<Integer, List<String>> cells = new LinkedHashMap<>();
    for (int number = 2; number < rows + 2; number++) {
      cells.put(number, List.of("नाम " + number, "=\"विवरण\" " + number));
    }
    camps.add(batch, cells);
    return batch;
  }

  private static Checked checked(long batch, int number, CampRowState state) {
    return new Checked(
        new CampRowId(batch, number),
        state,
        List.of(Reason.of("camp.wrong.date", "31/02/2026")),
        Set.of("f:" + batch + number));
  }

  private static Checked marked(long batch, int number, CampRowState state, Set<String> marks) {
    return new Checked(new CampRowId(batch, number), state, List.of(), marks);
  }

  private static List<Integer> numbers(List<CampRow> rows) {
    return rows.stream().map(CampRow::number).toList();
  }
}
