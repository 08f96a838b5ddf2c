package org.nivaran.jira.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What waits to be handled, one lane for each owner, so that one owner's slow thing holds up nobody
 * else. A lane is there as long as somebody works on it; the thing being handled stays at its head.
 * Thread safe.
 *
 * @param <I> what identifies a thing
 */
final class Lanes<I> {

  private final Map<Object, Deque<I>> lanes = new HashMap<>();
  private final Set<I> held = new HashSet<>();

  /**
   * Puts a thing at the end of its owner's lane.
   *
   * @return whether the lane is new: then the caller has to see that somebody works on it
   */
  synchronized boolean add(Object owner, I id) {
    held.add(id);
    Deque<I> lane = lanes.get(owner);
    if (lane == null) {
      lanes.put(owner, new ArrayDeque<>(List.of(id)));
      return true;
    }
    lane.add(id);
    return false;
  }

  /** Whether a thing is in a lane. */
  synchronized boolean holds(I id) {
    return held.contains(id);
  }

  /** The thing at the head of a lane; empty if there is no lane. */
  synchronized Optional<I> head(Object owner) {
    return Optional.ofNullable(lanes.get(owner)).map(Deque::peek);
  }

  /** Takes the head off and gives the next; the lane ends with its last thing. */
  synchronized Optional<I> next(Object owner) {
    Deque<I> lane = lanes.get(owner);
    if (lane == null) {
      return Optional.empty();
    }
    held.remove(lane.poll());
    if (lane.isEmpty()) {
      lanes.remove(owner);
    }
    return Optional.ofNullable(lane.peek());
  }

  /** Ends all lanes. */
  synchronized void clear() {
    lanes.clear();
    held.clear();
  }
}
