package org.nivaran.sandbox.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;

/** Answers bodies that are no JSON, or not of the expected shape, with 400 and the place. */
public final class BadJsonMapper implements ExceptionMapper<JsonProcessingException> {

  /** Makes one. */
  public BadJsonMapper() {}

  @Override
  public Response toResponse(JsonProcessingException bad) {
    String where =
        bad.getLocation() == null
            ? ""
            : " (line %d, column %d)"
                .formatted(bad.getLocation().getLineNr(), bad.getLocation().getColumnNr());
    return Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            new ProblemBody(
                List.of("The body cannot be read as JSON of this kind" + where), Map.of()))
        .build();
  }
}
