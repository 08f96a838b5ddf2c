package org.nivaran.core.usecase;

/** Shares a small number of cluster locks among everybody. */
final class Stripes {

  private static final int COUNT = 64;

  /** The lock of one of many things of a kind. The same thing always has the same lock. */
  static String lock(String kind, String thing) {
    return kind + "-" + Math.floorMod(thing.hashCode(), COUNT);
  }

  private Stripes() {}
}
