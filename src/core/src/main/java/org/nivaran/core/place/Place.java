package org.nivaran.core.place;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place of the district: a block, a tehsil, a town, a panchayat, a ward, a village.
 *
 * @param parent what it lies in, or null at the top
 * @param lgdCode the national code, or null if it has none
 * @param names its name by language tag, at least one
 * @param aliases other spellings, as people write them
 */
public record Place(
    PlaceKey key,
    @Nullable PlaceKey parent,
    String type,
    @Nullable String lgdCode,
    Map<String, String> names,
    List<String> aliases) {

  /**
   * @throws IllegalArgumentException if there is no name at all
   */
  public Place {
    names = Map.copyOf(names);
    aliases = List.copyOf(aliases);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a place needs a name: " + key.value());
    }
  }
}
