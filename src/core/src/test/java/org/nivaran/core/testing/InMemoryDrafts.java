package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.port.DraftStore;

public final class InMemoryDrafts implements DraftStore {

  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  @Override
  public synchronized Optional<Draft> save(Draft draft) {
    Draft known = drafts.get(draft.key());
    boolean fits =
        known == null
            ? draft.revision() == 0
            : known.owner().equals(draft.owner()) && known.revision() == draft.revision();
    if (!fits) {
      return Optional.empty();
    }
    Draft next =
        new Draft(draft.key(), draft.owner(), draft.body(), draft.saved(), draft.revision() + 1);
    drafts.put(draft.key(), next);
    return Optional.of(next);
  }

  @Override
  public synchronized List<Draft> of(String owner) {
    return drafts.values().stream()
        .filter(each -> each.owner().equals(owner))
        .sorted(Comparator.comparing(Draft::saved).reversed())
        .toList();
  }

  @Override
  public synchronized Optional<Draft> find(String owner, String key) {
    return Optional.ofNullable(drafts.get(key)).filter(each -> each.owner().equals(owner));
  }

  @Override
  public synchronized void discard(String owner, String key) {
    if (find(owner, key).isPresent()) {
      drafts.remove(key);
    }
  }

  @Override
  public synchronized int discardBefore(Instant instant) {
    int before = drafts.size();
    drafts.values().removeIf(each -> each.saved().isBefore(instant));
    return before - drafts.size();
  }
}
