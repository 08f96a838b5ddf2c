package org.nivaran.jira.feedback;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nivaran.core.feedback.CallOut;
import org.nivaran.core.feedback.CallTry;
import org.nivaran.core.feedback.FeedbackFigures;
import org.nivaran.core.feedback.FeedbackLinks.Question;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.CallingOut;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.people.Names;

/** The pages of feedback as values for their templates. Thread safe. */
public final class FeedbackPages {

  static final String PATH = "/plugins/servlet/nivaran/feedback";

  private static final String TEXTS = "nivaran.call-out.";
  private static final Locale HINDI = Locale.forLanguageTag("hi");
  private static final int QUEUE = 50;
  private static final int WEEK = 7;

  private final CallingOut calling;
  private final FeedbackBook book;
  private final ReferenceData data;
  private final IssueManager issues;
  private final FeedbackRights rights;
  private final Names names;
  private final Texts texts;
  private final InstantSource time;

  public FeedbackPages(
      CallingOut calling,
      FeedbackBook book,
      ReferenceData data,
      IssueManager issues,
      FeedbackRights rights,
      Names names,
      Texts texts,
      InstantSource time) {
    this.calling = calling;
    this.book = book;
    this.data = data;
    this.issues = issues;
    this.rights = rights;
    this.names = names;
    this.texts = texts;
    this.time = time;
  }

  /**
   * Days, each whole, in the desk's zone.
   *
   * @param to the last day
   */
  record Period(LocalDate from, LocalDate to) {}

  /** The last thirty days. */
  Period lately() {
    LocalDate today = LocalDate.ofInstant(time.instant(), zone());
    return new Period(today.minusDays(29), today);
  }

  /**
   * The call that is to be made next, and how far the week has come.
   *
   * @param error what was wrong; empty for nothing
   * @param done what was written down; empty for nothing
   */
  Page desk(int status, ApplicationUser user, String error, String done) {
    List<CallingOut.Ready> queue =
        calling.queue(user.getKey(), QUEUE).stream()
            .filter(each -> isSeen(each.call(), user))
            .toList();
    Map<String, Object> values = new HashMap<>();
    values.put("error", error);
    values.put("done", done);
    values.put("decent", calling.isDecentNow());
    values.put("waiting", queue.size());
    values.put("call", queue.isEmpty() ? Map.of() : call(queue.get(0)));
    LocalDate today = LocalDate.ofInstant(time.instant(), zone());
    values.put(
        "quotas",
        book.quotas(start(today.minusDays(2L * WEEK)), start(today.plusDays(1))).stream()
            .map(this::quota)
            .toList());
    return page(status, "desk.vm", values);
  }

  private boolean isSeen(CallOut call, ApplicationUser user) {
    Issue issue = issues.getIssueObject(call.issue().value());
    return issue != null && rights.maySee(issue, user);
  }

  private Map<String, Object> quota(FeedbackBook.Quota quota) {
    return Map.of(
        "name",
        department(quota.department()),
        "wanted",
        quota.wanted(),
        "tried",
        quota.tried(),
        "answered",
        quota.answered());
  }

  private Map<String, Object> call(CallingOut.Ready ready) {
    CallOut call = ready.call();
    Moments moments = new Moments(texts, zone());
    Issue issue = issues.getIssueObject(call.issue().value());
    String number = ready.phone().e164();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("issue", call.issue().value());
    view.put("attempt", call.attempt());
    view.put("tries", call.tries());
    view.put("key", issue == null ? "" : issue.getKey());
    view.put("summary", issue == null ? "" : issue.getSummary());
    view.put("reference", ready.grievance().reference().toString());
    view.put("number", number);
    view.put("department", department(call.topic().department().value()));
    view.put("resolution", texts.get("resolution." + call.topic().resolution().key()));
    view.put("why", texts.get("call-out.why." + call.why().name()));
    String reference = ready.grievance().reference().toString();
    view.put("scriptHindi", texts.in(HINDI, "call-out.script", reference));
    view.put("scriptEnglish", texts.in(Locale.ENGLISH, "call-out.script", reference));
    view.put(
        "attempts",
        book.tries(call.issue(), call.attempt()).stream()
            .map(each -> tried(each, moments))
            .toList());
    view.put(
        "replies", book.replies(call.issue()).stream().map(each -> reply(each, moments)).toList());
    return view;
  }

