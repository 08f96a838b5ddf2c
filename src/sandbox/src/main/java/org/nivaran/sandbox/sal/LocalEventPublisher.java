package org.nivaran.sandbox.sal;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells events to annotated listeners of this node, in the publishing thread, in the order of
 * registration. What one listener throws is logged and keeps the others from nothing. Thread safe.
 */
public final class LocalEventPublisher implements EventPublisher {
  private static final Logger log = LoggerFactory.getLogger(LocalEventPublisher.class);

  private record Invoker(Object listener, Method method) {}

  private final List<Invoker> invokers = new CopyOnWriteArrayList<>();

  @Override
  public void publish(Object event) {
    for (Invoker invoker : invokers) {
      if (invoker.method().getParameterTypes()[0].isInstance(event)) {
        tell(invoker, event);
      }
    }
  }

  private static void tell(Invoker invoker, Object event) {
    try {
      invoker.method().invoke(invoker.listener(), event);
    } catch (InvocationTargetException e) {
      log.error(
          "Listener {} failed at {}", invoker.method(), event.getClass().getName(), e.getCause());
    } catch (IllegalAccessException e) {
      log.error("Listener {} cannot be called", invoker.method(), e);
    }
  }

  /**
   * {@inheritDoc} Registering an object twice counts once.
   *
   * @throws IllegalArgumentException if it has no public method with {@code @EventListener} and one
   *     parameter
   */
  @Override
  public void register(Object listener) {
    unregister(listener);
    List<Invoker> found = new ArrayList<>();
    for (Method method : listener.getClass().getMethods()) {
      if (method.isAnnotationPresent(EventListener.class) && method.getParameterCount() == 1) {
        method.setAccessible(true);
        found.add(new Invoker(listener, method));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException("No listener methods in " + listener.getClass().getName());
    }
    invokers.addAll(found);
  }

  @Override
  public void unregister(Object listener) {
    invokers.removeIf(invoker -> invoker.listener() == listener);
  }

  @Override
  public void unregisterAll() {
    invokers.clear();
  }

  /** Drops the listeners whose class fits, and says whether there were any. */
  public boolean unregisterIf(Predicate<Class<?>> fits) {
    return invokers.removeIf(invoker -> fits.test(invoker.listener().getClass()));
  }
}
