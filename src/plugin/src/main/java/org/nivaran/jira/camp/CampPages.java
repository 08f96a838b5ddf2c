package org.nivaran.jira.camp;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampColumn;
import org.nivaran.core.camp.CampMapping;
import org.nivaran.core.camp.CampRow;
import org.nivaran.core.camp.CampRowState;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.people.Names;

/** Puts registers onto pages. Thread safe. */
public final class CampPages {

  static final String PATH = "/plugins/servlet/nivaran/camp";
  static final int SLIPS = 400;

  private static final String TEXTS = "nivaran.camp.";
  private static final int SHOWN_BATCHES = 50;
  private static final int SHOWN_ROWS = 50;
  private static final int SAMPLE = 5;
  private static final int LONGEST_SLIP = 160;
  private static final Locale OFFICE = Locale.forLanguageTag("hi-IN");

  private final CampStore camps;
  private final GrievanceStore grievances;
  private final ReferenceData data;
  private final Names names;
  private final Texts texts;
  private final InstantSource time;

  public CampPages(
      CampStore camps,
      GrievanceStore grievances,
      ReferenceData data,
      Names names,
      Texts texts,
      InstantSource time) {
    this.camps = camps;
    this.grievances = grievances;
    this.data = data;
    this.names = names;
    this.texts = texts;
    this.time = time;
  }

  /**
   * All registers, and where one is brought.
   *
   * @param problem why the last one was refused, or null
   */
  Page list(@Nullable Reason problem) {
    Map<String, Object> values = new HashMap<>();
    values.put("problem", problem == null ? "" : texts.get(problem));
    values.put("today", today());
    values.put("kinds", kinds());
    values.put("batches", camps.latest(SHOWN_BATCHES).stream().map(batch -> line(batch)).toList());
    return page(problem == null ? 200 : 400, "list", texts.locale(), values);
  }

  private Map<String, Object> line(CampBatch batch) {
    Moments moments = new Moments(texts, data.current().district().zone());
    return Map.of(
        "id", batch.id(),
        "name", batch.name(),
        "day", moments.day(batch.day()),
        "rows", batch.rows(),
        "who", names.of(batch.owner()),
        "state", texts.get("camp.state." + batch.state().name()));
  }

  private List<Map<String, Object>> kinds() {
    return Arrays.stream(Kind.values())
        .map(
            kind ->
                Map.<String, Object>of(
                    "key", kind.key(), "name", texts.get("camp.kind." + kind.key())))
        .toList();
  }

  /**
   * One register.
   *
   * @param problem the rest of a text key, or empty
   */
  Page batch(CampBatch batch, String problem) {
    Map<CampRowState, Long> counts = camps.counts(batch.id());
    Map<String, Object> values = new HashMap<>(line(batch));
    values.put("fileName", batch.fileName());
    values.put("problem", problem.isEmpty() ? "" : texts.get("camp." + problem));
    values.put("stateKey", batch.state().name());
    values.put("atWork", batch.state().isAtWork());
    values.put("mapping", isToBeMapped(batch) ? mapping(batch) : List.of());
    values.put("columns", columns(batch));
    values.put("sample", isToBeMapped(batch) ? sample(batch) : List.of());
    values.put("counts", counts(counts));
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    long done = done(batch, counts, total);
    values.put("total", total);
    values.put("done", done);
    values.put("of", texts.get("camp.of", done, total));
    for (CampRowState state : CampRowState.values()) {
      values.put("has" + state.name(), counts.getOrDefault(state, 0L));
    }
    values.put("rowsShown", rows(batch));
    values.put("more", more(counts));
    values.put("tells", batch.tells());
    return page(problem.isEmpty() ? 200 : 400, "batch", texts.locale(), values);
  }

  private static boolean isToBeMapped(CampBatch batch) {
    return batch.state() == CampState.LOADED || batch.state() == CampState.CHECKED;
  }

  private static long done(CampBatch batch, Map<CampRowState, Long> counts, long total) {
    return switch (batch.state()) {
      case CHECKING -> total - counts.getOrDefault(CampRowState.UNREAD, 0L);
      case UNDOING -> total - counts.getOrDefault(CampRowState.DONE, 0L);
      default -> total - counts.getOrDefault(CampRowState.GOOD, 0L);
    };
  }

  private List<Map<String, Object>> mapping(CampBatch batch) {
    CampMapping known = batch.mapping();
    CampMapping mapping =
        known != null
            ? known
            : camps.remembered(batch.header()).orElseGet(() -> CampMapping.guess(batch.header()));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (CampColumn column : CampColumn.values()) {
      Integer at = mapping.columns().get(column);
      rows.add(
          Map.of(
              "key", column.key(),
              "name", texts.get("camp.column." + column.key()),
              "help", texts.get("camp.column." + column.key() + ".help"),
              "at", at == null ? -1 : at));
    }
    return rows;
  }

  private List<Map<String, Object>> columns(CampBatch batch) {
    List<Map<String, Object>> columns = new ArrayList<>();
    for (int i = 0; i < batch.header().size(); i++) {
      String name = batch.header().get(i);
      columns.add(
          Map.of("at", i, "name", name.isEmpty() ? texts.get("camp.unnamed", i + 1) : name));
    }
    return columns;
  }

