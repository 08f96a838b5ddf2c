package org.nivaran.sandbox.rest.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers {@link RestProblem}s. */
public final class RestProblemMapper implements ExceptionMapper<RestProblem> {

  /** Makes one. */
  public RestProblemMapper() {}

  @Override
  public Response toResponse(RestProblem problem) {
    return Response.status(problem.status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(problem.body())
        .build();
  }
}
