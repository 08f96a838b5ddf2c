package org.nivaran.jira.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.Response;

/**
 * Writes answers itself, because hosts differ in how they set up their JSON: what the design fixes
 * must not change with them.
 */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static Response ok(Object body) {
    return response(200, body);
  }

  static Response response(int status, Object body) {
    return Response.status(status)
        .type("application/json;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .entity(write(body))
        .build();
  }

  /** The body as text. */
  static String text(Object body) {
    return write(body);
  }

  private static String write(Object body) {
    try {
      return MAPPER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("our own answers can be written", e);
    }
  }

  private Json() {}
}
