package org.nivaran.core.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.SecretPin;
import org.nivaran.core.port.PinStore;

public final class InMemoryPins implements PinStore {

  private final Map<IssueId, SecretPin> pins = new HashMap<>();

  @Override
  public synchronized void save(IssueId issue, SecretPin pin) {
    pins.put(issue, pin);
  }

  @Override
  public synchronized Optional<SecretPin> find(IssueId issue) {
    return Optional.ofNullable(pins.get(issue));
  }
}
