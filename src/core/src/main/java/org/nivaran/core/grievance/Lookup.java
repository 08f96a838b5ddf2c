package org.nivaran.core.grievance;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds a constant by one of its names. */
public final class Lookup {

  public static <T> Optional<T> first(T[] values, Predicate<T> wanted) {
    return Arrays.stream(values).filter(wanted).findFirst();
  }

  private Lookup() {}
}
