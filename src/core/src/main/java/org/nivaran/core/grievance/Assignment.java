package org.nivaran.core.grievance;

import org.jspecify.annotations.Nullable;

/**
 * Who has a grievance, and why.
 *
 * @param department the owner; {@link DepartmentKey#DESK} if nobody else
 * @param post the office inside the department, or null if it has none yet
 * @param level how high it has risen
 * @param reason why it is here, in words
 */
public record Assignment(
    DepartmentKey department, @Nullable PostKey post, Level level, Reason reason) {

  public Assignment at(Level risen) {
    return new Assignment(department, post, risen, reason);
  }
}
