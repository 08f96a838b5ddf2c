package org.nivaran.core.testing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.signlanguage.NewTalk;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkId;

public final class InMemoryTalks implements TalkStore {

  private static final Comparator<Talk> BY_PROMISE =
      Comparator.comparing(Talk::promised).thenComparing(talk -> talk.id().value());

  private final Map<Long, Talk> talks = new TreeMap<>();
  private final Map<String, TalkId> keys = new HashMap<>();

  @Override
  public synchronized Optional<Talk> add(NewTalk talk) {
    if (keys.containsKey(talk.key())) {
      return Optional.empty();
    }
    Talk stored = talk.stored(new TalkId(talks.size() + 1L));
    keys.put(talk.key(), stored.id());
    talks.put(stored.id().value(), stored);
    return Optional.of(stored);
  }

  @Override
  public synchronized Optional<Talk> find(TalkId id) {
    return Optional.ofNullable(talks.get(id.value()));
  }

  @Override
  public synchronized Optional<Talk> findByKey(String key) {
    return Optional.ofNullable(keys.get(key)).flatMap(this::find);
  }

  @Override
  public synchronized List<Talk> of(IssueId issue) {
    return those(talk -> talk.issue().equals(issue)).toList();
  }

  @Override
  public synchronized List<Talk> open(int limit) {
    return those(talk -> talk.state().isOpen()).sorted(BY_PROMISE).limit(limit).toList();
  }

  @Override
  public synchronized List<Talk> awaitingReadBack(int limit) {
    return those(Talk::awaitsReadBack)
        .sorted(Comparator.comparing(Talk::ended).thenComparing(talk -> talk.id().value()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Talk> overdue(Instant now, int limit) {
    return those(talk -> talk.isOverdue(now)).sorted(BY_PROMISE).limit(limit).toList();
  }

  @Override
  public synchronized List<Talk> wantedBetween(Instant from, Instant to) {
    return those(talk -> !talk.wish().at().isBefore(from) && talk.wish().at().isBefore(to))
        .sorted(
            Comparator.comparing((Talk talk) -> talk.wish().at())
                .thenComparing(talk -> talk.id().value()))
        .toList();
  }

  @Override
  public synchronized boolean replace(Talk read, Talk next) {
    Talk stored = talks.get(read.id().value());
    if (stored == null || stored.revision() != read.revision()) {
      return false;
    }
    talks.put(read.id().value(), next.revised(read.revision() + 1));
    return true;
  }

  private Stream<Talk> those(Predicate<Talk> wanted) {
    return talks.values().stream().filter(wanted);
  }
}
