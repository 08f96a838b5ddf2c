package org.nivaran.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.runner.RunWith;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.testing.Samples;

@RunWith(JUnitQuickcheck.class)
public class TallyLawsTest {

  private static final List<DepartmentKey> DEPARTMENTS =
      List.of(DepartmentKey.DESK, Samples.PHE, new DepartmentKey("cspdcl"));

  /** Whatever happens to many grievances, the counters equal a count of the grievances. */
  @Property(trials = 60)
  public void countersEqualARecount(long seed) {
    Random random = new Random(seed);
    Map<Integer, Grievance> all = new HashMap<>();
    List<TallyChange> changes = new ArrayList<>();
    Instant now = Samples.NOON;
    for (int i = 0; i < 200; i++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(300)));
      int which = random.nextInt(12);
      Grievance before = all.get(which);
      Grievance after = before == null ? opened(which, now) : changed(before, random, now);
      all.put(which, after);
      changes.addAll(TallyChange.between(before, after, day(now), CalendarFixtures.KOLKATA));
    }

    LocalDate today = day(now);
    DayFigures figures =
        DayFigures.of(today, DEPARTMENTS, DayFigures.fold(today, changes), Map.of());

    Figures total = Figures.NONE;
    for (DepartmentKey department : DEPARTMENTS) {
      Figures recount = recount(all, department, today);
      assertThat(figures.departments().get(department)).isEqualTo(recount);
      total = total.plus(recount);
    }
    assertThat(figures.total()).isEqualTo(total);
  }

  private static Figures recount(
      Map<Integer, Grievance> all, DepartmentKey department, LocalDate today) {
    long in = 0;
    long out = 0;
    long open = 0;
    long onHold = 0;
    long dissatisfied = 0;
    for (Grievance each : all.values()) {
      if (!each.department().equals(department)) {
        continue;
      }
      Standing standing = each.standing();
      Instant resolved = standing.resolved();
      in += day(standing.registered()).equals(today) ? 1 : 0;
      out += resolved != null && day(resolved).equals(today) ? 1 : 0;
      open += each.isOpen() ? 1 : 0;
      onHold += standing.state() == GrievanceState.ON_HOLD ? 1 : 0;
      dissatisfied +=
          each.isOpen() && standing.satisfaction() == Satisfaction.NOT_SATISFIED ? 1 : 0;
    }
    return new Figures(in, out, open, 0, onHold, dissatisfied, department.isDesk() ? open : 0);
  }

  private static Grievance opened(int which, Instant now) {
    Grievance sample = Samples.grievance(10_000 + which);
    return new Grievance(
        sample.issue(),
        sample.reference(),
        sample.origin(),
        sample.subject(),
        sample.assignment(),
        // A message can be late, and is counted on the day on which its issue was created.
        Standing.opened(now.minus(Duration.ofHours(which % 40)), now));
  }

  private static Grievance changed(Grievance before, Random random, Instant now) {
    return switch (random.nextInt(6)) {
      case 0 -> before.isOpen() ? before.inState(GrievanceState.ON_HOLD) : before;
      case 1 -> before.isOpen() ? before.inState(GrievanceState.IN_PROGRESS) : before;
      case 2 -> before.resolved(ResolutionKind.RELIEF_GIVEN, now);
      case 3 -> before.isOpen() ? before : before.reopened(Level.L2);
      case 4 -> before.satisfied(Satisfaction.NOT_SATISFIED);
      default ->
          before.assigned(
              new Assignment(
                  DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())),
                  null,
                  Level.L1,
                  Reason.of("x")));
    };
  }

  private static LocalDate day(Instant at) {
    return at.atZone(CalendarFixtures.KOLKATA).toLocalDate();
  }
}
