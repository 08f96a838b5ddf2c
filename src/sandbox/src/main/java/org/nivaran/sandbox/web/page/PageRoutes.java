package org.nivaran.sandbox.web.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which page answers which path. Filled at start, then only read. */
public final class PageRoutes {

  /**
   * A page and who may open it.
   *
   * @param page the page
   * @param access who may open it
   */
  public record Route(Page page, Access access) {}

  private final Map<String, Route> exact = new HashMap<>();
  private final TreeMap<String, Route> below = new TreeMap<>();

  /** Makes an empty table. */
  public PageRoutes() {}

  /**
   * @param access who may open it
   * @param page the page
   * @param paths the paths that it answers; one that ends in {@code /*} stands for all below it
   * @return this
   * @throws IllegalArgumentException when a path is taken
   */
  public PageRoutes add(Access access, Page page, String... paths) {
    Route route = new Route(page, access);
    for (String path : paths) {
      Route before =
          path.endsWith("/*")
              ? below.put(path.substring(0, path.length() - 1), route)
              : exact.put(path, route);
      if (before != null) {
        throw new IllegalArgumentException("taken: " + path);
      }
    }
    return this;
  }

  /**
   * @param path a path within the application
   * @return its page; empty where there is none
   */
  public Optional<Route> find(String path) {
    Route found = exact.get(path);
    if (found != null) {
      return Optional.of(found);
    }
    for (String start = below.floorKey(path); start != null; start = below.lowerKey(start)) {
      if (path.startsWith(start)) {
        return Optional.ofNullable(below.get(start));
      }
    }
    return Optional.empty();
  }
}
