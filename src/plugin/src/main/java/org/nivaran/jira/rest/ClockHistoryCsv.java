package org.nivaran.jira.rest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockTerms;
import org.nivaran.jira.language.Reasons;

/** A table for a spreadsheet, with the reason in words. No cell becomes a formula there. */
final class ClockHistoryCsv implements ClockHistoryFile {
  private static final List<String> HEAD =
      List.of(
          "issue",
          "reference",
          "clock",
          "kind",
          "type",
          "step",
          "at",
          "actor",
          "reason",
          "due_before",
          "due_after",
          "cycle",
          "limit_amount",
          "limit_unit",
          "rule",
          "calendar",
          "level");

  private final Reasons reasons;

  ClockHistoryCsv(Reasons reasons) {
    this.reasons = reasons;
  }

  @Override
  public void begin(Writer out) throws IOException {
    // Spreadsheets take a file without this mark for one in the machine's own code page.
    out.write('\uFEFF');
    line(out, HEAD);
  }

  @Override
  public void row(Writer out, ClockEvent event, @Nullable String reference) throws IOException {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(event.issue().value()));
    cells.add(text(reference));
    cells.add(String.valueOf(event.clock().value()));
    cells.add(event.kind().name());
    cells.add(event.type().name());
    cells.add(text(event.step()));
    cells.add(event.at().toString());
    cells.add(text(event.actor()));
    cells.add(reasons.inWords(event.reason()));
    cells.add(text(event.dueBefore()));
    cells.add(event.dueAfter().toString());
    ClockTerms terms = event.terms();
    cells.addAll(
        terms == null
            ? List.of("", "", "", "", "", "")
            : Arrays.asList(
                String.valueOf(terms.cycle()),
                String.valueOf(terms.limit().amount()),
                terms.limit().unit().name(),
                terms.rule(),
                terms.calendar().value(),
                String.valueOf(terms.level().number())));
    line(out, cells);
  }

  @Override
  public void end(Writer out) {
    // A table has no end.
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      out.write(i == 0 ? "" : ",");
      out.write(cell(cells.get(i)));
    }
    out.write("\r\n");
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
