package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.usecase.HoldingMeeting;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.meeting.AttendanceView;
import org.nivaran.jira.meeting.MeetingView;

/** Who came to a meeting. */
@Path("/meetings/{id}/attendance")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeetingAttendanceResource {
  private static final int NOT_FOUND = 404;

  private final MeetingCaller caller;
  private final HoldingMeeting holding;
  private final MeetingEdits edits;
  private final MeetingView view;
  private final AttendanceView people;
  private final Texts texts;

  @Inject
  public MeetingAttendanceResource(
      MeetingCaller caller,
      HoldingMeeting holding,
      MeetingEdits edits,
      MeetingView view,
      AttendanceView people,
      Texts texts) {
    this.caller = caller;
    this.holding = holding;
    this.edits = edits;
    this.view = view;
    this.people = people;
    this.texts = texts;
  }

  /** Enters whether somebody came: {@code {"presence":"REPRESENTED","deputy":"…"}}. */
  @PUT
  @Path("/{user}")
  public Response attend(@PathParam("id") long id, @PathParam("user") String who, String body) {
    caller.holderOrFail();
    Meeting meeting = caller.meetingOrFail(id);
    if (!people.isExpected(who)) {
      throw RestProblem.of(NOT_FOUND, texts.get("meeting.wrong.not-expected"));
    }
    Attendee attendee = edits.attendee(who, body);
    Meeting entered =
        holding
            .attend(meeting.id(), attendee)
            .orElseThrow(() -> caller.notHeld(caller.meetingOrFail(id)));
    return Json.ok(Map.of("attendance", people.of(entered, view.words())));
  }
}
