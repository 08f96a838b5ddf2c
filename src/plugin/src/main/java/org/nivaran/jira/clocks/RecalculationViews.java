package org.nivaran.jira.clocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.RecalculatingClocks;
import org.nivaran.jira.admin.AdminForm;
import org.nivaran.jira.admin.AdminForm.Choice;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminReply.Page;
import org.nivaran.jira.language.LimitWords;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;

/** Puts recalculations onto their page. Chooses and formats; templates place. Thread safe. */
public final class RecalculationViews {

  /** Somebody waits for the page. */
  static final long MOST_PREVIEWED = 50_000;

  private static final int LATEST = 10;
  private static final int SHOWN_FAILURES = 20;
  private static final String HERE = "recalculation";

  private final RecalculatingClocks recalculating;
  private final ReferenceData data;
  private final GrievanceStore grievances;
  private final Names names;
  private final Texts texts;

  public RecalculationViews(
      RecalculatingClocks recalculating,
      ReferenceData data,
      GrievanceStore grievances,
      Names names,
      Texts texts) {
    this.recalculating = recalculating;
    this.data = data;
    this.grievances = grievances;
    this.names = names;
    this.texts = texts;
  }

  /**
   * @param plan of a preview, or null if none was asked for
   * @param errors by field; the empty name for what is wrong as a whole
   */
  Page page(
      @Nullable CalendarKey calendar,
      @Nullable RecalculationPlan plan,
      String reason,
      Map<String, String> errors) {
    Desk desk = data.current();
    Moments moments = new Moments(texts, desk.district().zone());
    Optional<RecalculationRun> underWay = recalculating.underWay();
    Page page =
        AdminReply.page(texts.get("admin.recalculation"))
            .requiring("recalculation-script")
            .with("templates/admin/clock-note.vm", Map.of("note", text("about")));
    if (underWay.isPresent()) {
      page =
          page.with("templates/admin/recalculation-progress.vm", progress(underWay.get(), moments));
    }
    page = page.with(previewForm(desk, calendar));
    if (plan != null) {
      page =
          page.with("templates/admin/recalculation-plan.vm", plan(plan, calendar, desk, moments));
      if (underWay.isEmpty()) {
        page = page.with(beginForm(calendar, reason, errors));
      }
    }
    return page.with("templates/admin/recalculation-latest.vm", latest(moments))
        .status(errors.isEmpty() ? 200 : 400);
  }

  private AdminForm previewForm(Desk desk, @Nullable CalendarKey calendar) {
    List<Choice> calendars = new ArrayList<>();
    calendars.add(new Choice("", text("all-calendars")));
    desk.calendars().keySet().stream()
        .sorted(Comparator.comparing(CalendarKey::value))
        .forEach(key -> calendars.add(new Choice(key.value(), texts.get(desk.nameOf(key)))));
    return new AdminForm(
            "nivaran-preview", HERE, text("preview"), Map.of("calendar", value(calendar)), Map.of())
        .titled(text("preview-title"))
        .asking()
        .hidden("preview", "true")
        .choice("calendar", text("calendar"), text("calendar-help"), false, calendars);
  }

  private AdminForm beginForm(
      @Nullable CalendarKey calendar, String reason, Map<String, String> errors) {
    return new AdminForm("nivaran-begin", HERE, text("begin"), Map.of("reason", reason), errors)
        .titled(text("begin-title"))
        .hidden("calendar", value(calendar))
        .area("reason", text("reason"), text("reason-help"), true)
        .cancelTo(HERE);
  }

  private Map<String, Object> plan(
      RecalculationPlan plan, @Nullable CalendarKey calendar, Desk desk, Moments moments) {
    long open = recalculating.open(calendar);
    LimitWords limits = new LimitWords(texts, desk);
    Map<String, Object> view = new HashMap<>();
    view.put(
        "counts",
        List.of(
            count("looked", plan.looked()),
            count("later", plan.later()),
            count("earlier", plan.earlier()),
            count("newly-over", plan.newlyOver()),
            count("failing", plan.failed())));
    view.put("partly", open > plan.looked() ? text("partly", plan.looked(), open) : "");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (RecalculationPlan.Moved moved : plan.mostMoved()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("reference", reference(moved.issue()));
      row.put("clock", texts.get("clock." + moved.kind().name()));
      row.put("before", moments.at(moved.dueBefore()));
      row.put("after", moments.at(moved.dueAfter()));
      row.put("limit", limit(limits, moved));
      row.put("calendar", texts.get(desk.nameOf(moved.calendar())));
      rows.add(row);
    }
    view.put("rows", rows);
    return view;
  }

  private static String limit(LimitWords limits, RecalculationPlan.Moved moved) {
    String before = limits.rule(moved.ruleBefore());
    String after = limits.rule(moved.ruleAfter());
    return before.equals(after) ? before : before + " → " + after;
  }

  private Map<String, Object> count(String key, long number) {
    return Map.of("key", key, "label", text(key), "number", number);
  }

  private Map<String, Object> progress(RecalculationRun run, Moments moments) {
    RecalculationRun.Progress progress = run.progress();
    long total = Math.max(progress.open(), progress.looked());
    Map<String, Object> view = new HashMap<>();
    view.put("runs", run.runs());
    view.put("rests", run.rests());
    view.put("total", total);
    view.put("done", progress.looked());
    view.put("state", text(run.runs() ? "state.running" : "state.stopped"));
    view.put("of", text("of", progress.looked(), total, progress.moved(), progress.failed()));
    view.put("restarted", restarted(run));
    view.put("by", text("by", names.of(run.actor()), moments.at(run.started()), calendar(run)));
    view.put("reason", run.words());
    view.put("failures", failures(run, moments));
    return view;
  }

  private Map<String, Object> latest(Moments moments) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (RecalculationRun run : recalculating.latest(LATEST)) {
      if (run.finished() == null) {
        continue;
      }
      RecalculationRun.Progress progress = run.progress();
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("at", moments.at(run.started()));
      row.put("who", names.of(run.actor()));
      row.put("reason", run.words());
      row.put("calendar", calendar(run));
      row.put("looked", progress.looked());
      row.put("moved", progress.moved());
      row.put("failed", progress.failed());
      row.put("restarted", restarted(run));
      row.put("failures", failures(run, moments));
      rows.add(row);
    }
    return Map.of("rows", rows);
  }

  private List<String> failures(RecalculationRun run, Moments moments) {
    return run.progress().failed() == 0
        ? List.of()
        : recalculating.failures(run, SHOWN_FAILURES).stream()
            .map(
                failed ->
                    text(
                        "failure",
                        reference(failed.issue()),
                        moments.at(failed.at()),
                        failed.cause()))
            .toList();
  }

  /** How often the data changed under it, in words; empty if it did not. */
  private String restarted(RecalculationRun run) {
    int restarts = run.progress().restarts();
    if (restarts >= RecalculatingClocks.MOST_RESTARTS) {
      return text("restarted.too-often", restarts);
    }
    return restarts == 0 ? "" : text("restarted", restarts);
  }

  private String calendar(RecalculationRun run) {
    CalendarKey calendar = run.calendar();
    return calendar == null ? text("all-calendars") : texts.get(data.current().nameOf(calendar));
  }

  private String reference(IssueId issue) {
    return grievances
        .find(issue)
        .map(grievance -> grievance.reference().toString())
        .orElseGet(() -> String.valueOf(issue.value()));
  }

  private String text(String key, Object... arguments) {
    return texts.get("admin.recalculation." + key, arguments);
  }

  private static String value(@Nullable CalendarKey calendar) {
    return calendar == null ? "" : calendar.value();
  }
}
