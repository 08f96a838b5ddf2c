package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.CITIZEN;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.PHE;
import static org.nivaran.core.testing.Samples.grievance;
import static org.nivaran.core.testing.Samples.minutes;
import static org.nivaran.core.testing.Samples.reference;
import static org.nivaran.core.testing.Samples.reservation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Reservation;

/** What every {@link GrievanceStore} does. It is empty before each test. */
public abstract class GrievanceStoreContract {

  private static final IssueId ISSUE = new IssueId(10_001);

  protected abstract GrievanceStore grievances();

  @Test
  public void severalAreFoundInOneGo() {
    grievances().insertIfAbsent(Samples.grievance(10_001));
    grievances().insertIfAbsent(Samples.grievance(10_002));

    assertThat(grievances().find(Set.of(new IssueId(10_001), new IssueId(10_003))))
        .isEqualTo(Map.of(new IssueId(10_001), Samples.grievance(10_001)));
    assertThat(grievances().find(Set.of())).isEmpty();
  }

  @Test
  public void aKeyKeepsItsFirstReference() {
    Reservation first = grievances().reserve(reservation("wa:1", 1));

    assertThat(first).isEqualTo(reservation("wa:1", 1));
    assertThat(grievances().reserve(reservation("wa:1", 2))).isEqualTo(first);
    assertThat(grievances().reservation("wa:1")).contains(first);
    assertThat(grievances().reservation(reference(1))).contains(first);
    assertThat(grievances().reservation(reference(2))).isEmpty();
    assertThat(grievances().reservation("wa:2")).isEmpty();
  }

  @Test
  public void aKeyGetsOneReferenceUnderContention() throws InterruptedException {
    GrievanceStore grievances = grievances();
    AtomicInteger serial = new AtomicInteger();

    assertThat(
            Contention.results(
                () -> grievances.reserve(reservation("wa:1", serial.incrementAndGet()))))
        .containsOnly(grievances.reservation("wa:1").orElseThrow());
  }

  @Test
  public void keepsWhatItWasGiven() {
    Grievance grievance = grievance(10_001).dueAt(minutes(90));

    assertThat(grievances().insertIfAbsent(grievance)).isTrue();
    assertThat(grievances().insertIfAbsent(grievance.dueAt(null))).isFalse();

    assertThat(grievances().find(ISSUE)).contains(grievance);
    assertThat(grievances().find(grievance.reference())).contains(grievance);
    assertThat(grievances().find(new IssueId(5))).isEmpty();
  }

  @Test
  public void keepsWhatIsNotThere() {
    Grievance anonymous =
        new Grievance(
            ISSUE,
            reference(7),
            new Origin(Channel.LETTER, null, null, Language.ENGLISH),
            new Subject(Kind.DEMAND, Priority.URGENT, null, null),
            new Assignment(
                DepartmentKey.DESK, null, Level.L1, Reason.of("routing.reason.fallback")),
            Standing.opened(NOON.minusSeconds(3600), NOON));

    grievances().insertIfAbsent(anonymous);

    assertThat(grievances().find(ISSUE)).contains(anonymous);
  }

  @Test
  public void changesInOneStep() {
    grievances().insertIfAbsent(grievance(10_001));

    GrievanceStore.Change change =
        grievances()
            .update(
                ISSUE,
                each ->
                    each.resolved(ResolutionKind.PARTLY, minutes(5)).satisfied(Satisfaction.ASKED))
            .orElseThrow();

    assertThat(change.before()).isEqualTo(grievance(10_001));
    assertThat(change.after().standing().resolution()).isEqualTo(ResolutionKind.PARTLY);
    assertThat(grievances().find(ISSUE)).contains(change.after());
    assertThat(grievances().update(new IssueId(5), each -> each)).isEmpty();
  }

  @Test
  public void losesNoChangeUnderContention() throws InterruptedException {
    GrievanceStore grievances = grievances();
    grievances.insertIfAbsent(grievance(10_001).resolved(ResolutionKind.PARTLY, minutes(1)));

    int threads =
        Contention.results(
                () -> grievances.update(ISSUE, each -> each.reopened(each.assignment().level())))
            .size();

    assertThat(grievances.find(ISSUE).orElseThrow().standing().reopenings()).isEqualTo(threads);
  }

