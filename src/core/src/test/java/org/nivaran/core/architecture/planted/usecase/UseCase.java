package org.nivaran.core.architecture.planted.usecase;

import org.nivaran.core.architecture.planted.routing.KnowsAUseCase;

/** Planted: with {@link KnowsAUseCase} it makes a cycle. */
public final class UseCase {

  public Class<?> cycle() {
    return KnowsAUseCase.class;
  }
}
