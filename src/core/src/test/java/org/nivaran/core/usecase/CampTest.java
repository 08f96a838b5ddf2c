package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowId;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.KnownGrievances;
import org.nivaran.core.port.Withdrawal;
import org.nivaran.core.testing.CampStoreContract;
import org.nivaran.core.testing.FakeIssueTracker;
import org.nivaran.core.testing.InMemoryCamps;
import org.nivaran.core.testing.InMemoryCitizens;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemorySerials;
import org.nivaran.core.testing.InProcessMutex;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;

/** A register on its way from the file to the desk and back. */
public class CampTest {

  private static final List<String> HEADER =
      List.of(
          "नाम", "मोबाइल", "विवरण", "स्थान", "दिनांक", "आवेदन क्रमांक", "मांग/शिकायत", "श्रेणी");

  private final InMemoryCamps camps = new InMemoryCamps();
  private final InMemoryCitizens citizens = new InMemoryCitizens();
  private final InMemoryGrievances grievances = new InMemoryGrievances();
  private final FakeIssueTracker tracker = new FakeIssueTracker();
  private final Map<org.nivaran.core.intake.PhoneNumber, List<KnownGrievances.Known>> known =
      new HashMap<>();
  private final Map<IssueId, Reason> touched = new HashMap<>();
  private final java.util.Set<IssueId> withdrawn = new java.util.HashSet<>();
  private final CheckingCamp checking =
      new CheckingCamp(RaipurDesk.data(), camps, phones -> known, tracker, new InProcessMutex());
  private final ImportingCamp importing =
      new ImportingCamp(
          RaipurDesk.data(),
          camps,
          checking,
          new RegisteringGrievance(
              new Referencing(RaipurDesk.data(), new InMemorySerials()),
              grievances,
              tracker,
              new InProcessMutex()),
          citizens,
          new InProcessMutex());
  private final UndoingCamp undoing =
      new UndoingCamp(
          camps,
          new Withdrawal() {
            @Override
            public Optional<Reason> touched(IssueId issue) {
              return Optional.ofNullable(touched.get(issue));
            }

            @Override
            public void withdraw(IssueId issue) {
              withdrawn.add(issue);
            }
          },
          new InProcessMutex());

  @Test
  public void everyRowIsLookedAtAndSaysWhatIsWrong() {
    long batch =
        looked(
            row("सीता", "9812345678", "हैंडपंप खराब है", "", "", "", "", ""),
            row("", "12", "पानी नहीं", "", "", "", "", ""),
            row("", "9.81E+09", "पानी नहीं", "", "", "", "", ""),
            row("", "", "", "", "", "", "", ""),
            row("", "", "नाली", "", "31/02/2026", "", "", ""),
            row("", "", "नाली", "", "01/01/2030", "", "", ""),
            row("", "", "नाली", "", "01/01/2020", "", "", ""),
            row("", "", "नाली", "", "", "", "बंदर", ""));

    assertThat(reasons(batch, 2)).isEmpty();
    assertThat(reasons(batch, 3)).containsExactly("camp.wrong.phone");
    assertThat(reasons(batch, 4)).containsExactly("camp.wrong.phone-digits");
    assertThat(reasons(batch, 5)).containsExactly("camp.wrong.text");
    assertThat(reasons(batch, 6)).containsExactly("camp.wrong.date");
    assertThat(reasons(batch, 7)).containsExactly("camp.wrong.date-future");
    assertThat(reasons(batch, 8)).containsExactly("camp.wrong.date-old");
    assertThat(reasons(batch, 9)).containsExactly("camp.wrong.kind");
    assertThat(camps.counts(batch)).containsEntry(CampRowState.WRONG, 7L);
    assertThat(camps.find(batch).orElseThrow().state()).isEqualTo(CampState.CHECKED);
  }

