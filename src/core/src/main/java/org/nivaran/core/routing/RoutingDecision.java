package org.nivaran.core.routing;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Assignment;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.place.PlaceKey;

/**
 * Who gets a grievance, and why.
 *
 * @param department {@link DepartmentKey#DESK} where nothing fits
 * @param post the office in the department, or null if it has none for this
 * @param category the given one, else the one found, else null
 * @param place the given one, else the one mentioned in the text, else null
 * @param rule what decided: a rule's name, {@code category:KEY}, or {@code fallback}
 * @param reason in words
 */
public record RoutingDecision(
    DepartmentKey department,
    @Nullable PostKey post,
    @Nullable CategoryKey category,
    @Nullable PlaceKey place,
    String rule,
    Reason reason) {

  public boolean isRouted() {
    return !department.isDesk();
  }

  /** The first assignment of the grievance. */
  public Assignment assignment() {
    return new Assignment(department, post, Level.L1, reason);
  }
}
