package org.nivaran.sandbox.web.profile;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.jira.user.AccessTokens;
import org.nivaran.sandbox.jira.user.AccessTokens.AccessToken;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.DisplayDates;
import org.nivaran.sandbox.web.view.HostTemplates;

/**
 * {@code /secure/ViewPersonalAccessTokens.jspa}: a person's tokens for programs. A secret is shown
 * once, in the answer to the form that made it.
 */
public final class TokensPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/ViewPersonalAccessTokens.jspa";

  private static final int LONGEST_NAME = 50;
  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 3650;

  private final AccessTokens tokens;
  private final HostTemplates templates;
  private final DisplayDates dates;
  private final InstantSource clock;

  /**
   * @param tokens keeps the tokens
   * @param templates the host's templates
   * @param dates dates in words
   * @param clock the time
   */
  public TokensPage(
      AccessTokens tokens, HostTemplates templates, DisplayDates dates, InstantSource clock) {
    this.tokens = tokens;
    this.templates = templates;
    this.dates = dates;
    this.clock = clock;
  }

  /**
   * A token without its secret.
   *
   * @param id its id
   * @param name what it is for
   * @param created when it was made
   * @param expires when it ends; empty for never
   */
  public record Row(long id, String name, String created, String expires) {}

  @Override
  public Reply show(PageRequest request) {
    return page(request, "", "", 200);
  }

  @Override
  public Reply submit(PageRequest request) {
    if (request.id("revoke").isPresent()) {
      tokens.revoke(request.user(), request.id("revoke").getAsLong());
      return new Reply.Redirect(PATH);
    }
    String name = request.parameter("tokenName").orElse("");
    int days = request.count("expirationDays", USUAL_DAYS);
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return page(request, "", request.messages().getText("tokens.name.wrong"), 400);
    }
    Optional<Instant> end =
        days == 0
            ? Optional.empty()
            : Optional.of(clock.instant().plus(Duration.ofDays(Math.min(days, MOST_DAYS))));
    return page(request, tokens.create(request.user(), name, end).secret(), "", 200);
  }

  private Reply page(PageRequest request, String secret, String problem, int status) {
    Locale locale = request.messages().locale();
    Map<String, Object> values = request.templateValues();
    values.put("secret", secret);
    values.put("problem", problem);
    values.put("name", problem.isEmpty() ? "" : request.parameter("tokenName").orElse(""));
    values.put(
        "tokens", tokens.of(request.user()).stream().map(token -> row(token, locale)).toList());
    return Reply.View.of(
            request.messages().getText("tokens.title"),
            templates.render("profile/tokens.vm", values))
        .withStatus(status);
  }

  private Row row(AccessToken token, Locale locale) {
    return new Row(
        token.id(),
        token.name(),
        dates.time(token.createdAt(), locale),
        token.expiresAt().map(end -> dates.time(end, locale)).orElse(""));
  }
}
