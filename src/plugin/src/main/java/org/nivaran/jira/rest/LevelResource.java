package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.usecase.LoweringLevel;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.GrievanceReaders;
import org.nivaran.jira.people.LevelKeepers;

/** Sends a grievance back to a lower level by hand. */
@Path("/grievances/{reference}/level")
@LicensedOnly
public final class LevelResource {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int LONGEST_REASON = 500;

  private final GrievanceReaders readers;
  private final LoweringLevel lowering;
  private final LevelKeepers keepers;
  private final Caller caller;
  private final Texts texts;
  private final InstantSource time;

  @Inject
  public LevelResource(
      GrievanceReaders readers,
      LoweringLevel lowering,
      LevelKeepers keepers,
      Caller caller,
      Texts texts,
      InstantSource time) {
    this.readers = readers;
    this.lowering = lowering;
    this.keepers = keepers;
    this.caller = caller;
    this.texts = texts;
    this.time = time;
  }

  /**
   * Lowers the level: {@code {"level":1,"reason":"…"}}. For nodal officers and the heads of the
   * department. Whoever may not see the issue is told that there is none.
   *
   * @param written the reference in any spelling
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response lower(@PathParam("reference") String written, String body) {
    ApplicationUser user = caller.userOrFail();
    GrievanceReaders.Found found = readers.find(written, user).orElseThrow(this::notFound);
    if (!keepers.mayLower(found.issue(), found.grievance(), user)) {
      throw RestProblem.of(FORBIDDEN, texts.get("level.refused.not-yours"));
    }
    JsonInput input = RestProblem.reading(texts, body);
    Optional<Level> level = input.requiredInt("level").flatMap(number -> level(number, input));
    String reason = input.text("reason", LONGEST_REASON).orElse("");
    input.finish();
    lowering
        .lower(
            found.grievance().issue(), level.orElseThrow(), user.getKey(), reason, time.instant())
        .ifPresent(this::refuse);
    return Json.ok(
        Map.of(
            "reference",
            found.grievance().reference().toString(),
            "level",
            level.orElseThrow().number()));
  }

  private Optional<Level> level(int number, JsonInput input) {
    if (number < Level.L1.number() || number > Level.L4.number()) {
      input.wrong("level", texts.get("level.refused.none-such"));
      return Optional.empty();
    }
    return Optional.of(new Level(number));
  }

  private void refuse(Reason reason) {
    throw RestProblem.field(
        reason.key().endsWith(".no-reason") ? "reason" : "level", texts.get(reason));
  }

  private RestProblem notFound() {
    return RestProblem.of(NOT_FOUND, texts.get("rest.no-grievance"));
  }
}
