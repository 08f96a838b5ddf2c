package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.RepeatSearch;

/** Over the grievances of another fake. */
public final class InMemoryRepeats implements RepeatSearch {

  private final InMemoryGrievances grievances;

  public InMemoryRepeats(InMemoryGrievances grievances) {
    this.grievances = grievances;
  }

  @Override
  public List<IssueId> of(Collection<CitizenId> addresses, int limit) {
    return find(each -> isOf(each, addresses), limit);
  }

  @Override
  public List<IssueId> openOf(Collection<CitizenId> addresses, CategoryKey category, int limit) {
    return find(
        each ->
            each.isOpen() && isOf(each, addresses) && category.equals(each.subject().category()),
        limit);
  }

  @Override
  public List<IssueId> openAt(CategoryKey category, PlaceKey place, Instant after, int limit) {
    return find(
        each ->
            each.isOpen()
                && category.equals(each.subject().category())
                && place.equals(each.subject().place())
                && each.standing().opened().isAfter(after),
        limit);
  }

  @Override
  public int count(Collection<CitizenId> addresses, Instant from) {
    return find(
            each -> isOf(each, addresses) && !each.standing().opened().isBefore(from),
            Integer.MAX_VALUE)
        .size();
  }

  private static boolean isOf(Grievance grievance, Collection<CitizenId> addresses) {
    return grievance.citizen().filter(addresses::contains).isPresent();
  }

  private List<IssueId> find(Predicate<Grievance> which, int limit) {
    return grievances.all().stream()
        .filter(which)
        .sorted(
            Comparator.comparing((Grievance each) -> each.standing().opened())
                .thenComparing(each -> each.issue().value())
                .reversed())
        .map(Grievance::issue)
        .limit(limit)
        .toList();
  }
}
