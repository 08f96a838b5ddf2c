package org.nivaran.core.usecase;

import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;

/** Decides who gets a grievance, by the rules as they stand. In memory; safe for many threads. */
public final class RoutingGrievance {

  private final ReferenceData referenceData;

  public RoutingGrievance(ReferenceData referenceData) {
    this.referenceData = referenceData;
  }

  /** Who gets this, and why. Always decides. */
  public RoutingDecision route(RoutingRequest request) {
    return referenceData.current().routing().decide(request);
  }
}
