package org.nivaran.jira.reference;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.admin.AdminForm;
import org.nivaran.jira.admin.AdminForm.Choice;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminReply.Page;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.settings.RecordAudit;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.RecordTable;

/**
 * Puts records, forms and reports onto pages. Chooses and formats; templates place. Thread safe.
 */
public final class RecordViews {

  private static final int SHOWN_WORDS = 160;
  private static final String TEMPLATES = "templates/admin/";
  private static final String FORM = "nivaran-record";

  private final RecordStore store;
  private final RecordTexts texts;
  private final RoutingTrial trial;
  private final Directory directory;

  public RecordViews(
      RecordStore store,
      RecordTexts texts,
      Reasons reasons,
      ReferenceData data,
      Directory directory) {
    this.store = store;
    this.texts = texts;
    this.trial = new RoutingTrial(texts, reasons, data);
    this.directory = directory;
  }

  /** What people are called. Thread safe. */
  public interface Directory {

    /**
     * @param who the key of a user
     * @return the name by which others know them, or the key if they are gone
     */
    String nameOf(String who);
  }

  /**
   * The form of a record.
   *
   * @param before the record as it is, or null for a new one
   * @param filled what stands in the fields
   * @param problems what is wrong with it
   * @param effect on open clocks; asked about if it is felt
   */
  Page form(
      RecordKind kind,
      @Nullable Map<String, String> before,
      Map<String, String> filled,
      List<Problem> problems,
      Effect effect) {
    Map<String, String> errors = new HashMap<>();
    for (Problem problem : problems) {
      errors.merge(problem.column(), texts.problem(problem), (one, other) -> one + " " + other);
    }
    AdminForm form =
        new AdminForm(
                FORM,
                RecordAddress.of(kind, "save"),
                texts.get(effect.isFelt() ? "apply-anyway" : "save"),
                filled,
                errors)
            .cancelTo(RecordAddress.of(kind, ""));
    for (Column column : kind.columns()) {
      field(kind, form, column, before != null);
    }
    if (before != null) {
      form.hidden("record", kind.table().keyOf(before)).hidden("mark", RecordBook.mark(before));
    }
    if (effect.isFelt()) {
      form.hidden("confirmed", String.valueOf(effect.plan().moved()));
    }
    Page page =
        AdminReply.page(
            before == null
                ? texts.get("new", texts.title(kind))
                : texts.get("edit", texts.title(kind), kind.table().keyOf(before)));
    if (effect.isFelt()) {
      page = note(page, texts.effect(effect));
    }
    page = page.with(form);
    if (kind.table() == RecordTable.TEMPLATES) {
      page = page.with(TEMPLATES + "record-preview.vm", preview(filled));
    }
    if (before != null) {
      page = page.with(TEMPLATES + "record-more.vm", more(kind, before));
    }
    return page.status(problems.isEmpty() ? 200 : 400);
  }

  private static Page note(Page page, String note) {
    return page.with(TEMPLATES + "record-note.vm", Map.of("note", note));
  }

  private void field(RecordKind kind, AdminForm form, Column column, boolean made) {
    String name = column.name();
    String label = texts.label(column);
    String help = texts.help(column);
    boolean needed = column.required() && !(made && column.form() == Column.Form.SECRET);
    if (made && (column.fixed() || column.form() == Column.Form.KEY)) {
      form.choice(name, label, texts.get("fixed"), true, fixedChoice(kind, column, form));
      return;
    }
    switch (column.form()) {
      case AREA -> form.area(name, label, help, needed);
      case LIST -> form.area(name, label, help + " " + texts.get("one-per-line"), needed);
      case DATE -> form.date(name, label, help, needed);
      case NUMBER -> form.number(name, label, help, needed);
      case SECRET -> form.secret(name, label, made ? texts.get("secret-stays") : help, needed);
      case CHOICE -> form.choice(name, label, help, needed, choices(column));
      case REFERENCE -> reference(form, column, label, help, needed);
      default -> form.text(name, label, help, needed);
    }
  }

  /** A value that stays is shown as the only choice, so that it is read like all others. */
  private List<Choice> fixedChoice(RecordKind kind, Column column, AdminForm form) {
    String value = form.filled(column.name());
    return List.of(new Choice(value, texts.value(column, value)));
  }

