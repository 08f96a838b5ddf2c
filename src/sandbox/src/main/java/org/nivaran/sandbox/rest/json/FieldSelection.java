package org.nivaran.sandbox.rest.json;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which fields a caller wants: {@code *all}, {@code *navigable}, names, and names with a minus.
 *
 * @param everything whether all are wanted
 * @param navigable whether all that lists can show are wanted
 * @param named those wanted by name
 * @param without those not wanted
 */
public record FieldSelection(
    boolean everything, boolean navigable, Set<String> named, Set<String> without) {

  /** All fields. */
  public static final FieldSelection ALL = new FieldSelection(true, false, Set.of(), Set.of());

  private static final Set<String> NOT_NAVIGABLE = Set.of("comment", "attachment");

  /**
   * @param asked what the caller wrote, already split at commas; empty for nothing
   * @param otherwise what counts when nothing was written
   * @return the selection
   */
  public static FieldSelection of(Collection<String> asked, FieldSelection otherwise) {
    if (asked.isEmpty()) {
      return otherwise;
    }
    Set<String> named = new HashSet<>();
    Set<String> without = new HashSet<>();
    boolean everything = false;
    boolean navigable = false;
    for (String name : asked) {
      if (name.equals("*all")) {
        everything = true;
      } else if (name.equals("*navigable")) {
        navigable = true;
      } else if (name.startsWith("-")) {
        without.add(name.substring(1));
      } else {
        named.add(name);
      }
    }
    boolean onlyWithout = named.isEmpty() && !navigable && !without.isEmpty();
    return new FieldSelection(everything || onlyWithout, navigable, named, without);
  }

  /** What lists show. */
  public static FieldSelection ofLists() {
    return new FieldSelection(false, true, Set.of(), Set.of());
  }

  boolean has(String fieldId) {
    return !without.contains(fieldId)
        && (everything
            || named.contains(fieldId)
            || (navigable && !NOT_NAVIGABLE.contains(fieldId)));
  }
}
