package org.nivaran.sandbox.rest.auth;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Links;
import org.nivaran.sandbox.rest.problem.ProblemBody;
import org.nivaran.sandbox.rest.problem.RestProblem;
import org.nivaran.sandbox.web.session.Cookies;
import org.nivaran.sandbox.web.session.Login;

/** {@code /rest/auth/1/session}: logging in and out by REST. */
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

  private final Login login;
  private final Caller caller;
  private final Links links;

  /**
   * @param login logs people in and out
   * @param caller who calls
   * @param links the addresses
   */
  public SessionResource(Login login, Caller caller, Links links) {
    this.login = login;
    this.caller = caller;
    this.links = links;
  }

  /** Who is logged in. */
  @GET
  public Map<String, @Nullable Object> current() {
    ApplicationUser user = caller.user();
    return new JsonObject()
        .with("self", links.page("/rest/api/2/user?username=" + Links.encode(user.getName())))
        .with("name", user.getName())
        .with("loginInfo", Map.of())
        .asMap();
  }

  /** Logs in and sets the cookie. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(
      @Nullable Credentials credentials,
      @Context HttpServletRequest request,
      @Context HttpServletResponse response) {
    if (credentials == null || credentials.username() == null || credentials.password() == null) {
      throw RestProblem.badRequest("username and password are required");
    }
    Login.Outcome outcome =
        login.logIn(request, response, credentials.username(), credentials.password(), false);
    if (outcome.user().isEmpty()) {
      return refused(outcome);
    }
    return Response.ok(
            new JsonObject()
                .with("session", Map.of("name", Cookies.SESSION, "value", outcome.secret()))
                .with("loginInfo", Map.of())
                .asMap())
        .build();
  }

  private static Response refused(Login.Outcome outcome) {
    ProblemBody body =
        new ProblemBody(
            List.of(
                outcome.tooMany()
                    ? "Login denied: too many failed attempts. Wait a minute."
                    : "Login failed"),
            Map.of());
    return Response.status(outcome.tooMany() ? 403 : 401)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body)
        .build();
  }

  /** Logs out. */
  @DELETE
  public Response logOut(
      @Context HttpServletRequest request, @Context HttpServletResponse response) {
    caller.user();
    login.logOut(request, response);
    return Response.noContent().build();
  }

  /**
   * Name and password.
   *
   * @param username the user name
   * @param password the password
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Credentials(@Nullable String username, @Nullable String password) {

    @Override
    public String toString() {
      return "credentials of " + username;
    }
  }
}
