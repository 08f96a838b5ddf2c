package org.nivaran.sandbox.boot.demo;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.user.AccessTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demonstration district of Raipur. Makes its people, then sets the plugin up through HTTP as
 * an administrator would. Repeating it changes nothing.
 */
public final class RaipurDemo {
  private static final Logger log = LoggerFactory.getLogger(RaipurDemo.class);
  private static final int LINES = 4;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Jira jira;
  private final String baseUrl;

  /**
   * @param baseUrl the sandbox's address with context path; it must answer already
   */
  public RaipurDemo(Jira jira, String baseUrl) {
    this.jira = jira;
    this.baseUrl = baseUrl;
  }

  /**
   * Makes the demonstration. Without a plugin that offers the set-up call there are only people.
   *
   * @throws IllegalStateException if the plugin refuses to be set up; it holds the answer
   */
  public void make() {
    new RaipurPeople(jira.users(), jira.groups()).make();
    ApplicationUser admin = jira.users().byName("admin").orElseThrow();
    AccessTokens.NewAccessToken token =
        jira.accessTokens().create(admin, "demonstration", Optional.empty());
    try {
      if (setUp(token.secret())) {
        new RaipurPages(jira).make(admin, RaipurPeople.DEPARTMENTS);
      }
    } finally {
      jira.accessTokens().revoke(admin, token.token().id());
    }
  }

  /** Returns false if no plugin offers the set-up call. */
  private boolean setUp(String secret) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/rest/nivaran/1.0/setup"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(settings()))
            .build();
    HttpResponse<String> response;
    try {
      response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("The plugin could not be set up: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the plugin was being set up", e);
    }
    if (response.statusCode() == NOT_FOUND) {
      log.warn("No plugin offers the set-up call; the demonstration has only its people");
      return false;
    }
    if (response.statusCode() != OK) {
      throw new IllegalStateException(
          "The plugin could not be set up: " + response.statusCode() + " " + response.body());
    }
    return true;
  }

  private String settings() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode settings = mapper.createObjectNode();
    settings.put("district", "Raipur");
    settings.put("referencePrefix", "RPR");
    settings.put("projectKey", "GRV");
    settings.put("zone", "Asia/Kolkata");
    settings.put("bot", RaipurPeople.BOT);
    settings.put("pack", "raipur");
    settings.put("graphBaseUrl", baseUrl + "/sandbox/graph");
    ArrayNode lines = settings.putArray("lines");
    for (int line = 1; line <= LINES; line++) {
      lines
          .addObject()
          .put("id", Integer.toString(line))
          .put("phoneNumberId", "10000000000000" + line)
          .put("number", "+91771000000" + line)
          .put("verifyToken", "demo-verify-token")
          .put("appSecret", "demo-app-secret")
          .put("accessToken", "demo-access-token-" + line);
    }
    settings.put("phoneSecret", "demo-phone-secret");
    settings
        .putObject("sms")
        .put("gateway", "nic")
        .put("url", baseUrl + "/sandbox/sms/HttpLink")
        .put("unicodeUrl", baseUrl + "/sandbox/sms/MLink")
        .put("username", "demo-sms-user")
        .put("password", "demo-sms-password")
        .put("entityId", "1101000000000000001")
        .put("header", "RPRCLL")
        .put("reportSecret", "demo-sms-report");
    try {
      return mapper.writeValueAsString(settings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
