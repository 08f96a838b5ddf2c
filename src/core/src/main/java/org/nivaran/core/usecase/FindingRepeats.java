package org.nivaran.core.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.AffectedBook;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.MonthlyCap;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.RepeatSearch;
import org.nivaran.core.routing.RoutingRequest;

/**
 * Finds what a grievance would repeat before it is registered, whatever door it comes through. It
 * only says so; what to do about it is for whoever hears the citizen. Thread safe.
 */
public final class FindingRepeats {

  /** As long as this a thing at a place is likely to be the same thing. */
  static final Duration RECENT = Duration.ofDays(30);

  private static final int MOST = 5;

  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final RepeatSearch search;
  private final AffectedBook affected;
  private final MonthlyCap cap;
  private final InstantSource time;

  public FindingRepeats(
      ReferenceData data,
      GrievanceStore grievances,
      RepeatSearch search,
      AffectedBook affected,
      MonthlyCap cap,
      InstantSource time) {
    this.data = data;
    this.grievances = grievances;
    this.search = search;
    this.affected = affected;
    this.cap = cap;
    this.time = time;
  }

  /**
   * What a grievance would repeat.
   *
   * @param sameCaller open ones of the same person in the same category, newest first
   * @param samePlace open and recent ones of others in the same category at the same place, each
   *     the first of its kind, newest first
   * @param category what it is taken for, or null if nothing speaks for any
   * @param thisMonth how many this person has registered this month
   * @param cap from how many a month on a reason is asked for
   */
  public record Repeats(
      List<Grievance> sameCaller,
      List<Grievance> samePlace,
      @Nullable CategoryKey category,
      int thisMonth,
      int cap) {

    public Repeats {
      sameCaller = List.copyOf(sameCaller);
      samePlace = List.copyOf(samePlace);
    }

    /** Whether the person has registered as many this month as the desk takes without asking. */
    public boolean isOverCap() {
      return thisMonth >= cap;
    }

    /** Whether it should be registered only for a reason. */
    public boolean wantsReason() {
      return !sameCaller.isEmpty() || isOverCap();
    }
  }

  /**
   * What this would repeat.
   *
   * @param addresses all addresses of the person; none if nobody knows who it is
   * @param subject without a category the words decide, as they do when it is routed
   */
  public Repeats of(Set<CitizenId> addresses, Subject subject, String text) {
    Desk desk = data.current();
    Instant now = time.instant();
    CategoryKey category = category(desk, subject, text);
    List<Grievance> same =
        category == null || addresses.isEmpty()
            ? List.of()
            : found(search.openOf(addresses, category, MOST));
    return new Repeats(
        same,
        category == null ? List.of() : others(category, subject.place(), addresses, now),
        category,
        addresses.isEmpty() ? 0 : search.count(addresses, monthBegan(desk, now)),
        cap.perPerson());
  }

  private static @Nullable CategoryKey category(Desk desk, Subject subject, String text) {
    if (subject.category() != null || text.isBlank()) {
      return subject.category();
    }
    return desk.routing()
        .decide(new RoutingRequest(text, null, subject.place(), subject.kind()))
        .category();
  }

  private List<Grievance> others(
      CategoryKey category, @Nullable PlaceKey place, Set<CitizenId> own, Instant now) {
    if (place == null) {
      return List.of();
    }
    List<IssueId> open = search.openAt(category, place, now.minus(RECENT), MOST * 4);
    Map<IssueId, IssueId> known = affected.firstsOf(open);
    Set<IssueId> firsts = new LinkedHashSet<>();
    open.forEach(issue -> firsts.add(known.getOrDefault(issue, issue)));
    return found(new ArrayList<>(firsts)).stream()
        .filter(Grievance::isOpen)
        .filter(each -> each.citizen().filter(own::contains).isEmpty())
        .limit(MOST)
        .toList();
  }

  private List<Grievance> found(List<IssueId> issues) {
    Map<IssueId, Grievance> known = grievances.find(new HashSet<>(issues));
    return issues.stream().map(known::get).filter(Objects::nonNull).toList();
  }

  private static Instant monthBegan(Desk desk, Instant now) {
    ZonedDateTime local = now.atZone(desk.district().zone());
    return local.toLocalDate().withDayOfMonth(1).atStartOfDay(local.getZone()).toInstant();
  }
}