  private String tried(CallTry each, Moments moments) {
    return moments.at(each.at())
        + ": "
        + texts.get("call-out.result." + each.result().name())
        + ", "
        + names.of(each.by());
  }

  private String reply(FeedbackReply each, Moments moments) {
    return moments.at(each.at())
        + ": "
        + texts.get("call-out.answer." + each.answer().name())
        + ", "
        + texts.get("call-out.way." + each.way().name())
        + (each.counts() ? "" : " (" + texts.get("call-out.not-counted") + ")")
        + (each.comment().isEmpty() ? "" : ": " + each.comment());
  }

  /** The figures of a period, each with what it means and a link to what it counts. */
  Page figures(FeedbackFigures.By by, Period period) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FeedbackFigures each :
        book.figures(by, start(period.from()), start(period.to().plusDays(1)))) {
      rows.add(row(by, each));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("rows", rows);
    values.put("by", by.name());
    values.put("from", period.from().toString());
    values.put("to", period.to().toString());
    values.put("bys", List.of(FeedbackFigures.By.values()).stream().map(Enum::name).toList());
    return page(200, "figures.vm", values);
  }

  private Map<String, Object> row(FeedbackFigures.By by, FeedbackFigures each) {
    Map<String, Object> row = new HashMap<>();
    row.put("key", each.of());
    row.put("name", name(by, each.of()));
    row.put("asked", each.asked());
    row.put("answered", each.answered());
    row.put("satisfied", each.satisfied());
    row.put("reopened", each.reopened());
    row.put("contradicted", each.contradicted());
    row.put("answeredShare", share(each.answered(), each.asked()));
    row.put("satisfiedShare", share(each.satisfied(), each.answered()));
    row.put("reopenedShare", share(each.reopened(), each.asked()));
    return row;
  }

  /** A share is said with what it is of; of nothing there is none. */
  private static String share(long part, long of) {
    return of == 0 ? "–" : Math.round(100.0 * part / of) + " %";
  }

  /** The questions behind a number; of what the reader may not see only that it is there. */
  Page list(
      FeedbackFigures.By by,
      String of,
      FeedbackFigures.Number number,
      Period period,
      ApplicationUser user) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Question each :
        book.list(by, of, number, start(period.from()), start(period.to().plusDays(1)))) {
      Issue issue = issues.getIssueObject(each.issue().value());
      boolean seen = issue != null && rights.maySee(issue, user);
      rows.add(
          Map.of(
              "key",
              seen && issue != null ? issue.getKey() : "",
              "summary",
              seen && issue != null ? issue.getSummary() : texts.get("call-out.hidden"),
              "attempt",
              each.attempt()));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("rows", rows);
    values.put("count", rows.size());
    values.put("name", name(by, of));
    values.put("number", number.name());
    values.put("from", period.from().toString());
    values.put("to", period.to().toString());
    values.put("by", by.name());
    return page(200, "list.vm", values);
  }

  private String name(FeedbackFigures.By by, String key) {
    if (key.isEmpty()) {
      return texts.get("call-out.none");
    }
    Desk desk = data.current();
    return switch (by) {
      case DEPARTMENT -> department(key);
      case POST -> desk.post(new PostKey(key)).map(each -> texts.get(each.name())).orElse(key);
      case CATEGORY ->
          desk.routing()
              .category(new CategoryKey(key))
              .map(each -> texts.get(each.name()))
              .orElse(key);
      case WAY -> texts.get("call-out.way." + key);
      case CHANNEL, LANGUAGE -> key;
    };
  }

  private String department(String key) {
    return data.current()
        .department(new DepartmentKey(key))
        .map(each -> texts.get(each.name()))
        .orElse(key);
  }

  /**
   * @param why after {@code call-out.}
   * @param id of a failure, as it is in the log; else empty
   */
  Page problem(int status, String why, String id) {
    return page(status, "problem.vm", Map.of("message", texts.get("call-out." + why), "id", id));
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return data.current().district().zone();
  }

  private Page page(int status, String template, Map<String, ?> values) {
    Map<String, String> words = new HashMap<>();
    texts.all(TEXTS).forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    return new Page(
        status,
        texts.locale(),
        PATH,
        words,
        List.of("feedback-page"),
        List.of(new Page.Part("templates/feedback/" + template, values)));
  }
}
