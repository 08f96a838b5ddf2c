package org.nivaran.jira.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads what a resource would answer. */
final class Answers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static JsonNode body(RestProblem problem) {
    return read((String) problem.getResponse().getEntity());
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }

  private Answers() {}
}
