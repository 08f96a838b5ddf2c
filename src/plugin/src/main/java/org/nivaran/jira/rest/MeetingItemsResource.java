package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.Edit;
import org.nivaran.core.meeting.Meeting;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.usecase.HoldingMeeting;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.meeting.MeetingRights;
import org.nivaran.jira.meeting.MeetingView;

/** What is entered while a meeting is held, by several people at once. */
@Path("/meetings/{id}/items")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeetingItemsResource {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int LONGEST_KEY = 60;

  private final MeetingCaller caller;
  private final MeetingRights rights;
  private final HoldingMeeting holding;
  private final MeetingStore meetings;
  private final GrievanceStore grievances;
  private final IssueManager issues;
  private final MeetingEdits edits;
  private final MeetingView view;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public MeetingItemsResource(
      MeetingCaller caller,
      MeetingRights rights,
      HoldingMeeting holding,
      MeetingStore meetings,
      GrievanceStore grievances,
      IssueManager issues,
      MeetingEdits edits,
      MeetingView view,
      Texts texts,
      InstantSource time) {
    this.caller = caller;
    this.rights = rights;
    this.holding = holding;
    this.meetings = meetings;
    this.grievances = grievances;
    this.issues = issues;
    this.edits = edits;
    this.view = view;
    this.texts = texts;
    this.time = time;
  }

  /** Puts an open grievance on the agenda: {@code {"issue":"GRV-7"}}, or its reference. */
  @POST
  public Response add(@PathParam("id") long id, String body) {
    ApplicationUser user = caller.holderOrFail();
    Meeting meeting = caller.meetingOrFail(id);
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> named = input.requiredText("issue", LONGEST_KEY);
    input.finish();
    caller.openOrFail(meeting);
    IssueId issue =
        issue(named.orElseThrow())
            .filter(each -> rights.maySee(each, user))
            .map(each -> new IssueId(each.getId()))
            .orElseThrow(() -> RestProblem.field("issue", texts.get("rest.no-grievance")));
    AgendaItem item =
        holding
            .add(meeting.id(), issue)
            .orElseThrow(() -> RestProblem.field("issue", texts.get("meeting.wrong.settled")));
    return Json.ok(Map.of("item", shown(meeting, item, user)));
  }

  /**
   * Writes into one field of an item: {@code {"seen":2,"value":"…"}}, where {@code seen} is the
   * revision of the field that the writer saw. 409 with the item as it is if another wrote into the
   * same field meanwhile; nothing is changed then.
   *
   * @param field {@code instruction}, {@code owner}, {@code nextDate} or {@code carriedOut}
   */
  @PUT
  @Path("/{issue}/{field}")
  public Response edit(
      @PathParam("id") long id,
      @PathParam("issue") long issueId,
      @PathParam("field") String field,
      String body) {
    ApplicationUser user = caller.holderOrFail();
    Meeting meeting = caller.meetingOrFail(id);
    if (!meeting.isFrozen()) {
      throw caller.notHeld(meeting);
    }
    IssueId issue = new IssueId(issueId);
    AgendaItem read =
        meetings
            .item(meeting.id(), issue)
            .filter(item -> view.item(meeting, item, user, view.words(), now()).isPresent())
            .orElseThrow(() -> RestProblem.of(NOT_FOUND, texts.get("rest.no-grievance")));
    Edit edit = edits.read(meeting, field, body);
    AgendaItem.Outcome outcome =
        holding
            .edit(meeting.id(), issue, edit, user.getKey(), now())
            .orElseThrow(() -> caller.notHeld(meeting));
    if (outcome instanceof AgendaItem.Outcome.Stale stale) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("errorMessages", List.of());
      json.put("errors", Map.of(field, texts.get("meeting.wrong.stale")));
      json.put("item", shown(meeting, stale.item(), user));
      return Json.response(CONFLICT, json);
    }
    AgendaItem written =
        outcome instanceof AgendaItem.Outcome.Written done
            ? done.item()
            : ((AgendaItem.Outcome.Same) outcome).item();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("item", shown(meeting, written, user));
    json.put("told", edits.worthSaying(read, edit));
    return Json.ok(json);
  }

  private Optional<Issue> issue(String named) {
    Optional<Issue> byReference =
        Reference.parse(named)
            .flatMap(grievances::find)
            .map(Grievance::issue)
            .map(issue -> issues.getIssueObject(issue.value()));
    return byReference.or(
        () ->
            Optional.ofNullable(
                issues.getIssueByCurrentKey(named.strip().toUpperCase(Locale.ROOT))));
  }

  private Map<String, Object> shown(Meeting meeting, AgendaItem item, ApplicationUser user) {
    return view.item(meeting, item, user, view.words(), now()).orElseThrow();
  }

  private Instant now() {
    return time.instant();
  }
}
