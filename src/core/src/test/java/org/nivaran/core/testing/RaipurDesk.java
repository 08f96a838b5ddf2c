package org.nivaran.core.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.EscalationLadder;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitTable;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.intake.Line;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.MessageTemplates;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.District;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Post;
import org.nivaran.core.routing.RoutingFixtures;

/** The data of a small Raipur. */
public final class RaipurDesk {

  /**
   * Ten working hours for a hand pump, three office days for the rest, an hour for first contact.
   */
  public static Desk desk() {
    return with(MessageTemplates.standard());
  }

  public static Desk with(MessageTemplates messages) {
    return new Desk(
        1,
        new District(Named.of("Raipur", "रायपुर"), "RPR", CalendarFixtures.KOLKATA),
        RoutingFixtures.departments(),
        RoutingFixtures.posts(),
        RoutingFixtures.places(),
        RoutingFixtures.table(),
        Map.of(RoutingFixtures.OFFICE, CalendarFixtures.raipurOffice()),
        RoutingFixtures.OFFICE,
        LimitTable.of(
            List.of(
                LimitRule.byDefault(ClockKind.CITIZEN, new Limit(3, LimitUnit.WORKING_DAYS)),
                LimitRule.of(
                    ClockKind.CITIZEN,
                    RoutingFixtures.HANDPUMP,
                    new Limit(600, LimitUnit.WORKING_MINUTES)),
                LimitRule.byDefault(
                    ClockKind.FIRST_CONTACT, new Limit(60, LimitUnit.WORKING_MINUTES)),
                LimitRule.byDefault(ClockKind.DEPARTMENT, new Limit(2, LimitUnit.WORKING_DAYS)))),
        new EscalationLadder(
            List.of(Duration.ofHours(15), Duration.ofHours(30), Duration.ofHours(45))),
        Map.of(),
        List.of(new Line(new LineId("1"), "100000000000001", new PhoneNumber("+917710000001"))),
        messages,
        Map.of(RoutingFixtures.OFFICE, Named.of("Raipur offices", "रायपुर कार्यालय")));
  }

  /** The same desk with other posts and with ladders of departments' own. */
  public static Desk with(List<Post> posts, Map<DepartmentKey, EscalationLadder> ladders) {
    Desk desk = desk();
    return new Desk(
        2,
        desk.district(),
        desk.departments(),
        posts,
        desk.places(),
        desk.routing(),
        desk.calendars(),
        desk.officeCalendar(),
        desk.limits(),
        desk.ladder(),
        ladders,
        desk.lines(),
        desk.messages(),
        desk.calendarNames());
  }

  public static ReferenceData data() {
    Desk desk = desk();
    return () -> desk;
  }

  private RaipurDesk() {}
}
