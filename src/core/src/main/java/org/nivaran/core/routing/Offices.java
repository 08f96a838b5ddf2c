package org.nivaran.core.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.place.Places;

/**
 * Who acts at which level of a department for a place. A post that has neither holder nor
 * substitute is vacant; nobody is told there and nothing rises to it. Immutable; safe for many
 * threads.
 */
public final class Offices {

  private final Map<DepartmentKey, List<Post>> filled;
  private final Places places;

  private Offices(Map<DepartmentKey, List<Post>> filled, Places places) {
    this.filled = filled;
    this.places = places;
  }

  public static Offices of(List<Post> posts, Places places) {
    Map<DepartmentKey, List<Post>> filled = new HashMap<>();
    for (Post post : posts) {
      if (post.actingUser() != null) {
        filled.merge(post.department(), List.of(post), Offices::joined);
      }
    }
    return new Offices(Map.copyOf(filled), places);
  }

  /** A post by its key, or empty if it is vacant or not there. */
  public Optional<Post> post(PostKey key) {
    return filled.values().stream()
        .flatMap(List::stream)
        .filter(post -> post.key().equals(key))
        .findFirst();
  }

  /**
   * The post that answers for a place at a level, the nearest one first.
   *
   * @param place null if it is not known: only posts for the whole district answer
   */
  public Optional<Post> at(DepartmentKey department, Level level, @Nullable PlaceKey place) {
    return filled.getOrDefault(department, List.of()).stream()
        .filter(post -> post.level().equals(level))
        .filter(post -> nearness(post, place) >= 0)
        .max(Comparator.comparingInt(post -> nearness(post, place)));
  }

  /** The post at a level, else the next one above it, else the next one below it. */
  public Optional<Post> atOrAbove(DepartmentKey department, Level level, @Nullable PlaceKey place) {
    for (int number = level.number(); number <= Level.L4.number(); number++) {
      Optional<Post> post = at(department, new Level(number), place);
      if (post.isPresent()) {
        return post;
      }
    }
    for (int number = level.number() - 1; number >= Level.L1.number(); number--) {
      Optional<Post> post = at(department, new Level(number), place);
      if (post.isPresent()) {
        return post;
      }
    }
    return Optional.empty();
  }

  /**
   * To which level a grievance rises. Each rise goes to the next level where somebody acts; where
   * nobody acts higher up it goes to the next level all the same, so that at least it is seen. It
   * stops at the top.
   *
   * @param rises how often it rises, 0 or more
   */
  public Level risen(DepartmentKey department, @Nullable PlaceKey place, Level from, int rises) {
    Level level = from;
    for (int i = 0; i < rises; i++) {
      level = nextAbove(department, place, level);
    }
    return level;
  }

  private Level nextAbove(DepartmentKey department, @Nullable PlaceKey place, Level level) {
    for (int number = level.number() + 1; number <= Level.L4.number(); number++) {
      if (at(department, new Level(number), place).isPresent()) {
        return new Level(number);
      }
    }
    return level.next();
  }

  /** How near a post's region is to a place; negative if the place is not in it. */
  private int nearness(Post post, @Nullable PlaceKey place) {
    PlaceKey region = post.place();
    if (region == null) {
      return 0;
    }
    return place != null && places.isIn(place, region) ? 1 + places.depth(region) : -1;
  }

  private static List<Post> joined(List<Post> some, List<Post> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }
}
