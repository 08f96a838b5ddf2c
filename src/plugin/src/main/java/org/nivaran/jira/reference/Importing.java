package org.nivaran.jira.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.reference.ImportPlan.WrongRow;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.sheet.Encoding;
import org.nivaran.jira.sheet.Sheet;

/**
 * Plans what an uploaded table does: rows whose key is there change that record, others are new,
 * and records that are not in the table stay. It changes nothing itself. Thread safe.
 */
public final class Importing {

  private final RecordBook book;
  private final ColumnNames names;

  public Importing(RecordBook book, ColumnNames names) {
    this.book = book;
    this.names = names;
  }

  /** What the columns of a table are called, in every language. Thread safe. */
  public interface ColumnNames {

    /** The labels by which a column is known besides its name. */
    List<String> of(String column);

    /** The labels of the column that says what is wrong; it is never read. */
    List<String> ofErrors();
  }

  ImportPlan plan(RecordKind kind, Sheet sheet) {
    List<Reason> refusals = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    Map<String, Integer> columns = columns(kind, sheet.header(), refusals, ignored);
    if (!refusals.isEmpty()) {
      return ImportPlan.refused(refusals);
    }
    if (isKrutiDev(columns, sheet)) {
      return ImportPlan.refused(List.of(Reason.of("admin.record.sheet.kruti")));
    }
    return new Run(kind, sheet, columns, ignored).plan();
  }

  private Map<String, Integer> columns(
      RecordKind kind, List<String> header, List<Reason> refusals, List<String> ignored) {
    Map<String, String> known = new HashMap<>();
    for (Column column : kind.columns()) {
      known.put(folded(column.name()), column.name());
      names.of(column.name()).forEach(label -> known.putIfAbsent(folded(label), column.name()));
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = known.get(folded(header.get(i)));
      if (name == null) {
        String label = header.get(i);
        if (!label.isEmpty() && !names.ofErrors().contains(label)) {
          ignored.add(label);
        }
      } else if (columns.putIfAbsent(name, i) != null) {
        refusals.add(Reason.of("admin.record.sheet.twice", header.get(i)));
      }
    }
    List<String> missing =
        kind.columns().stream()
            .filter(column -> column.required() && column.form() != Column.Form.SECRET)
            .map(Column::name)
            .filter(name -> !columns.containsKey(name))
            .toList();
    if (!missing.isEmpty()) {
      refusals.add(Reason.of("admin.record.sheet.missing", String.join(", ", missing)));
    }
    return columns;
  }

  private static String folded(String label) {
    return label.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  private static boolean isKrutiDev(Map<String, Integer> columns, Sheet sheet) {
    List<String> hindi = new ArrayList<>();
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      if (column.getKey().endsWith("_hi")) {
        sheet.rows().stream()
            .map(row -> Sheet.cell(row, column.getValue()))
            .filter(cell -> !cell.isEmpty())
            .limit(1000)
            .forEach(hindi::add);
      }
    }
    return Encoding.looksLikeKrutiDev(hindi);
  }

  /** One planning. */
  private final class Run {
    private final RecordKind kind;
    private final Sheet sheet;
    private final Map<String, Integer> columns;
    private final List<String> ignored;
    private final Wanted wanted;
    private final Map<Integer, List<Problem>> problems = new LinkedHashMap<>();
    private final Map<Integer, RecordChange> changes = new LinkedHashMap<>();
    private int same;

    Run(RecordKind kind, Sheet sheet, Map<String, Integer> columns, List<String> ignored) {
      this.kind = kind;
      this.sheet = sheet;
      this.columns = columns;
      this.ignored = ignored;
      this.wanted = new Wanted(book.store(), kind.table());
    }

    ImportPlan plan() {
      readRows();
      // Only now, because a row may name one that comes after it.
      changes.forEach(
          (row, change) -> {
            Map<String, String> after = change.after();
            if (after != null) {
              book.check(kind, after, wanted, problem -> add(row, problem));
            }
          });
      List<RecordChange> all = new ArrayList<>(changes.values());
      List<Reason> refusals = new ArrayList<>();
      Effect effect =
          problems.isEmpty()
              ? book.effect(kind.table(), all, problem -> refusals.add(problem.reason()))
              : Effect.NONE;
      return new ImportPlan(refusals, ignored, all, same, wrong(), effect);
    }

    private void readRows() {
      Set<String> seen = new HashSet<>();
      for (int row = 0; row < sheet.rows().size(); row++) {
        Map<String, String> raw = raw(sheet.rows().get(row));
        List<Problem> wrong = new ArrayList<>();
        Map<String, String> read = kind.read(raw, Map.of(), problem -> {});
        Optional<Map<String, String>> before = wanted.find(kind.table().keyOf(read));
        Map<String, String> after = kind.read(raw, before.orElse(Map.of()), wrong::add);
        String key = kind.table().keyOf(after);
        if (wrong.isEmpty() && !seen.add(key)) {
          wrong.add(Problem.ofAll("twice", key));
        }
        if (!wrong.isEmpty()) {
          problems.put(row, wrong);
        } else if (before.isPresent() && before.get().equals(after)) {
          same++;
        } else {
          changes.put(row, new RecordChange(before.orElse(null), after));
          wanted.put(after);
        }
      }
    }

    private Map<String, String> raw(List<String> cells) {
      Map<String, String> raw = new HashMap<>();
      columns.forEach((name, column) -> raw.put(name, Sheet.cell(cells, column)));
      return raw;
    }

    private void add(int row, Problem problem) {
      problems.computeIfAbsent(row, each -> new ArrayList<>()).add(problem);
    }

    private List<WrongRow> wrong() {
      return problems.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(
              each ->
                  new WrongRow(each.getKey() + 2, sheet.rows().get(each.getKey()), each.getValue()))
          .toList();
    }
  }
}
