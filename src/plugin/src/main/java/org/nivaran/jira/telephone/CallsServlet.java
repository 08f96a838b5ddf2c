package org.nivaran.jira.telephone;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallBack.Result;
import org.nivaran.core.telephone.CallBackId;
import org.nivaran.core.usecase.CallingBack;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.page.PageAddress;
import org.nivaran.jira.page.PageWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operators' pages: {@code /plugins/servlet/nivaran/calls} opens the caller, {@code …/back} are
 * the calls that the desk owes, {@code …/now} and {@code …/part} are for the script of the first.
 * Only for who answers calls. Thread safe.
 */
@LicensedOnly
public final class CallsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final PageAddress ADDRESS = new PageAddress("/nivaran/calls");
  private static final Logger log = LoggerFactory.getLogger(CallsServlet.class);

  private final transient CallRights rights;
  private final transient CallPages pages;
  private final transient CallingBack callingBack;
  private final transient PageWriter writer;
  private final transient ReferenceData data;
  private final transient Texts texts;

  public CallsServlet(
      CallRights rights,
      CallPages pages,
      CallingBack callingBack,
      PageWriter writer,
      ReferenceData data,
      Texts texts) {
    this.rights = rights;
    this.pages = pages;
    this.callingBack = callingBack;
    this.writer = writer;
    this.data = data;
    this.texts = texts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ApplicationUser> user = rights.user();
    String rest = ADDRESS.rest(request);
    boolean forScript = rest.equals("now") || rest.equals("part");
    if (user.isEmpty() && !forScript) {
      writer.sendToLogIn(request, response);
    } else if (user.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (!rights.isSetUp()) {
      writer.write(request, response, pages.problem(503, "not-set-up", ""));
    } else if (!rights.mayAnswer(user.get())) {
      writer.write(request, response, pages.problem(403, "refused", ""));
    } else {
      try {
        answer(rest, request, response, user.get());
      } catch (RuntimeException e) {
        writer.write(request, response, failed(e));
      }
    }
  }

  private void answer(
      String rest, HttpServletRequest request, HttpServletResponse response, ApplicationUser user)
      throws IOException {
    CallPages.Wanted wanted =
        new CallPages.Wanted(
            parameter(request, "call", "callId"), parameter(request, "phone", "from"));
    switch (rest) {
      case "" -> writer.write(request, response, pages.screen(wanted, user));
      case "part" -> writer.write(request, response, pages.changing(wanted, user));
      case "now" -> now(response, wanted);
      case "back" -> writer.write(request, response, pages.callBacks(200, "", done(request)));
      default -> writer.write(request, response, pages.problem(404, "not-found", ""));
    }
  }

  /** A line for the script: what is shown now, and the newest call that goes on. */
  private void now(HttpServletResponse response, CallPages.Wanted wanted) throws IOException {
    String latest = pages.latest().map(Call::key).map(key -> key.text()).orElse("");
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response
        .getOutputStream()
        .write((pages.signature(wanted) + '\n' + latest).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes down an attempt to ring back. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Our pages are in UTF-8, and browsers do not say so of what they send.
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Optional<ApplicationUser> user = rights.user();
    if (user.isEmpty()) {
      writer.sendToLogIn(request, response);
    } else if (!rights.mayAnswer(user.get())) {
      writer.write(request, response, pages.problem(403, "refused", ""));
    } else if (!ADDRESS.rest(request).equals("back")) {
      writer.write(request, response, pages.problem(404, "not-found", ""));
    } else if (!writer.isFromOurPage(request)) {
      writer.write(request, response, pages.problem(403, "old-form", ""));
    } else {
      try {
        tried(request, response, user.get());
      } catch (RuntimeException e) {
        writer.write(request, response, failed(e));
      }
    }
  }

  private void tried(HttpServletRequest request, HttpServletResponse response, ApplicationUser user)
      throws IOException {
    Optional<Long> id = number(request.getParameter("id"));
    Optional<Long> revision = number(request.getParameter("revision"));
    Optional<Result> result = result(request.getParameter("result"));
    String written = text(request, "next");
    Instant next = written.isEmpty() ? null : moment(written);
    if (id.isEmpty() || revision.isEmpty() || result.isEmpty()) {
      writer.write(request, response, pages.callBacks(400, texts.get("call.no-result"), ""));
      return;
    }
    if (!written.isEmpty() && next == null) {
      writer.write(
          request, response, pages.callBacks(400, texts.get("call-back.refused.when"), ""));
      return;
    }
    CallingBack.Outcome outcome =
        callingBack.tried(
            new CallBackId(id.get()),
            revision.get().intValue(),
            user.getKey(),
            result.get(),
            text(request, "note"),
            next);
    if (outcome instanceof CallingBack.Outcome.Refused refused) {
      writer.write(request, response, pages.callBacks(409, texts.get(refused.why()), ""));
    } else {
      writer.move(request, response, CallPages.PATH + "/back?done=" + result.get().name());
    }
  }

  private String done(HttpServletRequest request) {
    return result(request.getParameter("done"))
        .map(result -> texts.get("call.written-down", texts.get("call.result." + result.name())))
        .orElse("");
  }

  private Page failed(RuntimeException cause) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    log.error("Nivaran: page of calls failed, id {}", id, cause);
    return pages.problem(500, "failed", id);
  }

  private @Nullable Instant moment(String written) {
    try {
      return LocalDateTime.parse(written).atZone(data.current().district().zone()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Optional<Long> number(@Nullable String written) {
    return written != null && written.matches("[0-9]{1,9}")
        ? Optional.of(Long.parseLong(written))
        : Optional.empty();
  }

  private static Optional<Result> result(@Nullable String written) {
    for (Result result : Result.values()) {
      if (result.name().equals(written)) {
        return Optional.of(result);
      }
    }
    return Optional.empty();
  }

  private static String text(HttpServletRequest request, String name) {
    String text = request.getParameter(name);
    return text == null ? "" : text.strip();
  }

  /** The first of two names: softphones have their own. */
  private static @Nullable String parameter(HttpServletRequest request, String name, String other) {
    String value = request.getParameter(name);
    return value == null ? request.getParameter(other) : value;
  }
}
