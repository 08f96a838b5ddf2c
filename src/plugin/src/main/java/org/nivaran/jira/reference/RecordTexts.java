package org.nivaran.jira.reference;

import java.util.List;
import java.util.Locale;
import org.nivaran.core.clock.RecalculationPlan;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.jira.language.Texts;

/** The words of the pages: labels, help, problems, and what columns are called. Thread safe. */
public final class RecordTexts implements Importing.ColumnNames {

  private static final String COLUMN = "admin.record.column.";
  private static final String HELP = "nivaran.admin.record.help.";
  private static final String ERRORS = "admin.record.errors";
  private static final int SHOWN = 160;
  private static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag(Language.HINDI.tag()));

  private final Texts texts;

  public RecordTexts(Texts texts) {
    this.texts = texts;
  }

  String get(String key, Object... arguments) {
    return texts.get("admin.record." + key, arguments);
  }

  Texts plain() {
    return texts;
  }

  String label(Column column) {
    return texts.get(COLUMN + column.name());
  }

  /** An empty text where the label says it all. */
  String help(Column column) {
    return texts.all(HELP).getOrDefault(HELP + column.name(), "");
  }

  String title(RecordKind kind) {
    return texts.get("admin.record.title." + kind.table().key());
  }

  String problem(Problem problem) {
    return texts.get(problem.reason());
  }

  /** With the label of the column it is about. */
  String problemInRow(RecordKind kind, Problem problem) {
    return kind.column(problem.column())
        .map(column -> label(column) + ": " + problem(problem))
        .orElseGet(() -> problem(problem));
  }

  /** How many due times move, and where; that there may be more if not all were looked at. */
  String effect(Effect effect) {
    RecalculationPlan plan = effect.plan();
    String moved = get("effect", plan.moved(), plan.later(), plan.earlier(), plan.newlyOver());
    String failed = plan.failed() > 0 ? " " + get("effect.failed", plan.failed()) : "";
    String partial = effect.isPartial() ? " " + get("effect.partial", plan.looked()) : "";
    return moved + failed + partial;
  }

  /** So much of a text that it fits into a table. */
  static String shortened(String text) {
    return Graphemes.shortened(text, SHOWN);
  }

  /** What is chosen, in words; keys of other records are shown as they are. */
  String value(Column column, String value) {
    return column.form() == Column.Form.CHOICE && !value.isEmpty() && isNamed(column)
        ? texts.get("admin.record.value." + column.name() + "." + value)
        : value.replace("|", ", ");
  }

  /** Whether its choices have names of their own. */
  static boolean isNamed(Column column) {
    return !column.name().equals("message");
  }

  @Override
  public List<String> of(String column) {
    return LOCALES.stream().map(locale -> texts.in(locale, COLUMN + column)).toList();
  }

  @Override
  public List<String> ofErrors() {
    return LOCALES.stream().map(locale -> texts.in(locale, ERRORS)).toList();
  }
}
