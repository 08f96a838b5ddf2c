package org.nivaran.core.architecture.planted.grievance;

import org.nivaran.core.architecture.planted.port.PortKnowsUseCase;

/** Planted: the domain uses a port. */
public final class KnowsAPort {

  public PortKnowsUseCase port() {
    return new PortKnowsUseCase();
  }
}
