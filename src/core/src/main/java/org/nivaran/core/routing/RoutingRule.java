package org.nivaran.core.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.place.PlaceKey;

/**
 * An admin's own rule. All conditions that are given must hold; the first rule of the table that
 * fits wins over every category's keywords.
 *
 * @param name unique, shown as the reason
 * @param keywords one of them must be in the text; empty for no such condition
 * @param category the grievance has this category, or null for any
 * @param place the grievance's place is this or lies in it, or null for any
 * @param kind the grievance is of this kind, or null for any
 * @param department who gets it
 * @param post who in the department, or null for the office that answers for the place
 * @param setsCategory the category it gets unless it has one, or null
 */
public record RoutingRule(
    String name,
    List<String> keywords,
    @Nullable CategoryKey category,
    @Nullable PlaceKey place,
    @Nullable Kind kind,
    DepartmentKey department,
    @Nullable PostKey post,
    @Nullable CategoryKey setsCategory) {

  /**
   * @throws IllegalArgumentException if it has no condition at all, or no name
   */
  public RoutingRule {
    keywords = List.copyOf(keywords);
    if (name.isBlank()) {
      throw new IllegalArgumentException("a rule needs a name");
    }
    if (keywords.isEmpty() && category == null && place == null && kind == null) {
      throw new IllegalArgumentException("rule \"" + name + "\" would take everything");
    }
  }
}
