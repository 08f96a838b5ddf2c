package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.usecase.ExplainingClocks;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.GrievanceReaders;

/** Why a clock of a grievance is due when it is. */
@Path("/grievances/{reference}/clocks/{clock: [0-9]{1,18}}")
@LicensedOnly
public final class WhyDueResource {
  private static final int NOT_FOUND = 404;

  private final GrievanceReaders readers;
  private final ExplainingClocks explaining;
  private final Caller caller;
  private final Texts texts;
  private final Reasons reasons;

  @Inject
  public WhyDueResource(
      GrievanceReaders readers,
      ExplainingClocks explaining,
      Caller caller,
      Texts texts,
      Reasons reasons) {
    this.readers = readers;
    this.explaining = explaining;
    this.caller = caller;
    this.texts = texts;
    this.reasons = reasons;
  }

  /**
   * The due time and the counting behind it, in the reader's words. Whoever may not see the issue
   * is told that there is no such grievance.
   *
   * @param written the reference in any spelling
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response why(@PathParam("reference") String written, @PathParam("clock") long clock) {
    ExplainingClocks.Explained explained =
        readers
            .find(written, caller.userOrFail())
            .flatMap(found -> explaining.one(found.grievance().issue(), new ClockId(clock)))
            .orElseThrow(() -> RestProblem.of(NOT_FOUND, texts.get("rest.no-clock")));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clock", clock);
    json.put("due", explained.clock().due().toString());
    json.put("explanation", reasons.why(explained));
    return Json.ok(json);
  }
}
