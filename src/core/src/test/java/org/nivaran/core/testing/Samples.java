package org.nivaran.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.clock.NewClock;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Standing;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Claim;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.port.Reservation;

/** Values that contract tests use. */
public final class Samples {

  public static final Instant NOON = CalendarFixtures.raipur("2026-11-25T12:00");
  public static final NodeId NODE_1 = new NodeId("node-1");
  public static final NodeId NODE_2 = new NodeId("node-2");
  public static final LineId LINE = new LineId("1");
  public static final CitizenId CITIZEN = new CitizenId(1);
  public static final DepartmentKey PHE = new DepartmentKey("phe");

  public static Instant minutes(long afterNoon) {
    return NOON.plus(Duration.ofMinutes(afterNoon));
  }

  public static Claim claim(NodeId node, long fromMinutes, long length) {
    return Claim.of(node, minutes(fromMinutes), Duration.ofMinutes(length));
  }

  public static Reference reference(int serial) {
    return new Reference("RPR", YearMonth.of(2026, 11), serial);
  }

  public static Origin origin() {
    return new Origin(Channel.WHATSAPP, LINE, CITIZEN, Language.HINDI);
  }

  public static Reservation reservation(String key, int serial) {
    return new Reservation(key, reference(serial), origin(), NOON);
  }

  /** A routed grievance at the desk, opened at noon. */
  public static Grievance grievance(long issue) {
    return new Grievance(
        new IssueId(issue),
        reference((int) (issue % 10_000) + 1),
        origin(),
        new Subject(
            Kind.COMPLAINT,
            Priority.NORMAL,
            new CategoryKey("handpump"),
            new PlaceKey("block-3694")),
        new Assignment(
            PHE,
            new PostKey("phe-l1"),
            Level.L1,
            Reason.of("routing.reason.words", "हैंडपंप", "handpump", "phe")),
        Standing.opened(NOON));
  }

  public static NewClock clock(long issue, ClockKind kind) {
    return NewClock.of(
        new IssueId(issue),
        1,
        LimitRule.byDefault(kind, new Limit(600, LimitUnit.WORKING_MINUTES)),
        new CalendarKey("office"),
        CalendarFixtures.raipurOffice(),
        Level.L1,
        NOON);
  }

  private Samples() {}
}
