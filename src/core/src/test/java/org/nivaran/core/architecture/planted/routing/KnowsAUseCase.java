package org.nivaran.core.architecture.planted.routing;

import org.nivaran.core.architecture.planted.usecase.UseCase;

/** Planted: the domain uses a use case. */
public final class KnowsAUseCase {

  public UseCase useCase() {
    return new UseCase();
  }
}
