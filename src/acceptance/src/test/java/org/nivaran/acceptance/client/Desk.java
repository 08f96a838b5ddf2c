package org.nivaran.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Nivaran's own REST as one user. Thread safe. */
public final class Desk {
  private static final String API = "/rest/nivaran/1.0";

  private final Http http;

  public Desk(Http http) {
    this.http = http;
  }

  public JsonNode day() {
    return http.get(API + "/day").expect(200).json();
  }

  public Answer grievance(String reference) {
    return http.get(API + "/grievances/" + reference);
  }

  public Answer health() {
    return http.get(API + "/health");
  }

  public Answer explain(ObjectNode question) {
    return http.postJson(API + "/routing/explain", question);
  }

  public Answer preview(ObjectNode question) {
    return http.postJson(API + "/clocks/preview", question);
  }

  /** How many entries of the inbox were given up. */
  public int deadInbox() {
    return health().expect(200).json().at("/inbox/dead").asInt();
  }

  /** The messages that were given up or are uncertain, with their reasons. */
  public List<JsonNode> troubledOutbox() {
    List<JsonNode> entries = new ArrayList<>();
    http.get(API + "/health/outbox/troubled")
        .expect(200)
        .json()
        .path("entries")
        .forEach(entries::add);
    return entries;
  }
}
