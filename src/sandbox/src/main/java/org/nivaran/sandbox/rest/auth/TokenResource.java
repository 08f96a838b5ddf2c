package org.nivaran.sandbox.rest.auth;

import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.user.AccessTokens;
import org.nivaran.sandbox.jira.user.AccessTokens.AccessToken;
import org.nivaran.sandbox.jira.user.AccessTokens.NewAccessToken;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.Dates;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/pat/latest/tokens}: the caller's personal access tokens. */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokenResource {

  private static final int LONGEST_NAME = 50;
  private static final int MOST_DAYS = 3650;

  private final AccessTokens tokens;
  private final Caller caller;
  private final Dates dates;
  private final InstantSource clock;

  /**
   * @param tokens keeps the tokens
   * @param caller who calls
   * @param dates dates as JSON
   * @param clock the time
   */
  public TokenResource(AccessTokens tokens, Caller caller, Dates dates, InstantSource clock) {
    this.tokens = tokens;
    this.caller = caller;
    this.dates = dates;
    this.clock = clock;
  }

  /** The caller's tokens, without their secrets. */
  @GET
  public List<Map<String, @Nullable Object>> list() {
    return tokens.of(caller.user()).stream().map(token -> json(token).asMap()).toList();
  }

  /** Makes a token; its secret is in the answer and never again. */
  @POST
  public Response create(@Nullable TokenBody body) {
    ApplicationUser user = caller.user();
    if (body == null
        || body.name() == null
        || body.name().isBlank()
        || body.name().length() > LONGEST_NAME) {
      throw RestProblem.badField("name", "A name of at most 50 characters is required.");
    }
    NewAccessToken made = tokens.create(user, body.name(), expiry(body));
    return Response.status(Response.Status.CREATED)
        .entity(json(made.token()).with("rawToken", made.secret()).asMap())
        .header("Cache-Control", "no-store")
        .build();
  }

  private Optional<Instant> expiry(TokenBody body) {
    Integer days = body.expirationDuration();
    if (days == null) {
      return Optional.empty();
    }
    if (days < 1 || days > MOST_DAYS) {
      throw RestProblem.badField("expirationDuration", "Give one to 3650 days.");
    }
    return Optional.of(clock.instant().plus(Duration.ofDays(days)));
  }

  /** Revokes a token. */
  @DELETE
  @Path("{id}")
  public Response revoke(@PathParam("id") long id) {
    ApplicationUser user = caller.user();
    if (tokens.of(user).stream().noneMatch(token -> token.id() == id)) {
      throw RestProblem.notFound("You have no such token.");
    }
    tokens.revoke(user, id);
    return Response.noContent().build();
  }

  private JsonObject json(AccessToken token) {
    return new JsonObject()
        .with("id", token.id())
        .with("name", token.name())
        .with("createdAt", dates.time(token.createdAt()))
        .withIfPresent("expiringAt", token.expiresAt().map(dates::time).orElse(null));
  }

  /**
   * A token to make.
   *
   * @param name what it is for
   * @param expirationDuration after how many days it ends; null for never
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record TokenBody(@Nullable String name, @Nullable Integer expirationDuration) {}
}
