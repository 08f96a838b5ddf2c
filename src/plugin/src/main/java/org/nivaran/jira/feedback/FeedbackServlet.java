package org.nivaran.jira.feedback;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.CallTry;
import org.nivaran.core.feedback.FeedbackFigures;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackVerdict;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.usecase.CallingOut;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageAddress;
import org.nivaran.jira.page.PageWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /plugins/servlet/nivaran/feedback}: the desk's calls about resolutions, for who calls;
 * {@code …/figures} and {@code …/list}: the figures and what they count, for the collector too.
 * Thread safe.
 */
@LicensedOnly
public final class FeedbackServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final PageAddress ADDRESS = new PageAddress("/nivaran/feedback");
  private static final int LONGEST_COMMENT = 1000;
  private static final Logger log = LoggerFactory.getLogger(FeedbackServlet.class);

  private final transient FeedbackRights rights;
  private final transient FeedbackPages pages;
  private final transient CallingOut calling;
  private final transient PageWriter writer;
  private final transient Texts texts;
  private final transient InstantSource time;

  public FeedbackServlet(
      FeedbackRights rights,
      FeedbackPages pages,
      CallingOut calling,
      PageWriter writer,
      Texts texts,
      InstantSource time) {
    this.rights = rights;
    this.pages = pages;
    this.calling = calling;
    this.writer = writer;
    this.texts = texts;
    this.time = time;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
      return;
    }
    writer.write(request, response, page(request, user.get()));
  }

  private Page page(HttpServletRequest request, ApplicationUser user) {
    String rest = ADDRESS.rest(request);
    if (!rights.isSetUp()) {
      return pages.problem(503, "not-set-up", "");
    }
    if (rest.isEmpty() ? !rights.mayCall(user) : !rights.maySeeFigures(user)) {
      return pages.problem(403, "refused", "");
    }
    try {
      return switch (rest) {
        case "" -> pages.desk(200, user, "", done(request));
        case "figures" -> pages.figures(by(request), period(request));
        case "list" ->
            pages.list(by(request), text(request, "of"), number(request), period(request), user);
        default -> pages.problem(404, "not-found", "");
      };
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private String done(HttpServletRequest request) {
    return constant(CallTry.Result.class, request.getParameter("done"))
        .map(result -> texts.get("call-out.result." + result.name()))
        .orElse("");
  }

  /** Writes down what a call came to. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
    } else if (!rights.mayCall(user.get())) {
      writer.write(request, response, pages.problem(403, "refused", ""));
    } else if (!ADDRESS.rest(request).isEmpty()) {
      writer.write(request, response, pages.problem(404, "not-found", ""));
    } else if (!writer.isFromOurPage(request)) {
      writer.write(request, response, pages.problem(403, "old-form", ""));
    } else {
      try {
        called(request, response, user.get());
      } catch (RuntimeException e) {
        writer.write(request, response, failed(e));
      }
    }
  }

  private void called(
      HttpServletRequest request, HttpServletResponse response, ApplicationUser user)
      throws IOException {
    Optional<Long> issue = positive(request.getParameter("issue"));
    Optional<Long> attempt = positive(request.getParameter("attempt"));
    Optional<Long> tries = positive(request.getParameter("tries"));
    Optional<CallTry.Result> result =
        constant(CallTry.Result.class, request.getParameter("result"));
    Boolean satisfied = truth(request.getParameter("satisfied"));
    boolean answered = result.filter(CallTry.Result.ANSWERED::equals).isPresent();
    if (issue.isEmpty()
        || issue.get() == 0
        || attempt.isEmpty()
        || tries.isEmpty()
        || result.isEmpty()
        || answered && satisfied == null) {
      writer.write(request, response, pages.desk(400, user, texts.get("call-out.no-answer"), ""));
      return;
    }
    IssueId about = new IssueId(issue.get());
    int which = attempt.get().intValue();
    int before = tries.get().intValue();
    Instant now = time.instant();
    CallingOut.Outcome outcome =
        satisfied == null || !answered
            ? calling.inVain(about, which, before, user.getKey(), result.get())
            : calling.answered(
                new FeedbackReply(
                    "call:%d:%d:%d".formatted(about.value(), which, before),
                    about,
                    which,
                    truth(request.getParameter("done")),
                    satisfied,
                    truth(request.getParameter("contacted")),
                    text(request, "comment"),
                    FeedbackWay.CALL_OUT,
                    user.getKey(),
                    now,
                    false),
                before);
    if (outcome instanceof CallingOut.Outcome.Refused refused) {
      writer.write(request, response, pages.desk(409, user, texts.get(refused.why()), ""));
    } else if (outcome instanceof CallingOut.Outcome.Kept kept
        && kept.verdict().orElse(null) instanceof FeedbackVerdict.Refused refused) {
      writer.write(request, response, pages.desk(409, user, texts.get(refused.reason()), ""));
    } else {
      writer.move(request, response, FeedbackPages.PATH + "?done=" + result.get().name());
    }
  }

  private Page failed(RuntimeException cause) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    log.error("Nivaran: page of feedback failed, id {}", id, cause);
    return pages.problem(500, "failed", id);
  }

  private FeedbackPages.Period period(HttpServletRequest request) {
    FeedbackPages.Period lately = pages.lately();
    LocalDate from = day(request.getParameter("from")).orElse(lately.from());
    LocalDate to = day(request.getParameter("to")).orElse(lately.to());
    return to.isBefore(from) ? lately : new FeedbackPages.Period(from, to);
  }

  private static Optional<LocalDate> day(@Nullable String written) {
    if (written == null || !written.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static FeedbackFigures.By by(HttpServletRequest request) {
    return constant(FeedbackFigures.By.class, request.getParameter("by"))
        .orElse(FeedbackFigures.By.DEPARTMENT);
  }

  private static FeedbackFigures.Number number(HttpServletRequest request) {
    return constant(FeedbackFigures.Number.class, request.getParameter("number"))
        .orElse(FeedbackFigures.Number.ASKED);
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String written) {
    for (E each : type.getEnumConstants()) {
      if (each.name().equals(written)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> positive(@Nullable String written) {
    return written != null && written.matches("[0-9]{1,9}")
        ? Optional.of(Long.parseLong(written))
        : Optional.empty();
  }

  private static @Nullable Boolean truth(@Nullable String written) {
    return "yes".equals(written) ? Boolean.TRUE : "no".equals(written) ? Boolean.FALSE : null;
  }

  private static String text(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    String text = value == null ? "" : value.strip();
    return text.length() > LONGEST_COMMENT ? text.substring(0, LONGEST_COMMENT) : text;
  }
}
