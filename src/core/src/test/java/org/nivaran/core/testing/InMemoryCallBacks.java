package org.nivaran.core.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallBackId;

public final class InMemoryCallBacks implements CallBackStore {

  private final Map<Long, CallBack> rows = new TreeMap<>();

  @Override
  public synchronized Optional<CallBack> find(CallBackId id) {
    return Optional.ofNullable(rows.get(id.value()));
  }

  @Override
  public synchronized Optional<CallBack> latest(PhoneNumber phone) {
    return rows.values().stream()
        .filter(each -> each.phone().equals(phone))
        .reduce((one, other) -> other);
  }

  @Override
  public synchronized List<CallBack> open(int limit) {
    return rows.values().stream()
        .filter(CallBack::isOpen)
        .sorted(Comparator.comparing(CallBack::nextTry))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<CallBack> closed(int limit) {
    return rows.values().stream()
        .filter(each -> !each.isOpen())
        .sorted(Comparator.comparing(CallBack::closed).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<CallBack> add(CallBack callBack) {
    if (latest(callBack.phone()).filter(CallBack::isOpen).isPresent()) {
      return Optional.empty();
    }
    CallBack added = numbered(callBack, rows.size() + 1L, 0);
    rows.put(added.id().value(), added);
    return Optional.of(added);
  }

  @Override
  public synchronized boolean save(CallBack callBack) {
    CallBack stored = rows.get(callBack.id().value());
    if (stored == null || stored.revision() != callBack.revision()) {
      return false;
    }
    rows.put(
        callBack.id().value(), numbered(callBack, callBack.id().value(), callBack.revision() + 1));
    return true;
  }

  private static CallBack numbered(CallBack one, long id, int revision) {
    return new CallBack(
        new CallBackId(id),
        one.line(),
        one.phone(),
        one.state(),
        one.calls(),
        one.firstMissed(),
        one.lastMissed(),
        one.nextTry(),
        one.attempts(),
        one.closed(),
        revision);
  }
}
