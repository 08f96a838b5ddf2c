package org.nivaran.sandbox.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a browser of their own: keeps cookies, follows no redirects, sends forms with their
 * token.
 */
final class Visitor {

  private final String base;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  Visitor(String base) {
    this.base = base;
  }

  /** Logs in by REST. */
  static Visitor loggedIn(String base, String name, String password) {
    Visitor visitor = new Visitor(base);
    HttpResponse<String> answer =
        visitor.sendJson(
            "POST",
            "/rest/auth/1/session",
            "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("log-in of " + name + ": " + answer.statusCode());
    }
    return visitor;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /**
   * Sends a form with the token of the visitor's cookie, fetching one first where there is none.
   */
  HttpResponse<String> submit(String path, Map<String, String> fields) {
    if (cookie("atlassian.xsrf.token").isEmpty()) {
      get("/login.jsp");
    }
    return submitWithToken(path, fields, cookie("atlassian.xsrf.token").orElseThrow());
  }

  /** Sends a form with this token; null for none. */
  HttpResponse<String> submitWithToken(
      String path, Map<String, String> fields, @Nullable String token) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    if (token != null) {
      body += "&atl_token=" + encode(token);
    }
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> sendJson(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** Opens administration with the password. */
  void openAdministration(String password) {
    submit("/secure/admin/WebSudoAuthenticate.jspa", Map.of("webSudoPassword", password));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
