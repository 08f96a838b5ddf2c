package org.nivaran.core.routing;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.place.PlaceKey;

/**
 * An office at one level of a department.
 *
 * @param place what it answers for, with everything inside; null for the whole district
 * @param holder the name of the user who holds it, or null if it is vacant
 * @param substitute the name of the user who stands in, or null
 */
public record Post(
    PostKey key,
    DepartmentKey department,
    Level level,
    Named name,
    @Nullable PlaceKey place,
    @Nullable String holder,
    @Nullable String substitute) {

  /** Who acts for the post now, or null if it is vacant. */
  public @Nullable String actingUser() {
    return holder != null ? holder : substitute;
  }
}
