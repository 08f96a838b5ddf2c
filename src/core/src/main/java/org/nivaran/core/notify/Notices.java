package org.nivaran.core.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.routing.Offices;
import org.nivaran.core.routing.Post;

/**
 * Who is told what about the steps that clocks come to.
 *
 * <ul>
 *   <li>A warning or a breach is told to whoever has the grievance, a rise to whoever acts at the
 *       new level; where nobody acts there, to the next one above, and at last to the desk.
 *   <li>Everything waits for the digest at the start of the next office day, except a breach, a
 *       rise, and the last warning if the clock is due before that digest.
 *   <li>Nothing is urgent outside the reader's office hours, nor if it came about before the office
 *       opened today: this morning's digest, or tomorrow's, is soon enough. So a tick that was
 *       stopped for a week does not shout a week's steps.
 *   <li>There is one urgent line for each grievance and level at most.
 * </ul>
 *
 * <p>Immutable; safe for many threads.
 */
public final class Notices {

  private final Offices offices;
  private final OfficeHours hours;

  public Notices(Offices offices, OfficeHours hours) {
    this.offices = offices;
    this.hours = hours;
  }

  /**
   * What is to be told about a step, or empty if nobody acts in the department nor at the desk.
   *
   * @param grievance as it is after the step
   * @param event a step of one of its clocks
   * @param now when the tick comes to it
   * @throws IllegalArgumentException if the event is not a step
   */
  public Optional<NoticeLine> about(Grievance grievance, ClockEvent event, Instant now) {
    ClockStep step = event.step();
    if (step == null) {
      throw new IllegalArgumentException("not a step: " + event.type());
    }
    return reader(grievance, step).map(user -> line(user, grievance, event, step, now));
  }

  private NoticeLine line(
      String user, Grievance grievance, ClockEvent event, ClockStep step, Instant now) {
    boolean urgent = isUrgent(user, step, event, now);
    Level level = grievance.assignment().level();
    return new NoticeLine(
        urgent ? "urgent:" + grievance.issue().value() + ":" + level : calmKey(event, step),
        user,
        grievance.issue(),
        grievance.reference(),
        event.kind(),
        step,
        level,
        event.at(),
        event.dueAfter(),
        now,
        urgent);
  }

  /** The key of a line that waits for the digest. */
  public static String calmKey(ClockEvent event, ClockStep step) {
    return "step:" + event.clock().value() + ":" + step + ":" + event.at().getEpochSecond();
  }

  private boolean isUrgent(String user, ClockStep step, ClockEvent event, Instant now) {
    LocalDate today = hours.date(user, now);
    if (!hours.mayTell(user, now) || event.at().isBefore(hours.opening(user, today))) {
      return false;
    }
    return switch (step) {
      case WARN_HALF -> false;
      case WARN_FOUR_FIFTHS -> event.dueAfter().isBefore(hours.opening(user, today.plusDays(1)));
      case BREACH, RISE_FIRST, RISE_SECOND, RISE_THIRD -> true;
    };
  }

  private Optional<String> reader(Grievance grievance, ClockStep step) {
    DepartmentKey department = grievance.department();
    PostKey own = grievance.assignment().post();
    Level level = step.rises() == 0 ? Level.L1 : grievance.assignment().level();
    if (step.rises() == 0 && own != null) {
      Optional<Post> post = offices.post(own);
      if (post.isPresent()) {
        return post.map(Notices::actingUser);
      }
    }
    return offices
        .atOrAbove(department, level, grievance.subject().place())
        .or(() -> offices.atOrAbove(DepartmentKey.DESK, Level.L1, grievance.subject().place()))
        .map(Notices::actingUser);
  }

  private static @Nullable String actingUser(Post post) {
    return post.actingUser();
  }
}
