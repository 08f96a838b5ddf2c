package org.nivaran.sandbox.pluginweb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns failures of plugin resources into JSON answers that give nothing internal away. */
final class RestFailures {
  private static final Logger log = LoggerFactory.getLogger(RestFailures.class);

  private RestFailures() {}

  static Response answer(Response.Status status, String message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("message", message);
    body.put("status-code", status.getStatusCode());
    try {
      return Response.status(status)
          .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .entity(new ObjectMapper().writeValueAsString(body))
          .build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Malformed JSON and unknown fields. */
  static final class BadJson implements ExceptionMapper<JsonProcessingException> {
    @Override
    public Response toResponse(JsonProcessingException failure) {
      return answer(Response.Status.BAD_REQUEST, failure.getOriginalMessage());
    }
  }

  /** What the plugin has no mapper for. */
  static final class Unexpected implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
      if (failure instanceof WebApplicationException web) {
        return web.getResponse();
      }
      String id = UUID.randomUUID().toString();
      log.error("A plugin's REST resource failed ({})", id, failure);
      return answer(Response.Status.INTERNAL_SERVER_ERROR, "Internal server error (" + id + ")");
    }
  }
}
