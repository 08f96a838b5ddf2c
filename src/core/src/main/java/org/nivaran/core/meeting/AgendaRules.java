package org.nivaran.core.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.place.PlaceKey;

/**
 * Which grievances come before the meeting.
 *
 * @param oldDays older than so many days of the calendar, counted from the day of registration
 * @param repeats so many open grievances of one citizen from one place are repeated ones
 * @param most so many come before one meeting at most: no office gets through more
 */
public record AgendaRules(int oldDays, int repeats, int most) {

  /** Older than 30 days; three from one citizen; five hundred in all. */
  public static final AgendaRules STANDARD = new AgendaRules(30, 3, 500);

  /**
   * @throws IllegalArgumentException if a number is not positive, or one grievance would be a
   *     repetition
   */
  public AgendaRules {
    if (oldDays < 1 || repeats < 2 || most < 1) {
      throw new IllegalArgumentException(
          "not a rule: %d days, %d times, %d in all".formatted(oldDays, repeats, most));
    }
  }

  /** From when on a grievance is registered so long ago that it is old. */
  public Instant oldBefore(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().minusDays(oldDays).atStartOfDay(zone).toInstant();
  }

  /**
   * The agenda: the grievances with a reason, the most pressing and then the oldest if there are
   * too many; department by department, in each the most pressing first, then the oldest.
   *
   * @param candidates open grievances, each once, in any order
   * @param carriedOver grievances whose instructions were not carried out
   * @param now when the meeting begins
   * @param zone the district's
   */
  public List<AgendaItem> agenda(
      List<AgendaCandidate> candidates, Set<IssueId> carriedOver, Instant now, ZoneId zone) {
    Map<Complainant, Integer> counts = new HashMap<>();
    for (AgendaCandidate candidate : candidates) {
      CitizenId citizen = candidate.citizen();
      PlaceKey place = candidate.place();
      if (citizen != null && place != null) {
        counts.merge(new Complainant(citizen, place), 1, Integer::sum);
      }
    }
    List<AgendaItem> items = new ArrayList<>();
    for (AgendaCandidate candidate : candidates) {
      EnumSet<AgendaReason> reasons = reasons(candidate, now, zone);
      if (carriedOver.contains(candidate.issue())) {
        reasons.add(AgendaReason.CARRIED_OVER);
      }
      if (isRepeated(candidate, counts)) {
        reasons.add(AgendaReason.REPEATED);
      }
      if (!reasons.isEmpty()) {
        items.add(AgendaItem.of(candidate, reasons));
      }
    }
    Comparator<AgendaItem> byPressure =
        Comparator.comparing((AgendaItem item) -> item.reasons().get(0))
            .thenComparing(item -> item.grievance().opened())
            .thenComparing(item -> item.grievance().issue().value());
    return items.stream()
        .sorted(byPressure)
        .limit(most)
        .sorted(
            Comparator.comparing((AgendaItem item) -> item.grievance().department())
                .thenComparing(byPressure))
        .toList();
  }

  /** The reasons that a grievance has by itself. */
  private EnumSet<AgendaReason> reasons(AgendaCandidate candidate, Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate review = candidate.reviewOn();
    EnumSet<AgendaReason> reasons = EnumSet.noneOf(AgendaReason.class);
    add(reasons, AgendaReason.MARKED, candidate.marked());
    add(reasons, AgendaReason.OVERDUE, candidate.isOverdue(now));
    add(reasons, AgendaReason.DISSATISFIED, candidate.dissatisfied());
    add(reasons, AgendaReason.HOLD_PAST_REVIEW, review != null && review.isBefore(today));
    add(reasons, AgendaReason.OLD, candidate.opened().isBefore(oldBefore(now, zone)));
    add(reasons, AgendaReason.EXTERNAL, candidate.externalReference() != null);
    return reasons;
  }

  private boolean isRepeated(AgendaCandidate candidate, Map<Complainant, Integer> counts) {
    CitizenId citizen = candidate.citizen();
    PlaceKey place = candidate.place();
    return citizen != null
        && place != null
        && counts.getOrDefault(new Complainant(citizen, place), 0) >= repeats;
  }

  private static void add(Set<AgendaReason> reasons, AgendaReason reason, boolean holds) {
    if (holds) {
      reasons.add(reason);
    }
  }

  private record Complainant(CitizenId citizen, PlaceKey place) {}
}
