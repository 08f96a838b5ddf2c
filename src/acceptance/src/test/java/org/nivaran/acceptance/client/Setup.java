package org.nivaran.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The set-up over REST, as one administrator at one node. Thread safe. */
public final class Setup {
  private static final String PATH = "/rest/nivaran/1.0/setup";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Http http;

  public Setup(Jira admin) {
    this.http = admin.http();
  }

  /** What an admin asks for who takes what the wizard suggests. */
  public static ObjectNode suggested() {
    return NODES
        .objectNode()
        .put("district", "Raipur")
        .put("referencePrefix", "RPR")
        .put("projectKey", "GRV")
        .put("zone", "Asia/Kolkata")
        .put("bot", "nivaran-bot")
        .put("pack", "raipur");
  }

  public Answer plan(ObjectNode wanted) {
    return http.postJson(PATH + "/plan", wanted);
  }

  /** Begins, and does not wait for the end. */
  public Answer apply(ObjectNode wanted) {
    return http.postJson(PATH + "/apply", wanted);
  }

  /** Takes up what was left half-way. */
  public Answer goOn() {
    return http.postJson(PATH + "/apply", NODES.objectNode().put("continue", true));
  }

  /** Begins, and waits for the end. */
  public Answer applyAndWait(ObjectNode wanted) {
    return http.postJson(PATH, wanted);
  }

  public JsonNode progress() {
    return http.get(PATH + "/progress").expect(200).json();
  }

  /** In one word. */
  public String state() {
    return progress().path("state").asText();
  }

  /** How many items are settled. */
  public int done() {
    return progress().path("done").asInt();
  }
}