  @Test
  public void findsACitizensGrievancesNewestFirst() {
    for (int i = 1; i <= 3; i++) {
      Grievance each = grievance(10_000 + i);
      grievances()
          .insertIfAbsent(
              new Grievance(
                  each.issue(),
                  each.reference(),
                  each.origin(),
                  each.subject(),
                  each.assignment(),
                  Standing.opened(minutes(i))));
    }

    assertThat(grievances().ofCitizen(CITIZEN, 2))
        .extracting(Grievance::issue)
        .containsExactly(new IssueId(10_003), new IssueId(10_002));
    assertThat(grievances().ofCitizen(new CitizenId(99), 2)).isEmpty();
  }

  @Test
  public void removesOnce() throws InterruptedException {
    GrievanceStore grievances = grievances();
    Grievance gone = grievance(10_001).dueAt(minutes(1));
    grievances.insertIfAbsent(gone);
    grievances.insertIfAbsent(grievance(10_002));

    assertThat(Contention.results(() -> grievances.remove(ISSUE, minutes(2), "asha").isPresent()))
        .containsOnlyOnce(true);

    assertThat(grievances.find(ISSUE)).isEmpty();
    assertThat(grievances.find(gone.reference())).isEmpty();
    assertThat(grievances.overdueByDepartment(minutes(6))).isEmpty();
    assertThat(grievances.find(new IssueId(10_002))).isPresent();
    assertThat(grievances.remove(ISSUE, minutes(3), null)).isEmpty();
  }

  @Test
  public void givesAllIssuesInPages() {
    for (int issue = 10_001; issue <= 10_003; issue++) {
      grievances().insertIfAbsent(grievance(issue));
    }
    assertThat(grievances().issues(minutes(1), null, 2))
        .containsExactly(ISSUE, new IssueId(10_002));
    assertThat(grievances().issues(minutes(1), new IssueId(10_002), 2))
        .containsExactly(new IssueId(10_003));
    assertThat(grievances().issues(NOON, null, 2)).isEmpty();
  }

  @Test
  public void countsWhatIsOverdue() {
    grievances().insertIfAbsent(grievance(10_001).dueAt(minutes(1)));
    grievances().insertIfAbsent(grievance(10_002).dueAt(minutes(5)));
    grievances().insertIfAbsent(grievance(10_003));
    grievances()
        .insertIfAbsent(
            grievance(10_004).dueAt(minutes(1)).resolved(ResolutionKind.PARTLY, minutes(3)));

    assertThat(grievances().overdueByDepartment(minutes(5))).containsOnlyKeys(PHE);
    assertThat(grievances().overdueByDepartment(minutes(5))).containsEntry(PHE, 1L);
    assertThat(grievances().overdueByDepartment(minutes(6))).containsEntry(PHE, 2L);
    assertThat(grievances().overdueByDepartment(minutes(1))).isEmpty();
  }

  @Test
  public void findsWhatWasLeftAtTheDesk() {
    grievances().insertIfAbsent(grievance(10_001));
    grievances().insertIfAbsent(grievance(10_002).inState(GrievanceState.WITH_DEPARTMENT));
    grievances()
        .insertIfAbsent(
            grievance(10_003)
                .assigned(
                    new Assignment(
                        DepartmentKey.DESK, null, Level.L1, Reason.of("routing.reason.fallback"))));

    assertThat(grievances().toBeSent(minutes(1), 10)).containsExactly(ISSUE);
    assertThat(grievances().toBeSent(NOON, 10)).isEmpty();
  }

  @Test
  public void findsWhatWasOpenedAgain() {
    grievances().insertIfAbsent(grievance(10_001).inState(GrievanceState.WITH_DEPARTMENT));
    assertThat(grievances().toBeSent(minutes(1), 10)).isEmpty();

    grievances().update(ISSUE, each -> each.inState(GrievanceState.REOPENED));

    assertThat(grievances().toBeSent(minutes(1), 10)).containsExactly(ISSUE);
  }
}
