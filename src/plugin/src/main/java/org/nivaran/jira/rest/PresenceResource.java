package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nivaran.core.port.PresenceBook;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.operator.CallViews;
import org.nivaran.jira.operator.OperatorRights;
import org.nivaran.jira.people.Names;

/** Who works on a grievance just now, so that two do not do the same. */
@Path("/presence/{key}")
@LicensedOnly
@Produces(MediaType.APPLICATION_JSON)
public final class PresenceResource {

  /** Browsers say every half minute that they are there. */
  private static final Duration FRESH = Duration.ofSeconds(75);

  private static final int NO_CONTENT = 204;
  private static final int NOT_FOUND = 404;

  private final Caller caller;
  private final PresenceBook presence;
  private final IssueManager issues;
  private final OperatorRights rights;
  private final Names names;
  private final CallViews views;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public PresenceResource(
      Caller caller,
      PresenceBook presence,
      IssueManager issues,
      OperatorRights rights,
      Names names,
      CallViews views,
      Texts texts,
      InstantSource time) {
    this.caller = caller;
    this.presence = presence;
    this.issues = issues;
    this.rights = rights;
    this.names = names;
    this.views = views;
    this.texts = texts;
    this.time = time;
  }

  /** Says that one is there, and answers who else is. For everybody who may see the issue. */
  @PUT
  public Response here(@PathParam("key") String key) {
    ApplicationUser user = caller.userOrFail();
    String what = issueOrFail(key, user);
    Instant now = time.instant();
    presence.seen(what, user.getKey(), now);
    List<Map<String, Object>> others =
        presence.at(what, now.minus(FRESH)).stream()
            .filter(each -> !each.user().equals(user.getKey()))
            .map(
                each ->
                    Map.<String, Object>of(
                        "text",
                        texts.get(
                            "console.presence",
                            names.of(each.user()),
                            views.names().time(each.since()))))
            .toList();
    return Json.ok(Map.of("others", others));
  }

  @DELETE
  public Response gone(@PathParam("key") String key) {
    ApplicationUser user = caller.userOrFail();
    presence.left(issueOrFail(key, user), user.getKey());
    return Response.status(NO_CONTENT).build();
  }

  private String issueOrFail(String key, ApplicationUser user) {
    Issue issue = issues.getIssueByCurrentKey(key.toUpperCase(Locale.ROOT));
    if (issue == null || !rights.maySee(issue, user)) {
      throw RestProblem.of(NOT_FOUND, texts.get("rest.no-grievance"));
    }
    return "issue:" + issue.getId();
  }
}
