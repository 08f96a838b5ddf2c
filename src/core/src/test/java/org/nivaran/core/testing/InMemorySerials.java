package org.nivaran.core.testing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nivaran.core.port.ReferenceSerials;

public final class InMemorySerials implements ReferenceSerials {

  private final Map<List<Object>, Integer> last = new ConcurrentHashMap<>();

  @Override
  public int next(String prefix, YearMonth month) {
    return last.merge(List.of(prefix, month), 1, Integer::sum);
  }
}
