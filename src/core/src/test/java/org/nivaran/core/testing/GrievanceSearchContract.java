package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.clock.SuspensionId;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.port.GrievanceSearch;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.SuspensionStore;

/** What every {@link GrievanceSearch} does. The stores are empty before each test. */
public abstract class GrievanceSearchContract {

  private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);

  protected abstract GrievanceSearch search();

  protected abstract GrievanceStore grievances();

  protected abstract SuspensionStore suspensions();

  @Test
  public void findsWhatIsOverdueOrSoonDue() {
    given(1, each -> each.dueAt(minutes(10)));
    given(2, each -> each.dueAt(minutes(-5)));
    given(3, each -> each.dueAt(minutes(-60)));
    given(4, each -> each.dueAt(minutes(-60)).resolved(ResolutionKind.PARTLY, minutes(0)));
    given(5, each -> each);
    given(6, each -> each.dueAt(minutes(0)));

    assertThat(search().overdue(minutes(0), 10)).containsExactly(id(3), id(2));
    assertThat(search().overdue(minutes(0), 1)).containsExactly(id(3));
    assertThat(search().dueWithin(minutes(0), minutes(10), 10)).containsExactly(id(6), id(1));
    assertThat(search().dueWithin(minutes(1), minutes(9), 10)).isEmpty();
  }

  @Test
  public void findsHoldsPastTheirReview() {
    given(1, each -> each);
    given(2, each -> each);
    given(3, each -> each);
    suspended(1, Suspension.Kind.HOLD, THURSDAY);
    suspended(2, Suspension.Kind.WAITING, THURSDAY);
    suspended(3, Suspension.Kind.HOLD, THURSDAY.plusDays(1));

    assertThat(search().onHoldPastReview(THURSDAY.minusDays(1), 10)).isEmpty();
    assertThat(search().onHoldPastReview(THURSDAY, 10)).containsExactly(id(1));
    assertThat(search().onHoldPastReview(THURSDAY.plusDays(9), 10)).containsExactly(id(1), id(3));
    suspensions().end(id(1), minutes(60));
    assertThat(search().onHoldPastReview(THURSDAY.plusDays(9), 10)).containsExactly(id(3));
  }

  @Test
  public void aPostponedReviewIsStillPast() {
    given(1, each -> each);
    Suspension hold = suspended(1, Suspension.Kind.HOLD, THURSDAY);
    suspensions().postpone(hold.id(), minutes(50_000));

    assertThat(search().onHoldPastReview(THURSDAY, 10)).containsExactly(id(1));
  }

  @Test
  public void findsTheOpenOnesOfALevel() {
    given(1, each -> each);
    given(2, each -> each.resolved(ResolutionKind.PARTLY, minutes(1)).reopened(new Level(2)));
    given(3, each -> each.resolved(ResolutionKind.PARTLY, minutes(1)));

    assertThat(search().atLevel(Level.L1, 10)).containsExactly(id(1));
    assertThat(search().atLevel(new Level(2), 10)).containsExactly(id(2));
    assertThat(search().atLevel(new Level(4), 10)).isEmpty();
  }

  @Test
  public void findsWhatWasHandedOnMoreThanOnce() {
    given(1, each -> each.assigned(to("nagarnigam", null)));
    given(2, each -> each.assigned(to("nagarnigam", null)).assigned(to("cspdcl", null)));
    given(
        3,
        each ->
            each.assigned(to("nagarnigam", null))
                .assigned(to("cspdcl", null))
                .resolved(ResolutionKind.NOT_OURS, minutes(1)));

    assertThat(search().bounced(10)).containsExactly(id(2));
  }

  @Test
  public void findsWhatWaitsForTheCitizensVerdict() {
    given(1, each -> each.resolved(ResolutionKind.PARTLY, minutes(5)));
    given(2, each -> asked(each, 7));
    given(3, each -> asked(each, 6));
    given(4, each -> asked(each, 5).satisfied(Satisfaction.SATISFIED));
    given(5, each -> asked(each, 5).reopened(new Level(2)));
    given(6, each -> asked(each, 5).closed());

    assertThat(search().awaitingFeedback(10)).containsExactly(id(3), id(2));
    assertThat(search().awaitingFeedback(1)).containsExactly(id(3));
  }

  @Test
  public void findsTheOpenOnesOfPosts() {
    given(1, each -> each);
    given(2, each -> each.assigned(to("cspdcl", "cspdcl-l1")));
    given(3, each -> each.assigned(to("nagarnigam", null)));
    given(4, each -> each.resolved(ResolutionKind.PARTLY, minutes(1)));

    assertThat(search().atPosts(List.of(new PostKey("phe-l1")), 10)).containsExactly(id(1));
    assertThat(search().atPosts(List.of(new PostKey("phe-l1"), new PostKey("cspdcl-l1")), 10))
        .containsExactlyInAnyOrder(id(1), id(2));
    assertThat(search().atPosts(List.of(), 10)).isEmpty();
  }

  private void given(long issue, UnaryOperator<Grievance> history) {
    grievances().insertIfAbsent(Samples.grievance(issue));
    grievances().update(id(issue), history);
  }

  private Suspension suspended(long issue, Suspension.Kind kind, LocalDate until) {
    return suspensions()
        .beginIfNone(
            new Suspension(
                SuspensionId.NONE,
                id(issue),
                kind,
                "Spare part",
                until,
                Samples.NOON,
                minutes(600),
                null));
  }

  private static Grievance asked(Grievance grievance, long resolved) {
    return grievance
        .resolved(ResolutionKind.RELIEF_GIVEN, minutes(resolved))
        .satisfied(Satisfaction.ASKED);
  }

  private static Assignment to(String department, @Nullable String post) {
    return new Assignment(
        new DepartmentKey(department),
        post == null ? null : new PostKey(post),
        Level.L1,
        Reason.of("routing.reason.chosen"));
  }

  private static IssueId id(long issue) {
    return new IssueId(issue);
  }
}