  @Test
  public void theSameIsFoundInTheFileInOtherFilesAndAtTheDesk() {
    long first = looked(row("सीता", "9812345678", "हैंडपंप खराब है", "", "", "A/1", "", ""));
    registered(first);
    IssueId issue = issue(camps.rows(first, Set.of(CampRowState.DONE), 0, 1).get(0));
    known.put(
        new org.nivaran.core.intake.PhoneNumber("+919876543210"),
        List.of(new KnownGrievances.Known(issue, Samples.reference(99))));

    long second =
        looked(
            row("सीता बाई", "98123 45678", "हैण्डपंप खराब है।", "", "", "", "", ""),
            row("राम", "", "नाली जाम", "", "", "a 1", "", ""),
            row("श्याम", "", "नाली जाम", "", "", "B/1", "", ""),
            row("मोहन", "", "सड़क", "", "", "b-1", "", ""),
            row("गीता", "9876543210", "हैंडपंप खराब है", "", "", "", "", ""));

    assertThat(reasons(second, 2)).containsExactly("camp.twice.desk");
    assertThat(reasons(second, 3)).containsExactly("camp.twice.desk");
    assertThat(reasons(second, 4)).isEmpty();
    assertThat(reasons(second, 5)).containsExactly("camp.twice.file");
    assertThat(reasons(second, 6)).containsExactly("camp.twice.desk");
  }

  @Test
  public void aPlaceThatIsNotKnownIsKeptInTheWords() {
    long batch = looked(row("सीता", "", "हैंडपंप खराब है", "आरंगा", "", "", "", "हेंडपम्प"));
    CampRow row = camps.rows(batch, Set.of(CampRowState.GOOD), 0, 1).get(0);
    assertThat(row.reasons()).hasSize(2).allMatch(each -> each.key().startsWith("camp.note."));
    registered(batch);

    IssueId issue = issue(camps.rows(batch, Set.of(CampRowState.DONE), 0, 1).get(0));
    assertThat(tracker.made(issue).description()).contains("हैंडपंप खराब है").contains("आरंगा");
  }

  @Test
  public void aRowIsRegisteredOnceHoweverOftenItIsBegun() {
    long batch =
        looked(row("सीता", "9812345678", "हैंडपंप खराब है", "", "20/11/2026", "", "मांग", ""));
    importing.begin(batch, false);
    CampRowId id = new CampRowId(batch, 2);
    tracker.failAfterNext(new IllegalStateException("the node dies after Jira has it"));

    assertThat(importing.register(id, NOON)).isTrue();
    assertThat(camps.counts(batch)).containsEntry(CampRowState.GOOD, 1L);
    // Another node finds the claim over and goes on.
    assertThat(importing.register(id, minutes(5))).isTrue();
    assertThat(importing.register(id, minutes(6))).isFalse();

    assertThat(tracker.count()).isEqualTo(1);
    assertThat(camps.counts(batch)).isEqualTo(Map.of(CampRowState.DONE, 1L));
    importing.settle();
    assertThat(camps.find(batch).orElseThrow().state()).isEqualTo(CampState.DONE);
  }

  @Test
  public void oneThatJiraRefusesDoesNotStopTheOthersAndIsTriedAgain() {
    long batch =
        looked(
            row("", "", "हैंडपंप खराब है", "", "", "", "", ""),
            row("", "", "बिजली नहीं", "", "", "", "", ""));
    importing.begin(batch, false);
    tracker.failBeforeNext(new IssueTrackerException(null, "a field is missing"));
    run(batch);

    assertThat(camps.counts(batch))
        .isEqualTo(Map.of(CampRowState.FAILED, 1L, CampRowState.DONE, 1L));
    importing.settle();
    assertThat(importing.retry(batch)).isTrue();
    run(batch);
    importing.settle();

    assertThat(camps.counts(batch)).isEqualTo(Map.of(CampRowState.DONE, 2L));
    assertThat(tracker.count()).isEqualTo(2);
  }

  @Test
  public void whatAlwaysFailsIsGivenUpAfterThreeTries() {
    long batch = looked(row("", "", "हैंडपंप खराब है", "", "", "", "", ""));
    importing.begin(batch, false);
    for (int i = 0; i < 3; i++) {
      tracker.failBeforeNext(new IllegalStateException("database is away"));
      importing.register(new CampRowId(batch, 2), NOON);
    }

    assertThat(camps.counts(batch)).isEqualTo(Map.of(CampRowState.FAILED, 1L));
  }

  @Test
  public void aPauseBeginsNoFurtherRow() {
    long batch = looked(row("", "", "हैंडपंप खराब है", "", "", "", "", ""));
    importing.begin(batch, false);
    assertThat(importing.pause(batch)).isTrue();

    assertThat(importing.claimable(10, NOON)).isEmpty();
    assertThat(importing.register(new CampRowId(batch, 2), NOON)).isFalse();
    assertThat(importing.begin(batch, false)).isTrue();
    assertThat(importing.claimable(10, NOON)).hasSize(1);
    assertThat(importing.begin(batch, false)).as("it is at work").isFalse();
  }

