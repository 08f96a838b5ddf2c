package org.nivaran.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what was published, and tells those who want to know. */
public final class RecordedEvents implements EventPublisher {
  private final List<Object> events = new CopyOnWriteArrayList<>();
  private final List<Consumer<Object>> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void publish(Object event) {
    events.add(event);
    listeners.forEach(listener -> listener.accept(event));
  }

  public void onEvent(Consumer<Object> listener) {
    listeners.add(listener);
  }

  public <T> List<T> of(Class<T> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void register(Object listener) {
    throw new UnsupportedOperationException("register");
  }

  @Override
  public void unregister(Object listener) {
    throw new UnsupportedOperationException("unregister");
  }

  @Override
  public void unregisterAll() {
    throw new UnsupportedOperationException("unregisterAll");
  }
}
