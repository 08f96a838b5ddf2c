package org.nivaran.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Jira's REST as one user. Thread safe. */
public final class Jira {
  private static final String API = "/rest/api/2";

  private final Http http;

  private Jira(Http http) {
    this.http = http;
  }

  /** Logs a demonstration user in; the password is the name. */
  public static Jira loggedIn(URI base, String user) {
    ObjectNode credentials =
        JsonNodeFactory.instance.objectNode().put("username", user).put("password", user);
    JsonNode session =
        Http.at(base).postJson("/rest/auth/1/session", credentials).expect(200).json();
    String cookie =
        session.at("/session/name").asText() + "=" + session.at("/session/value").asText();
    return new Jira(Http.at(base).with("Cookie", cookie));
  }

  /** With a personal access token instead of a session. */
  public static Jira withToken(URI base, String token) {
    return new Jira(Http.at(base).with("Authorization", "Bearer " + token));
  }

  public Http http() {
    return http;
  }

  /** Makes a user, whose password is the name; for an administrator. */
  public void makeUser(String name) {
    http.postJson(
            API + "/user",
            JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("password", name)
                .put("emailAddress", name + "@example.org")
                .put("displayName", name))
        .expect(201);
  }

  /** Makes an issue of the grievance project. */
  public Answer create(String type, String summary, String description) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = body.putObject("fields");
    fields.putObject("project").put("key", "GRV");
    fields.putObject("issuetype").put("name", type);
    fields.put("summary", summary);
    fields.put("description", description);
    return http.postJson(API + "/issue", body);
  }

  /** An issue that must be there. */
  public JsonNode issue(String key) {
    return http.get(API + "/issue/" + key).expect(200).json();
  }

  /** The issues of a query that must be right. */
  public List<JsonNode> search(String jql) {
    JsonNode found =
        http.get(API + "/search?maxResults=200&fields=*all&jql=" + Http.encode(jql))
            .expect(200)
            .json();
    List<JsonNode> issues = new ArrayList<>();
    found.path("issues").forEach(issues::add);
    return issues;
  }

  /** How many issues a query finds. */
  public int count(String jql) {
    return http.get(API + "/search?maxResults=0&jql=" + Http.encode(jql))
        .expect(200)
        .json()
        .path("total")
        .asInt();
  }

  /** The id of a custom field, such as {@code customfield_10001}. */
  public String fieldId(String name) {
    for (JsonNode field : http.get(API + "/field").expect(200).json()) {
      if (field.path("name").asText().equals(name)) {
        return field.path("id").asText();
      }
    }
    throw new AssertionError("No field named " + name);
  }

  /** The value of a field of an issue, by the field's name. */
  public JsonNode value(JsonNode issue, String fieldName) {
    return issue.path("fields").path(fieldId(fieldName));
  }

  /** The names of the moves that the user may make now. */
  public List<String> moves(String key) {
    List<String> names = new ArrayList<>();
    transitions(key).forEach(move -> names.add(move.path("name").asText()));
    return names;
  }

  /** Moves an issue by the name of the transition. */
  public Answer move(String key, String name, ObjectNode fields) {
    return move(key, name, fields, "");
  }

  /** Moves an issue with a comment; an empty one is none. */
  public Answer move(String key, String name, ObjectNode fields, String comment) {
    for (JsonNode move : transitions(key)) {
      if (move.path("name").asText().equals(name)) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("transition").put("id", move.path("id").asText());
        if (!fields.isEmpty()) {
          body.set("fields", fields);
        }
        if (!comment.isEmpty()) {
          body.putObject("update")
              .putArray("comment")
              .addObject()
              .putObject("add")
              .put("body", comment);
        }
        return http.postJson(API + "/issue/" + key + "/transitions", body);
      }
    }
    throw new AssertionError("No move " + name + " among " + moves(key));
  }

  /**
   * Resolves with a resolution that every department has, after attaching the photo that physical
   * works need.
   */
  public Answer resolve(String key) {
    attachPhoto(key);
    return resolveWithoutPhoto(key);
  }

  /** Attaches a photo of what was done. */
  public void attachPhoto(String key) {
    String boundary = "nivaran-photo";
    String body =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"pump.png\"\r\n"
            + "Content-Type: image/png\r\n\r\nnot really a picture\r\n--"
            + boundary
            + "--\r\n";
    http.with("X-Atlassian-Token", "no-check")
        .post(
            API + "/issue/" + key + "/attachments",
            body.getBytes(StandardCharsets.UTF_8),
            "multipart/form-data; boundary=" + boundary)
        .expect(200);
  }

  /** Resolves with a resolution that every department has. */
  public Answer resolveWithoutPhoto(String key) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.putObject("resolution").put("name", "Relief given");
    return move(key, "Resolve", fields);
  }

  public Answer comment(String key, String text) {
    return http.postJson(
        API + "/issue/" + key + "/comment",
        JsonNodeFactory.instance.objectNode().put("body", text));
  }

  /** The bodies of an issue's comments. */
  public List<String> comments(String key) {
    List<String> bodies = new ArrayList<>();
    http.get(API + "/issue/" + key + "/comment")
        .expect(200)
        .json()
        .path("comments")
        .forEach(comment -> bodies.add(comment.path("body").asText()));
    return bodies;
  }

  /** The name of an issue's status. */
  public String status(String key) {
    return issue(key).at("/fields/status/name").asText();
  }

  /** The keys of issues. */
  public static String keys(List<JsonNode> issues) {
    return issues.stream()
        .map(issue -> issue.path("key").asText())
        .collect(Collectors.joining(","));
  }

  private JsonNode transitions(String key) {
    return http.get(API + "/issue/" + key + "/transitions").expect(200).json().path("transitions");
  }
}
