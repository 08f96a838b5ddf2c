package org.nivaran.jira.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminReply.Page;

/** Puts an upload and what it would do onto pages. Thread safe. */
public final class ImportViews {

  private static final int SHOWN_PROBLEMS = 100;
  private static final String TEMPLATES = "templates/admin/";

  private final RecordTexts texts;

  public ImportViews(RecordTexts texts) {
    this.texts = texts;
  }

  /** Where a file is chosen or pasted. */
  Page upload(RecordKind kind, List<Reason> refusals) {
    return AdminReply.page(texts.get("import", texts.title(kind)))
        .status(refusals.isEmpty() ? 200 : 400)
        .with(
            TEMPLATES + "record-upload.vm",
            Map.of(
                "kind",
                kind.table().key(),
                "problems",
                refusals.stream().map(texts.plain()::get).toList(),
                "columns",
                kind.columns().stream()
                    .map(
                        column ->
                            Map.of(
                                "name", column.name(),
                                "label", texts.label(column),
                                "help", texts.help(column),
                                "needed", column.required()))
                    .toList()));
  }

  /** What a file would do. */
  Page report(RecordKind kind, ImportPlan plan, String token, String fileName) {
    List<Map<String, Object>> wrong = new ArrayList<>();
    for (ImportPlan.WrongRow row : plan.wrong()) {
      if (wrong.size() == SHOWN_PROBLEMS) {
        break;
      }
      wrong.add(
          Map.of(
              "number",
              row.number(),
              "problems",
              row.problems().stream().map(each -> texts.problemInRow(kind, each)).toList()));
    }
    Map<String, Object> view = new HashMap<>();
    view.put("kind", kind.table().key());
    view.put("upload", token);
    view.put("good", plan.isGood());
    view.put("nothing", plan.isGood() && plan.changes().isEmpty());
    view.put(
        "counts",
        texts.get("report.counts", plan.added(), plan.changed(), plan.same(), plan.wrong().size()));
    view.put(
        "ignored",
        plan.ignored().isEmpty()
            ? ""
            : texts.get("report.ignored", String.join(", ", plan.ignored())));
    view.put("affected", plan.effect().isFelt() ? texts.effect(plan.effect()) : "");
    view.put("wrong", wrong);
    view.put(
        "more",
        plan.wrong().size() > wrong.size()
            ? texts.get("report.more", plan.wrong().size() - wrong.size())
            : "");
    view.put("csv", RecordAddress.of(kind, "errors", "upload", token, "format", "csv"));
    view.put("xlsx", RecordAddress.of(kind, "errors", "upload", token, "format", "xlsx"));
    return AdminReply.page(texts.get("report", fileName))
        .with(TEMPLATES + "record-report.vm", view);
  }
}
