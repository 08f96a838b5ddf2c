package org.nivaran.sandbox.rest.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what nobody expected with an id; what happened stands in the log under it. */
public final class UnexpectedMapper implements ExceptionMapper<Throwable> {

  private static final Logger log = LoggerFactory.getLogger(UnexpectedMapper.class);

  /** Makes one. */
  public UnexpectedMapper() {}

  @Override
  public Response toResponse(Throwable failure) {
    String id = UUID.randomUUID().toString();
    log.error("REST request failed, id {}", id, failure);
    return Response.serverError()
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(new ProblemBody(List.of("Internal error, id " + id), Map.of()))
        .build();
  }
}
