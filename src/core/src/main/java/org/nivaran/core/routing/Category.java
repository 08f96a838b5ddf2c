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
 * @param department who owns such grievances; the desk where the answer is all there is
 * @param post who in it, or null for the office that answers for the place
 * @param keywords words and short phrases that speak for it, in any language and script
 * @param answer where the citizen is told to go because it is not ours, or null if it is
 * @param needsPhoto whether what was done has to be shown by a photo, as of physical works
 */
public record Category(
    CategoryKey key,
    Named name,
    DepartmentKey department,
    @Nullable PostKey post,
    List<String> keywords,
    @Nullable Named answer,
    boolean needsPhoto) {

  /** A category of our own. */
  public Category(
      CategoryKey key,
      Named name,
      DepartmentKey department,
      @Nullable PostKey post,
      List<String> keywords) {
    this(key, name, department, post, keywords, null);
  }

  /** A category whose grievances are resolved without a photo. */
  public Category(
      CategoryKey key,
      Named name,
      DepartmentKey department,
      @Nullable PostKey post,
      List<String> keywords,
      @Nullable Named answer) {
    this(key, name, department, post, keywords, answer, false);
  }

  public Category {
    keywords = List.copyOf(keywords);
  }

  /** Whether the desk can only say who is responsible. */
  public boolean isNotOurs() {
    return answer != null;
  }
}
