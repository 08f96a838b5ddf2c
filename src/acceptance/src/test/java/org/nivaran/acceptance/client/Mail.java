package org.nivaran.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What Jira would have sent by mail. Thread safe. */
public final class Mail {
  private final Http http;

  public Mail(Http http) {
    this.http = http;
  }

  /** The latest first. */
  public List<JsonNode> to(String address) {
    List<JsonNode> letters = new ArrayList<>();
    http.get("/sandbox/mail/letters?to=" + Http.encode(address))
        .expect(200)
        .json()
        .path("letters")
        .forEach(letters::add);
    return letters;
  }

  /** As an administrator who sets a server for outgoing mail, or takes it away. */
  public void defineServer(boolean defined) {
    http.post(
            "/sandbox/mail/server",
            ("defined=" + defined).getBytes(StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded")
        .expect(204);
  }
}
