package org.nivaran.jira.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;

/** Tries the routing rules on a text: who would get it, and why. Changes nothing. */
@Path("/routing/explain")
@LicensedOnly
public final class RoutingResource {
  static final int LONGEST_TEXT = 32_767;

  private final ReferenceData data;
  private final Caller caller;
  private final Texts texts;
  private final Reasons reasons;

  @Inject
  public RoutingResource(ReferenceData data, Caller caller, Texts texts, Reasons reasons) {
    this.data = data;
    this.caller = caller;
    this.texts = texts;
    this.reasons = reasons;
  }

  /** Who would get the grievance in the body. For everybody who may see the project. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response explain(String body) {
    caller.mayBrowseOrFail();
    Desk desk = data.current();
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> text = input.requiredText("text", LONGEST_TEXT);
    Optional<CategoryKey> category =
        input.value("category", key -> Known.category(desk, key), "rest.no-category");
    Optional<PlaceKey> place = input.value("place", key -> Known.place(desk, key), "rest.no-place");
    Optional<Kind> kind = input.value("kind", Known::kind, "rest.no-kind");
    input.finish();
    RoutingDecision decision =
        desk.routing()
            .decide(
                new RoutingRequest(
                    text.orElseThrow(),
                    category.orElse(null),
                    place.orElse(null),
                    kind.orElse(Kind.COMPLAINT)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("department", decision.department().value());
    answer.put("post", decision.post() == null ? null : decision.post().value());
    answer.put("category", decision.category() == null ? null : decision.category().value());
    answer.put("rule", decision.rule());
    answer.put("reason", reasons.inWords(decision.reason()));
    return Json.ok(answer);
  }
}
