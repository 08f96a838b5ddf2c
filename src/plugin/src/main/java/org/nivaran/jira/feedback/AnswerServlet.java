package org.nivaran.jira.feedback;

import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.templaterenderer.RenderingException;
import com.atlassian.templaterenderer.TemplateRenderer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.feedback.FeedbackLinks;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.feedback.FeedbackVerdict;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.usecase.RecordingFeedback;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.PageAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page behind the link of an SMS, {@code /plugins/servlet/nivaran/answer/CODE}. Open to
 * everybody who has the link: it is signed, is for one question, and works once. Looking at it
 * changes nothing, so whoever previews links answers nothing; only the form does. Without scripts
 * and cookies. Thread safe.
 */
@UnrestrictedAccess
@XsrfProtectionExcluded
public final class AnswerServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final PageAddress ADDRESS = new PageAddress("/nivaran/answer");
  private static final String PATH = "/plugins/servlet/nivaran/answer/";
  private static final String TEMPLATE = "templates/feedback/answer.vm";
  private static final String TEXTS = "nivaran.answer.";
  private static final int LONGEST = 500;
  private static final Logger log = LoggerFactory.getLogger(AnswerServlet.class);

  private final transient FeedbackLinks links;
  private final transient FeedbackStore questions;
  private final transient GrievanceStore grievances;
  private final transient RecordingFeedback recording;
  private final transient TemplateRenderer renderer;
  private final transient Texts texts;
  private final transient InstantSource time;

  public AnswerServlet(
      FeedbackLinks links,
      FeedbackStore questions,
      GrievanceStore grievances,
      RecordingFeedback recording,
      TemplateRenderer renderer,
      Texts texts,
      InstantSource time) {
    this.links = links;
    this.questions = questions;
    this.grievances = grievances;
    this.recording = recording;
    this.renderer = renderer;
    this.texts = texts;
    this.time = time;
  }

  /**
   * What the page says.
   *
   * @param message the rest of a text key; empty while the question is asked
   */
  private record Said(int status, String message, String reference) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Said said;
    try {
      said = asked(ADDRESS.rest(request));
    } catch (RuntimeException e) {
      said = failed(e);
    }
    write(request, response, said);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Said said;
    try {
      said = answered(request);
    } catch (RuntimeException e) {
      said = failed(e);
    }
    write(request, response, said);
  }

  private static Said failed(RuntimeException cause) {
    log.error("Nivaran: the page of answers failed", cause);
    return new Said(503, "failed", "");
  }

  private Said asked(String code) {
    Optional<FeedbackLinks.Question> question = links.read(code);
    Optional<FeedbackRequest> request =
        question.flatMap(each -> questions.find(each.issue(), each.attempt()));
    Optional<Grievance> grievance = question.flatMap(each -> grievances.find(each.issue()));
    if (request.isEmpty() || grievance.isEmpty()) {
      return new Said(404, "unknown", "");
    }
    String reference = grievance.get().reference().toString();
    if (request.get().answer() != null) {
      return new Said(410, "already", reference);
    }
    boolean late = time.instant().isAfter(request.get().expires());
    return late || grievance.get().standing().state() != GrievanceState.RESOLVED
        ? new Said(410, "late", reference)
        : new Said(200, "", reference);
  }

  private Said answered(HttpServletRequest request) {
    String code = ADDRESS.rest(request);
    Said now = asked(code);
    Optional<FeedbackLinks.Question> question = links.read(code);
    Boolean satisfied = truth(request.getParameter("satisfied"));
    if (question.isEmpty() || now.status() == 404) {
      return now;
    }
    if (satisfied == null) {
      return now.status() == 200 ? new Said(400, "choose", now.reference()) : now;
    }
    Optional<CitizenId> citizen =
        grievances.find(question.get().issue()).flatMap(Grievance::citizen);
    if (citizen.isEmpty()) {
      return new Said(404, "unknown", "");
    }
    Instant at = time.instant();
    FeedbackVerdict verdict =
        recording.replied(
            new FeedbackReply(
                "link:%d:%d:%d"
                    .formatted(
                        question.get().issue().value(),
                        question.get().attempt(),
                        at.toEpochMilli()),
                question.get().issue(),
                question.get().attempt(),
                truth(request.getParameter("done")),
                satisfied,
                truth(request.getParameter("contacted")),
                shortened(request.getParameter("comment")),
                FeedbackWay.LINK,
                "citizen:" + citizen.get().value(),
                at,
                false),
            citizen.get());
    if (verdict instanceof FeedbackVerdict.Refused) {
      return now.status() == 200 ? new Said(410, "late", now.reference()) : now;
    }
    return new Said(
        200, verdict instanceof FeedbackVerdict.Close ? "thanks" : "reopened", now.reference());
  }

  private static @Nullable Boolean truth(@Nullable String written) {
    return "yes".equals(written) ? Boolean.TRUE : "no".equals(written) ? Boolean.FALSE : null;
  }

  private static String shortened(@Nullable String written) {
    String text = written == null ? "" : written.strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private void write(HttpServletRequest request, HttpServletResponse response, Said said)
      throws IOException {
    boolean english = "en".equals(request.getParameter("lang"));
    Locale locale = english ? Locale.ENGLISH : Locale.forLanguageTag("hi");
    Map<String, String> words = new HashMap<>();
    texts.all(locale, TEXTS).forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    Map<String, Object> values = new HashMap<>();
    boolean asks = said.message().isEmpty() || said.message().equals("choose");
    values.put("texts", words);
    values.put("language", english ? "en" : "hi");
    values.put("other", english ? "hi" : "en");
    values.put(
        "address",
        said.status() == 404 ? "" : request.getContextPath() + PATH + ADDRESS.rest(request));
    values.put("reference", said.reference());
    values.put("asks", asks);
    values.put("message", said.message().isEmpty() ? "" : words.getOrDefault(said.message(), ""));
    StringWriter html = new StringWriter();
    try {
      renderer.render(TEMPLATE, values, html);
    } catch (RenderingException e) {
      throw new IllegalStateException("template " + TEMPLATE, e);
    }
    byte[] body = html.toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(said.status());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
