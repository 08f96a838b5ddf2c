package org.nivaran.sandbox.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;

/** Answers what the framework itself refuses: unknown paths, methods and content types. */
public final class FrameworkProblemMapper implements ExceptionMapper<WebApplicationException> {

  /** Makes one. */
  public FrameworkProblemMapper() {}

  @Override
  public Response toResponse(WebApplicationException refused) {
    Response from = refused.getResponse();
    Response.ResponseBuilder answer =
        Response.status(from.getStatus())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(new ProblemBody(List.of(words(from.getStatus())), Map.of()));
    if (from.getHeaders().containsKey("Allow")) {
      answer.header("Allow", from.getHeaderString("Allow"));
    }
    return answer.build();
  }

  private static String words(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take that method.";
      case 406 -> "This address answers in JSON only.";
      case 415 -> "This address takes JSON: Content-Type must be application/json.";
      default -> "The request was refused with status " + status + ".";
    };
  }
}
