package org.nivaran.core.architecture.planted.port;

import org.nivaran.core.architecture.planted.usecase.UseCase;

/** Planted: a port uses a use case. */
public final class PortKnowsUseCase {

  public UseCase useCase() {
    return new UseCase();
  }
}
