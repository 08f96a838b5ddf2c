package org.nivaran.core.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;

/**
 * A leaf of the category tree.
 *
 * @param department who owns such grievances
 * @param post who in it, or null for the office that answers for the place
 * @param keywords words and short phrases that speak for it, in any language and script
 */
public record Category(
    CategoryKey key,
    Named name,
    DepartmentKey department,
    @Nullable PostKey post,
    List<String> keywords) {

  public Category {
    keywords = List.copyOf(keywords);
  }
}
