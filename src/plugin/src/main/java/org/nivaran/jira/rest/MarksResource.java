package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.AgendaSource;
import org.nivaran.core.port.MeetingMarks;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.meeting.MeetingRights;

/** Marks a grievance for the next time-limit meeting. Every call may be repeated. */
@Path("/meeting-marks/{key}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class MarksResource {
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final MeetingCaller caller;
  private final MeetingRights rights;
  private final MeetingMarks marks;
  private final AgendaSource source;
  private final IssueManager issues;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public MarksResource(
      MeetingCaller caller,
      MeetingRights rights,
      MeetingMarks marks,
      AgendaSource source,
      IssueManager issues,
      Texts texts,
      InstantSource time) {
    this.caller = caller;
    this.rights = rights;
    this.marks = marks;
    this.source = source;
    this.issues = issues;
    this.texts = texts;
    this.time = time;
  }

  @GET
  public Response mark(@PathParam("key") String key) {
    return answer(marks.find(issue(caller.holderOrFail(), key)).isPresent());
  }

  /** 409 if the grievance is not open. */
  @PUT
  public Response put(@PathParam("key") String key) {
    ApplicationUser user = caller.holderOrFail();
    IssueId issue = issue(user, key);
    if (source.find(issue).isEmpty()) {
      throw RestProblem.of(CONFLICT, texts.get("meeting.wrong.settled"));
    }
    marks.mark(new MeetingMarks.Mark(issue, user.getKey(), time.instant()));
    return answer(true);
  }

  @DELETE
  public Response delete(@PathParam("key") String key) {
    marks.clear(List.of(issue(caller.holderOrFail(), key)));
    return answer(false);
  }

  private IssueId issue(ApplicationUser user, String key) {
    Optional<Issue> issue = Optional.ofNullable(issues.getIssueByCurrentKey(key));
    return issue
        .filter(each -> rights.maySee(each, user))
        .map(each -> new IssueId(each.getId()))
        .orElseThrow(() -> RestProblem.of(NOT_FOUND, texts.get("rest.no-grievance")));
  }

  private Response answer(boolean marked) {
    return Json.ok(Map.of("marked", marked));
  }
}
