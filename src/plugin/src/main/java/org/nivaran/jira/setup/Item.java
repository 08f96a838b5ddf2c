package org.nivaran.jira.setup;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Reason;

/**
 * One thing that the set-up wants: how to look for it, how to make it, how to take it away again.
 * Looking writes nothing. Immutable.
 */
final class Item {

  private final Part part;
  private final String key;
  private final String name;
  private final Function<Known, Finding> look;
  private final Function<Known, String> make;
  private final @Nullable Reason byHand;
  private final @Nullable Removal remove;

  private Item(
      Part part,
      String key,
      String name,
      Function<Known, Finding> look,
      Function<Known, String> make,
      @Nullable Reason byHand,
      @Nullable Removal remove) {
    this.part = part;
    this.key = key;
    this.name = name;
    this.look = look;
    this.make = make;
    this.byHand = byHand;
    this.remove = remove;
  }

  /**
   * @param key stays the same for ever, because what was made is recorded under it
   * @param name as an admin finds it in Jira
   * @param look what there is; may be asked in a plan, when earlier items are not there yet
   * @param make makes it, or makes it what we want, and gives its id
   */
  static Item of(
      Part part,
      String key,
      String name,
      Function<Known, Finding> look,
      Function<Known, String> make) {
    return new Item(part, key, name, look, make, null, null);
  }

  /** If Jira does not let us make it, an admin can: the desk works without it meanwhile. */
  Item elseByHand(Reason how) {
    return new Item(part, key, name, look, make, how, remove);
  }

  /**
   * @param how takes away what has the id
   */
  Item removedBy(Removal how) {
    return new Item(part, key, name, look, make, byHand, how);
  }

  /** How to take something away. */
  @FunctionalInterface
  interface Removal {
    /**
     * @param admin who asks for it
     * @param id of what we made; that it is gone already is no failure
     */
    void remove(ApplicationUser admin, String id);
  }

  /** Goes away with the project. */
  Item removedWithProject() {
    return removedBy((admin, id) -> {});
  }

  Part part() {
    return part;
  }

  String key() {
    return key;
  }

  String name() {
    return name;
  }

  Finding look(Known known) {
    return look.apply(known);
  }

  String make(Known known) {
    return make.apply(known);
  }

  Optional<Reason> byHand() {
    return Optional.ofNullable(byHand);
  }

  Optional<Removal> removal() {
    return Optional.ofNullable(remove);
  }

  @Override
  public String toString() {
    return key;
  }
}