  private List<List<String>> sample(CampBatch batch) {
    return camps.rows(batch.id(), Set.of(CampRowState.values()), 0, SAMPLE).stream()
        .map(row -> filled(row.cells(), batch.header().size()))
        .toList();
  }

  private static List<String> filled(List<String> cells, int size) {
    List<String> filled = new ArrayList<>(cells);
    while (filled.size() < size) {
      filled.add("");
    }
    return filled.subList(0, size);
  }

  private List<Map<String, Object>> counts(Map<CampRowState, Long> counts) {
    List<Map<String, Object>> shown = new ArrayList<>();
    for (CampRowState state : CampRowState.values()) {
      Long count = counts.get(state);
      if (count != null) {
        shown.add(
            Map.of(
                "key", state.name(),
                "name", texts.get("camp.row." + state.name()),
                "count", count));
      }
    }
    return shown;
  }

  private List<Map<String, Object>> rows(CampBatch batch) {
    return camps
        .rows(
            batch.id(),
            Set.of(
                CampRowState.WRONG, CampRowState.DUPLICATE, CampRowState.FAILED, CampRowState.KEPT),
            0,
            SHOWN_ROWS)
        .stream()
        .map(
            row ->
                Map.<String, Object>of(
                    "number", row.number(),
                    "state", texts.get("camp.row." + row.state().name()),
                    "reference", row.reference() == null ? "" : row.reference().toString(),
                    "reasons", reasons(row)))
        .toList();
  }

  private String more(Map<CampRowState, Long> counts) {
    long all =
        List.of(CampRowState.WRONG, CampRowState.DUPLICATE, CampRowState.FAILED, CampRowState.KEPT)
            .stream()
            .mapToLong(state -> counts.getOrDefault(state, 0L))
            .sum();
    return all > SHOWN_ROWS ? texts.get("camp.more", all - SHOWN_ROWS) : "";
  }

  /** What is wrong with a row, in the reader's words. */
  String reasons(CampRow row) {
    return String.join("; ", row.reasons().stream().map(texts::get).toList());
  }

  /** What stands above the column that says why. */
  String reasonHeader() {
    return texts.get("camp.reason-column");
  }

  /**
   * Slips to be cut and handed out, some hundred at a time; always in Hindi.
   *
   * @param after the number of the last row of the page before
   */
  Page slips(CampBatch batch, int after) {
    List<CampRow> rows =
        camps.rows(batch.id(), Set.of(CampRowState.DONE, CampRowState.KEPT), after, SLIPS);
    Map<IssueId, Grievance> known = grievances(rows);
    Desk desk = data.current();
    java.time.format.DateTimeFormatter day =
        java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", OFFICE)
            .withZone(desk.district().zone());
    List<Map<String, Object>> slips = new ArrayList<>();
    for (CampRow row : rows) {
      slips.add(slip(batch, row, known.get(row.issue()), desk, day));
    }
    Map<String, Object> values = new HashMap<>();
    values.put("id", batch.id());
    values.put("name", batch.name());
    values.put("district", desk.district().name().in(Language.HINDI));
    values.put("slips", slips);
    values.put("next", rows.size() == SLIPS ? rows.get(SLIPS - 1).number() : 0);
    return page(200, "slips", OFFICE, values);
  }

  private Map<IssueId, Grievance> grievances(List<CampRow> rows) {
    Set<IssueId> issues = new java.util.HashSet<>();
    for (CampRow row : rows) {
      IssueId issue = row.issue();
      if (issue != null) {
        issues.add(issue);
      }
    }
    return grievances.find(issues);
  }

  private Map<String, Object> slip(
      CampBatch batch,
      CampRow row,
      @Nullable Grievance grievance,
      Desk desk,
      java.time.format.DateTimeFormatter day) {
    CampMapping mapping = batch.mapping();
    String text = mapping == null ? "" : mapping.cell(CampColumn.TEXT, row.cells());
    Instant due = grievance == null ? null : grievance.standing().due();
    Map<String, Object> slip = new LinkedHashMap<>();
    slip.put("number", row.number());
    slip.put("reference", String.valueOf(row.reference()));
    slip.put("name", mapping == null ? "" : mapping.cell(CampColumn.NAME, row.cells()));
    slip.put("text", org.nivaran.core.notify.Graphemes.shortened(text, LONGEST_SLIP));
    slip.put(
        "department",
        grievance == null
            ? ""
            : desk.department(grievance.department())
                .map(each -> each.name().in(Language.HINDI))
                .orElse(""));
    slip.put("opened", grievance == null ? "" : day.format(grievance.standing().opened()));
    slip.put("due", due == null ? "" : day.format(due));
    return slip;
  }

  /**
   * @param why after {@code nivaran.camp.}
   * @param id of a failure, as it is in the log; else empty
   */
  Page problem(int status, String why, String id) {
    return page(
        status, "problem", texts.locale(), Map.of("message", texts.get("camp." + why), "id", id));
  }

  private String today() {
    return time.instant().atZone(data.current().district().zone()).toLocalDate().toString();
  }

  private Page page(int status, String template, Locale locale, Map<String, ?> values) {
    Map<String, String> words = new HashMap<>();
    texts.all(locale, TEXTS).forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    return new Page(
        status,
        locale,
        PATH,
        words,
        List.of("camp-page"),
        List.of(new Page.Part("templates/camp/" + template + ".vm", values)));
  }
}
