package org.nivaran.sandbox.rest.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ContextResolver;

/** Gives Jersey the host's reader and writer of JSON. */
public final class SharedMapper implements ContextResolver<ObjectMapper> {

  private final ObjectMapper mapper;

  /**
   * @param mapper the host's
   */
  public SharedMapper(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public ObjectMapper getContext(Class<?> type) {
    return mapper;
  }
}
