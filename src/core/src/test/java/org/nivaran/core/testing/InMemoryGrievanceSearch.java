package org.nivaran.core.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.nivaran.core.clock.Suspension;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.port.GrievanceSearch;

/** Over the grievances and suspensions of other fakes. */
public final class InMemoryGrievanceSearch implements GrievanceSearch {
  private final InMemoryGrievances grievances;
  private final InMemorySuspensions suspensions;

  public InMemoryGrievanceSearch(InMemoryGrievances grievances, InMemorySuspensions suspensions) {
    this.grievances = grievances;
    this.suspensions = suspensions;
  }

  @Override
  public List<IssueId> overdue(Instant now, int limit) {
    return byDue(due -> due.isBefore(now), limit);
  }

  @Override
  public List<IssueId> dueWithin(Instant now, Instant end, int limit) {
    return byDue(due -> !due.isBefore(now) && !due.isAfter(end), limit);
  }

  @Override
  public List<IssueId> onHoldPastReview(LocalDate today, int limit) {
    return grievances.all().stream()
        .map(Grievance::issue)
        .filter(
            issue ->
                suspensions
                    .current(issue)
                    .filter(it -> it.kind() == Suspension.Kind.HOLD && !it.until().isAfter(today))
                    .isPresent())
        .limit(limit)
        .toList();
  }

  @Override
  public List<IssueId> atLevel(Level level, int limit) {
    return open(each -> each.assignment().level().equals(level), limit);
  }

  @Override
  public List<IssueId> bounced(int limit) {
    return open(Grievance::isBounced, limit);
  }

  @Override
  public List<IssueId> awaitingFeedback(int limit) {
    return grievances.all().stream()
        .filter(each -> each.awaitsFeedbackSince().isPresent())
        .sorted(Comparator.comparing(each -> each.awaitsFeedbackSince().orElseThrow()))
        .map(Grievance::issue)
        .limit(limit)
        .toList();
  }

  @Override
  public List<IssueId> atPosts(Collection<PostKey> posts, int limit) {
    return open(
        each -> each.assignment().post() != null && posts.contains(each.assignment().post()),
        limit);
  }

  private List<IssueId> open(Predicate<Grievance> which, int limit) {
    return grievances.all().stream()
        .filter(Grievance::isOpen)
        .filter(which)
        .map(Grievance::issue)
        .limit(limit)
        .toList();
  }

  private List<IssueId> byDue(Predicate<Instant> which, int limit) {
    return grievances.all().stream()
        .filter(Grievance::isOpen)
        .filter(each -> each.standing().due() != null && which.test(each.standing().due()))
        .sorted(Comparator.comparing(each -> Objects.requireNonNull(each.standing().due())))
        .map(Grievance::issue)
        .limit(limit)
        .toList();
  }
}
