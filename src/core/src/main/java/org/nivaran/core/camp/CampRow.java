package org.nivaran.core.camp;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;

/**
 * A row of a register.
 *
 * @param reasons what is wrong or worth knowing
 * @param issue what became of it, or null
 */
public record CampRow(
    CampRowId id,
    List<String> cells,
    CampRowState state,
    List<Reason> reasons,
    @Nullable IssueId issue,
    @Nullable Reference reference) {

  public CampRow {
    cells = List.copyOf(cells);
    reasons = List.copyOf(reasons);
  }

  public int number() {
    return id.number();
  }
}
