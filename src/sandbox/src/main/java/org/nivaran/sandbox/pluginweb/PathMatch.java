package org.nivaran.sandbox.pluginweb;

import java.util.Optional;

/**
 * A module whose pattern fits a path.
 *
 * @param base the part of the path that the pattern fixes, without a trailing slash
 */
record PathMatch<M>(M module, String base) {

  /** Patterns are a path, or a path that ends with {@code /*}. */
  static <M> Optional<PathMatch<M>> of(M module, String pattern, String path) {
    if (pattern.endsWith("/*")) {
      String base = pattern.substring(0, pattern.length() - 2);
      boolean fits = path.equals(base) || path.startsWith(base + "/");
      return fits ? Optional.of(new PathMatch<>(module, base)) : Optional.empty();
    }
    return path.equals(pattern) ? Optional.of(new PathMatch<>(module, pattern)) : Optional.empty();
  }
}
