package org.nivaran.jira.status;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.usecase.CitizenStatus;
import org.nivaran.core.usecase.ReadingStatus;
import org.nivaran.jira.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The citizen's status page, {@code /plugins/servlet/nivaran/status}. Open to everybody; who knows
 * the reference and the last four digits of the telephone number sees how far the grievance has
 * come. It changes nothing that belongs to anybody, so its form needs no token, and works without a
 * cookie. Thread safe.
 */
@UnrestrictedAccess
@XsrfProtectionExcluded
public final class StatusServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String PATH = "/plugins/servlet/nivaran/status";
  private static final int NEEDED_DIGITS = 4;
  private static final int SECRET_DIGITS = 6;
  private static final int LONGEST = 60;
  private static final int TOO_MANY = 429;
  private static final Logger log = LoggerFactory.getLogger(StatusServlet.class);

  private final transient Settings settings;
  private final transient ReadingStatus reading;
  private final transient AddressLimit limit;
  private final transient StatusPage page;
  private final transient InstantSource time;
  private final transient SecureRandom random = new SecureRandom();

  public StatusServlet(
      Settings settings,
      ReadingStatus reading,
      AddressLimit limit,
      StatusPage page,
      InstantSource time) {
    this.settings = settings;
    this.reading = reading;
    this.limit = limit;
    this.page = page;
    this.time = time;
  }

  /** The empty form; {@code reference} in the address, as in a link, fills it in. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, new Outcome(200, "", null));
  }

  /** Looks up what the form asks for. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Outcome outcome;
    try {
      outcome = outcome(request, time.instant());
    } catch (RuntimeException e) {
      log.error("Nivaran: the status page failed", e);
      outcome = new Outcome(503, "failed", null);
    }
    answer(request, response, outcome);
  }

  private record Outcome(int httpStatus, String problem, @Nullable CitizenStatus status) {}

  private Outcome outcome(HttpServletRequest request, Instant now) {
    String address =
        CallerAddress.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    if (!limit.permits(address, now)) {
      return new Outcome(TOO_MANY, "too-often", null);
    }
    if (settings.current().isEmpty()) {
      return new Outcome(503, "failed", null);
    }
    TypedReference.Reading typed = TypedReference.read(parameter(request, "reference"));
    String digits = digits(parameter(request, "digits"));
    if (typed instanceof TypedReference.Reading.NoReference) {
      return new Outcome(400, "no-reference", null);
    }
    if (typed instanceof TypedReference.Reading.OneIsWrong) {
      return new Outcome(400, "one-is-wrong", null);
    }
    if (digits.isEmpty()) {
      return new Outcome(400, "no-digits", null);
    }
    ReadingStatus.Answer answer =
        reading.read(((TypedReference.Reading.Good) typed).reference(), digits, now);
    if (answer instanceof ReadingStatus.Answer.Known known) {
      return new Outcome(200, "", known.status());
    }
    return answer instanceof ReadingStatus.Answer.TooOften
        ? new Outcome(TOO_MANY, "tried-too-often", null)
        : new Outcome(404, "not-found", null);
  }

  /**
   * The six digits of a secret number, else the last four of those that were typed, in any script;
   * empty if there are fewer.
   */
  private static String digits(String typed) {
    StringBuilder digits = new StringBuilder();
    Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.length() < NEEDED_DIGITS ? "" : digits.substring(digits.length() - NEEDED_DIGITS);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Outcome outcome)
      throws IOException {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    String nonce = HexFormat.of().formatHex(bytes);
    Language language = StatusPage.language(request.getParameter("lang"));
    String html =
        page.html(
            new StatusPage.View(
                language,
                request.getContextPath() + PATH,
                nonce,
                parameter(request, "reference"),
                outcome.status() == null ? "" : digits(parameter(request, "digits")),
                outcome.problem(),
                outcome.status()));
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    response.setStatus(outcome.httpStatus());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Language", language.tag());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'nonce-"
            + nonce
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    if (outcome.httpStatus() == TOO_MANY) {
      response.setHeader("Retry-After", "600");
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    String plain = value == null ? "" : value.strip();
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }
}
