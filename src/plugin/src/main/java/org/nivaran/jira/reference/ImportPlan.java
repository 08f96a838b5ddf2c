package org.nivaran.jira.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.RecordChange;
import org.nivaran.jira.sheet.Sheet;

/**
 * What would become of an uploaded table. Immutable.
 *
 * @param refusals why the table as a whole cannot be taken
 * @param ignored columns that no record has
 * @param same rows that change nothing
 * @param wrong rows with their problems, the first row below the names being number 2 as a
 *     spreadsheet program counts
 * @param effect on open clocks
 */
record ImportPlan(
    List<Reason> refusals,
    List<String> ignored,
    List<RecordChange> changes,
    int same,
    List<WrongRow> wrong,
    Effect effect) {

  ImportPlan {
    refusals = List.copyOf(refusals);
    ignored = List.copyOf(ignored);
    changes = List.copyOf(changes);
    wrong = List.copyOf(wrong);
  }

  /** A row and what is wrong with it. */
  record WrongRow(int number, List<String> cells, List<Problem> problems) {

    WrongRow {
      cells = List.copyOf(cells);
      problems = List.copyOf(problems);
    }
  }

  static ImportPlan refused(List<Reason> refusals) {
    return new ImportPlan(refusals, List.of(), List.of(), 0, List.of(), Effect.NONE);
  }

  boolean isGood() {
    return refusals.isEmpty() && wrong.isEmpty();
  }

  long added() {
    return changes.stream().filter(change -> change.before() == null).count();
  }

  long changed() {
    return changes.size() - added();
  }

  /** Only the wrong rows, as they were uploaded, with a column that says why. */
  Sheet errors(List<String> header, String label, Function<Problem, String> words) {
    List<String> names = new ArrayList<>(header);
    names.add(label);
    List<List<String>> rows = new ArrayList<>();
    for (WrongRow row : wrong) {
      List<String> cells = new ArrayList<>(row.cells());
      while (cells.size() < header.size()) {
        cells.add("");
      }
      cells = new ArrayList<>(cells.subList(0, header.size()));
      cells.add(String.join("; ", row.problems().stream().map(words).toList()));
      rows.add(cells);
    }
    return new Sheet(names, rows);
  }
}