  private List<Choice> choices(Column column) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", texts.get("choose")));
    for (String choice : column.choices()) {
      choices.add(new Choice(choice, texts.value(column, choice)));
    }
    return choices;
  }

  /** There may be thousands of places: they are typed. */
  private void reference(AdminForm form, Column column, String label, String help, boolean needed) {
    RecordTable table = column.refersTo();
    if (table == null || table == RecordTable.PLACES) {
      form.text(column.name(), label, help, needed);
      return;
    }
    boolean hindi = texts.plain().isHindi();
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", texts.get("choose")));
    for (Map<String, String> row : store.all(table)) {
      String key = table.keyOf(row);
      String name = row.getOrDefault(hindi ? "name_hi" : "name_en", key);
      choices.add(new Choice(key, name + " (" + key + ")"));
    }
    form.choice(column.name(), label, help, needed, choices);
  }

  /** The message as a citizen reads it, with an example for each variable. */
  private Map<String, Object> preview(Map<String, String> filled) {
    String words = filled.getOrDefault("words", "");
    List<String> known =
        MessageKind.ofKey(filled.getOrDefault("message", ""))
            .map(MessageKind::variables)
            .orElse(List.of());
    for (String variable : known) {
      words = words.replace("{" + variable + "}", example(variable));
    }
    return Map.of(
        "words",
        words,
        "language",
        filled.getOrDefault("language", "hi"),
        "variables",
        known.isEmpty()
            ? texts.get("variables.none")
            : texts.get("variables", "{" + String.join("}, {", known) + "}"));
  }

  private String example(String variable) {
    return switch (variable) {
      case "reference" -> "RPR-2611-00042-K";
      case "level" -> "2";
      default -> texts.get("example." + variable);
    };
  }

  private Map<String, Object> more(RecordKind kind, Map<String, String> before) {
    String key = kind.table().keyOf(before);
    return Map.of(
        "remove",
        RecordAddress.of(kind, "remove", "key", key),
        "history",
        RecordAddress.of(kind, "history", "key", key));
  }

  /** Asks whether a record shall go, or says why it cannot. */
  Page removal(RecordKind kind, Map<String, String> before, List<Problem> problems, Effect effect) {
    String key = kind.table().keyOf(before);
    Page page = AdminReply.page(texts.get("remove", texts.title(kind), key));
    if (effect.isFelt()) {
      page = note(page, texts.effect(effect));
    }
    if (!problems.isEmpty()) {
      return page.status(400)
          .with(
              TEMPLATES + "record-refused.vm",
              Map.of(
                  "problems",
                  problems.stream().map(texts::problem).toList(),
                  "back",
                  RecordAddress.of(kind, "edit", "key", key)));
    }
    return page.with(
        new AdminForm(
                FORM, RecordAddress.of(kind, "remove"), texts.get("remove-now"), Map.of(), Map.of())
            .hidden("record", key)
            .hidden("mark", RecordBook.mark(before))
            .cancelTo(RecordAddress.of(kind, "edit", "key", key)));
  }

  Page history(RecordKind kind, String key, ZoneId zone) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", texts.plain().locale()).withZone(zone);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (RecordAudit audit : store.history(kind.table(), key, 200)) {
      rows.add(
          Map.of(
              "at", format.format(audit.at()),
              "who", directory.nameOf(audit.who()),
              "record", audit.key(),
              "deed",
                  texts.get(
                      audit.before() == null
                          ? "deed.added"
                          : audit.after() == null ? "deed.removed" : "deed.changed"),
              "changes", changes(kind, audit)));
    }
    return AdminReply.page(texts.get("history", texts.title(kind)))
        .with(
            TEMPLATES + "record-history.vm",
            Map.of("rows", rows, "back", RecordAddress.of(kind, "")));
  }

  private List<Map<String, String>> changes(RecordKind kind, RecordAudit audit) {
    Map<String, String> before = audit.before() == null ? Map.of() : audit.before();
    Map<String, String> after = audit.after() == null ? Map.of() : audit.after();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Map<String, String>> changes = new ArrayList<>();
    for (String name : names) {
      String old = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (!old.equals(now)) {
        changes.add(
            Map.of(
                "column", kind.column(name).map(texts::label).orElse(name),
                "before", RecordTexts.shortened(old),
                "after", RecordTexts.shortened(now)));
      }
    }
    return changes;
  }

  /** The box in which a sentence is tried, with what becomes of it. */
  Page trying(Page page, String text) {
    return page.with(TEMPLATES + "record-try.vm", trial.of(text));
  }
}
