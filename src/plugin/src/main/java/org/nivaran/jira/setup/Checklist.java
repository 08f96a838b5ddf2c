package org.nivaran.jira.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nivaran.jira.setup.SetupItem.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects what became of each item. One that fails does not keep the others from being tried. Not
 * thread safe.
 */
final class Checklist {

  private static final Logger log = LoggerFactory.getLogger(Checklist.class);

  private final List<SetupItem> items = new ArrayList<>();

  /**
   * Uses what is there, or else makes it.
   *
   * @return the thing, or empty if it failed
   */
  <T> Optional<T> ensure(String name, Supplier<Optional<T>> present, Supplier<T> make) {
    return attempt(
        name,
        () -> {
          Optional<T> found = present.get();
          if (found.isPresent()) {
            items.add(new SetupItem(name, State.REUSED, null));
            return found.get();
          }
          T made = make.get();
          items.add(new SetupItem(name, State.CREATED, null));
          return made;
        });
  }

  /** Uses what has to be there. */
  <T> Optional<T> find(String name, Supplier<T> find) {
    return attempt(
        name,
        () -> {
          T found = find.get();
          items.add(new SetupItem(name, State.REUSED, null));
          return found;
        });
  }

  /** Adds some, and says whether there was anything new. */
  void add(String name, Supplier<Integer> adding) {
    attempt(
        name,
        () -> {
          int added = adding.get();
          items.add(
              new SetupItem(
                  name + " (" + added + " new)", added > 0 ? State.CREATED : State.REUSED, null));
          return added;
        });
  }

  /**
   * Tries something that some versions of Jira do not let us do.
   *
   * @param todo how an admin does it by hand
   * @param attempt whether it was already so: the item counts as reused, else as created
   */
  void ifPossible(String name, String todo, Supplier<Boolean> attempt) {
    try {
      items.add(new SetupItem(name, attempt.get() ? State.REUSED : State.CREATED, null));
    } catch (RuntimeException | LinkageError e) {
      log.warn("Nivaran set-up: {} has to be done by hand", name, e);
      byHand(name, todo);
    }
  }

  void byHand(String name, String todo) {
    items.add(new SetupItem(name, State.BY_HAND, todo));
  }

  void failed(String name, String why) {
    items.add(new SetupItem(name, State.FAILED, why));
  }

  SetupResult result() {
    return new SetupResult(items);
  }

  boolean hasFailed() {
    return !result().isComplete();
  }

  private <T> Optional<T> attempt(String name, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RuntimeException | LinkageError e) {
      log.error("Nivaran set-up: {} failed", name, e);
      failed(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
