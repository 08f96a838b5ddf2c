package org.nivaran.jira.setup;

import com.atlassian.jira.user.ApplicationUser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nivaran.jira.settings.SetupJournal;

/**
 * What is known while the items are gone through: who asks, which things are ours, and the ids of
 * those that are there already. Used by one thread.
 */
final class Known {

  private final ApplicationUser admin;
  private final Map<String, String> ours;
  private final Set<String> begun;
  private final Map<String, String> ids = new HashMap<>();

  /**
   * @param ours ids of what the set-up has made, by item
   * @param begun items at which a run died: what is there of them is ours
   */
  Known(ApplicationUser admin, Map<String, String> ours, Set<String> begun) {
    this.admin = admin;
    this.ours = Map.copyOf(ours);
    this.begun = Set.copyOf(begun);
  }

  /** What the journal knows. */
  static Known of(ApplicationUser admin, SetupJournal journal) {
    Map<String, String> ours = new HashMap<>();
    Set<String> begun = new HashSet<>();
    journal
        .made()
        .forEach(
            (key, made) -> {
              if (made.id().equals(SetupJournal.Made.BEGUN)) {
                begun.add(key);
              } else {
                ours.put(key, made.id());
              }
            });
    return new Known(admin, ours, begun);
  }

  ApplicationUser admin() {
    return admin;
  }

  /** The recorded id of what we made for the item. */
  Optional<String> ours(String itemKey) {
    return Optional.ofNullable(ours.get(itemKey));
  }

  /** Whether this thing of Jira is what we made for the item. */
  boolean isOurs(String itemKey, String id) {
    return id.equals(ours.get(itemKey)) || begun.contains(itemKey);
  }

  /** Whether a run died while it made this. */
  boolean isBegun(String itemKey) {
    return begun.contains(itemKey);
  }

  void found(String itemKey, String id) {
    ids.put(itemKey, id);
  }

  Optional<String> id(String itemKey) {
    return Optional.ofNullable(ids.get(itemKey));
  }

  /**
   * @throws MissingPartException if it is not there yet
   */
  String need(String itemKey) {
    String id = ids.get(itemKey);
    if (id == null) {
      throw new MissingPartException(itemKey);
    }
    return id;
  }
}
