package org.nivaran.sandbox.rest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that stand in one query value, parted by commas. */
public final class Commas {

  private Commas() {}

  /**
   * @param values what came, each perhaps holding several; null for nothing
   * @return the single ones, stripped
   */
  public static List<String> split(@Nullable Collection<String> values) {
    return values == null
        ? List.of()
        : values.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
  }
}
