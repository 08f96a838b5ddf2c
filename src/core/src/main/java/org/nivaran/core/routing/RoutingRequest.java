package org.nivaran.core.routing;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.place.PlaceKey;

/** What is known about a grievance that looks for its owner. */
public record RoutingRequest(
    String text, @Nullable CategoryKey category, @Nullable PlaceKey place, Kind kind) {

  public static RoutingRequest of(String text) {
    return new RoutingRequest(text, null, null, Kind.COMPLAINT);
  }
}
