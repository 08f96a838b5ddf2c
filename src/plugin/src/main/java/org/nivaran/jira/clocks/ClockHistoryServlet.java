package org.nivaran.jira.clocks;

import com.atlassian.annotations.security.AdminOnly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.RebuildingClocks;
import org.nivaran.jira.admin.AdminPages;
import org.nivaran.jira.admin.AdminReply;
import org.nivaran.jira.admin.AdminRequest;
import org.nivaran.jira.admin.AdminRight;
import org.nivaran.jira.admin.AdminServlet;
import org.nivaran.jira.language.Moments;
import org.nivaran.jira.language.Texts;

/**
 * The histories of clocks, {@code /plugins/servlet/nivaran/admin/clock-history}: as files, and
 * compared with the clocks that are stored, which can be put right by them.
 */
@AdminOnly
public final class ClockHistoryServlet extends AdminServlet {

  private static final long serialVersionUID = 1L;

  /** Somebody waits for the page; REST goes on from where a call ends. */
  private static final int MOST_AT_ONCE = 10_000;

  private final transient RebuildingClocks rebuilding;
  private final transient GrievanceStore grievances;
  private final transient ReferenceData data;
  private final transient Texts texts;

  public ClockHistoryServlet(
      AdminPages pages,
      RebuildingClocks rebuilding,
      GrievanceStore grievances,
      ReferenceData data,
      Texts texts) {
    super(pages, AdminRight.ADMIN, "/nivaran/admin/clock-history");
    this.rebuilding = rebuilding;
    this.grievances = grievances;
    this.data = data;
    this.texts = texts;
  }

  @Override
  protected AdminReply show(AdminRequest request) {
    return page(request.text("reference"), "", List.of(), List.of());
  }

  @Override
  protected AdminReply submit(AdminRequest request) {
    boolean repair = request.text("do").equals("repair");
    String written = request.text("reference");
    if (written.isEmpty()) {
      return found(written, rebuilding.walk(null, MOST_AT_ONCE, repair), repair);
    }
    Optional<IssueId> issue =
        Reference.parse(written).flatMap(grievances::find).map(Grievance::issue);
    if (issue.isEmpty()) {
      return page(written, texts.get("rest.no-grievance"), List.of(), List.of());
    }
    List<RebuildingClocks.Difference> differences = rebuilding.differences(issue.get());
    int repaired = repair ? rebuilding.repair(issue.get()) : 0;
    return found(
        written,
        new RebuildingClocks.Walk(1, differences.size(), repaired, differences, null),
        repair);
  }

  private AdminReply found(String written, RebuildingClocks.Walk walk, boolean repair) {
    List<String> lines = new ArrayList<>();
    lines.add(text("looked", walk.looked(), walk.wrong()));
    if (repair) {
      lines.add(text("repaired", walk.repaired()));
    }
    if (walk.next() != null) {
      lines.add(text("more", walk.next().value()));
    }
    Moments moments = new Moments(texts, data.current().district().zone());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (RebuildingClocks.Difference difference : walk.some()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("reference", reference(difference.stored().issue()));
      row.put("clock", texts.get("clock." + difference.stored().kind().name()));
      row.put("stored", shown(difference.stored(), moments));
      row.put("told", shown(difference.told(), moments));
      rows.add(row);
    }
    return page(written, "", lines, rows);
  }

  private AdminReply page(
      String reference, String error, List<String> found, List<Map<String, Object>> rows) {
    Map<String, Object> view = new HashMap<>();
    view.put("reference", reference);
    view.put("error", error);
    view.put("found", found);
    view.put("rows", rows);
    return AdminReply.page(texts.get("admin.clock-history"))
        .with("templates/admin/clock-history.vm", view)
        .status(error.isEmpty() ? 200 : 400);
  }

  private String shown(Clock clock, Moments moments) {
    return text("state." + clock.state().name(), moments.at(clock.due()));
  }

  private String reference(IssueId issue) {
    return grievances
        .find(issue)
        .map(grievance -> grievance.reference().toString())
        .orElseGet(() -> String.valueOf(issue.value()));
  }

  private String text(String key, Object... arguments) {
    return texts.get("admin.clock-history." + key, arguments);
  }
}
