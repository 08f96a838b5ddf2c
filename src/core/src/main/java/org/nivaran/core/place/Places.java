package org.nivaran.core.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of places. Immutable; safe for many threads. */
public final class Places {

  private final List<Place> all;
  private final Map<PlaceKey, Place> byKey;

  private Places(List<Place> all, Map<PlaceKey, Place> byKey) {
    this.all = all;
    this.byKey = byKey;
  }

  /**
   * The tree of these places.
   *
   * @throws IllegalArgumentException if a key comes twice, a parent is not there, or places lie in
   *     each other in a circle
   */
  public static Places of(List<Place> places) {
    Map<PlaceKey, Place> byKey = new HashMap<>();
    for (Place place : places) {
      if (byKey.put(place.key(), place) != null) {
        throw new IllegalArgumentException("two places " + place.key().value());
      }
    }
    Places tree = new Places(List.copyOf(places), Map.copyOf(byKey));
    for (Place place : places) {
      PlaceKey parent = place.parent();
      if (parent != null && !byKey.containsKey(parent)) {
        throw new IllegalArgumentException(
            "place %s lies in %s, which is not there"
                .formatted(place.key().value(), parent.value()));
      }
      if (tree.depth(place.key()) > places.size()) {
        throw new IllegalArgumentException("place " + place.key().value() + " lies in itself");
      }
    }
    return tree;
  }

  public List<Place> all() {
    return all;
  }

  public Optional<Place> find(PlaceKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Whether a place is the region or lies in it. */
  public boolean isIn(PlaceKey place, PlaceKey region) {
    PlaceKey at = place;
    while (at != null) {
      if (at.equals(region)) {
        return true;
      }
      at = parent(at);
    }
    return false;
  }

  /** How many places a place lies in; 0 at the top and for one that is not there. */
  public int depth(PlaceKey place) {
    int depth = 0;
    PlaceKey at = parent(place);
    while (at != null && depth <= all.size()) {
      depth++;
      at = parent(at);
    }
    return depth;
  }

  private @Nullable PlaceKey parent(PlaceKey key) {
    Place place = byKey.get(key);
    return place == null ? null : place.parent();
  }
}