  @Test
  public void peopleOfOneNumberAreToldApartByTheirNames() {
    long batch =
        looked(
            row("सीता", "9812345678", "हैंडपंप खराब है", "", "", "", "", ""),
            row("राम", "9812345678", "बिजली नहीं", "", "", "", "", ""),
            row("सीता", "9812345678", "सड़क खराब", "", "", "", "", ""));
    registered(batch);

    assertThat(citizens.byPhone(new org.nivaran.core.intake.PhoneNumber("+919812345678")))
        .extracting(org.nivaran.core.intake.Citizen::name)
        .containsExactlyInAnyOrder("सीता", "राम");
  }

  @Test
  public void whereCitizensAreToldOnlySomeComeInAMinute() {
    String[][] rows = new String[70][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row("", "", "नंबर " + i, "", "", "", "", "");
    }
    long batch = looked(rows);
    CampBatch read = camps.find(batch).orElseThrow();
    camps.change(read, read.telling(true));
    importing.begin(batch, false);

    assertThat(importing.claimable(100, NOON)).hasSize(ImportingCamp.TOLD_IN_A_MINUTE);
    importing.claimable(100, NOON).forEach(id -> importing.register(id, NOON));
    assertThat(importing.claimable(100, NOON)).isEmpty();
    assertThat(importing.claimable(100, minutes(2))).hasSize(10);
  }

  @Test
  public void whatNobodyTouchedIsTakenBack() {
    long batch =
        looked(
            row("", "", "हैंडपंप खराब है", "", "", "", "", ""),
            row("", "", "बिजली नहीं", "", "", "", "", ""));
    registered(batch);
    List<CampRow> done = camps.rows(batch, Set.of(CampRowState.DONE), 0, 9);
    touched.put(issue(done.get(1)), Reason.of("camp.kept.commented"));

    assertThat(undoing.begin(batch)).isTrue();
    while (undoing.step(NOON)) {
      assertThat(camps.find(batch).orElseThrow().state()).isNotEqualTo(CampState.DONE);
    }

    assertThat(withdrawn).containsExactly(issue(done.get(0)));
    assertThat(camps.counts(batch))
        .isEqualTo(Map.of(CampRowState.UNDONE, 1L, CampRowState.KEPT, 1L));
    assertThat(reasons(batch, 3)).containsExactly("camp.kept.commented");
    assertThat(camps.find(batch).orElseThrow().state()).isEqualTo(CampState.UNDONE);
  }

  private long looked(String[]... rows) {
    CampBatch sample = CampStoreContract.register();
    CampBatch batch =
        camps.begin(
            new CampBatch(
                0,
                sample.name(),
                sample.fileName(),
                sample.owner(),
                sample.created(),
                sample.day(),
                sample.kind(),
                false,
                HEADER,
                rows.length,
                CampState.LOADED,
                null,
                0));
    Map<Integer, List<String>> cells = new LinkedHashMap<>();
    for (int i = 0; i < rows.length; i++) {
      cells.put(i + 2, List.of(rows[i]));
    }
    camps.add(batch.id(), cells);
    assertThat(checking.begin(batch.id(), CampMapping.guess(HEADER))).isTrue();
    while (checking.step(NOON)) {
      assertThat(camps.find(batch.id())).isPresent();
    }
    return batch.id();
  }

  private void registered(long batch) {
    importing.begin(batch, false);
    run(batch);
    importing.settle();
    assertThat(camps.find(batch).orElseThrow().state()).isEqualTo(CampState.DONE);
  }

  private void run(long batch) {
    Instant now = NOON;
    importing.claimable(1000, now).stream()
        .filter(id -> id.batch() == batch)
        .forEach(id -> importing.register(id, now));
  }

  private List<String> reasons(long batch, int number) {
    return camps.rows(batch, Set.of(CampRowState.values()), number - 1, 1).get(0).reasons().stream()
        .map(Reason::key)
        .toList();
  }

  private static IssueId issue(CampRow row) {
    return java.util.Objects.requireNonNull(row.issue());
  }

  private static String[] row(String... cells) {
    return cells;
  }
}
