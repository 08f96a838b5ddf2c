package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
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
import java.time.InstantSource;
import java.util.Map;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.MediumId;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.DeskStaff;
import org.nivaran.jira.people.GrievanceReaders;

/** The files of a grievance: fetching one again, and writing down what is said in one. */
@Path("/grievances/{reference}/media/{id: [0-9]{1,18}}")
@LicensedOnly
public final class MediaResource {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int LONGEST_TRANSCRIPT = 8000;

  private final GrievanceReaders readers;
  private final DeskStaff staff;
  private final MediaStore media;
  private final Caller caller;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public MediaResource(
      GrievanceReaders readers,
      DeskStaff staff,
      MediaStore media,
      Caller caller,
      Texts texts,
      InstantSource time) {
    this.readers = readers;
    this.staff = staff;
    this.media = media;
    this.caller = caller;
    this.texts = texts;
    this.time = time;
  }

  /** Fetches one again that was given up; 409 if it was not. For who works at the desk. */
  @POST
  @Path("/again")
  @Produces(MediaType.APPLICATION_JSON)
  public Response again(@PathParam("reference") String written, @PathParam("id") long id) {
    Medium medium = medium(written, id, caller.userOrFail());
    if (!media.revive(medium.id(), time.instant())) {
      throw RestProblem.of(CONFLICT, texts.get("rest.nothing-to-retry"));
    }
    return Json.ok(Map.of("retried", true));
  }

  /**
   * Keeps what somebody heard or saw: {@code {"text":"…"}}, an empty text takes it away. For who
   * works at the desk. May be repeated.
   */
  @PUT
  @Path("/transcript")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response transcribe(
      @PathParam("reference") String written, @PathParam("id") long id, String body) {
    ApplicationUser user = caller.userOrFail();
    Medium medium = medium(written, id, user);
    JsonInput input = RestProblem.reading(texts, body);
    String text = input.text("text", LONGEST_TRANSCRIPT).orElse("");
    input.finish();
    media.transcribe(medium.id(), new Medium.Transcript(text, user.getKey(), time.instant()));
    return Json.ok(Map.of("id", id, "text", text));
  }

  /** Whoever may not see the issue is told that there is none. */
  private Medium medium(String written, long id, ApplicationUser user) {
    GrievanceReaders.Found found =
        readers
            .find(written, user)
            .orElseThrow(() -> RestProblem.of(NOT_FOUND, texts.get("rest.no-grievance")));
    if (!staff.mayHandle(found.issue(), user)) {
      throw RestProblem.of(FORBIDDEN, texts.get("rest.not-allowed"));
    }
    return media
        .find(new MediumId(id))
        .filter(each -> each.of().issue().equals(found.grievance().issue()))
        .orElseThrow(() -> RestProblem.of(NOT_FOUND, texts.get("rest.no-medium")));
  }
}
