package org.nivaran.core.routing;

import java.util.List;
import org.nivaran.core.place.Places;

/** Decides who owns a grievance, and says why. Immutable; safe for many threads. */
public final class RoutingTable {

  private final List<Category> categories;

  private RoutingTable(List<Category> categories) {
    this.categories = categories;
  }

  /**
   * @param rules in the order they are tried
   * @throws IllegalArgumentException if a name or key comes twice, or something names what is not
   *     there
   */
  public static RoutingTable of(
      List<Department> departments,
      List<Post> posts,
      List<Category> categories,
      List<RoutingRule> rules,
      Places places) {
    return new RoutingTable(List.copyOf(categories));
  }

  public List<Category> categories() {
    return categories;
  }

  /** Who gets this, and why. Always decides. */
  public RoutingDecision decide(RoutingRequest request) {
    throw new UnsupportedOperationException("decide " + request.kind());
  }
}
