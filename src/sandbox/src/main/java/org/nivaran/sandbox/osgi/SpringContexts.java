package org.nivaran.sandbox.osgi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The Spring contexts that Gemini makes for bundles. Spring's classes live inside Felix, where the
 * host's compiler cannot see them; this is the one class that reaches them, by reflection. Thread
 * safe.
 */
public final class SpringContexts {
  private static final String LISTENER =
      "org.eclipse.gemini.blueprint.context.event.OsgiBundleApplicationContextListener";

  /** {@code AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR}. */
  private static final int AUTOWIRE_CONSTRUCTOR = 3;

  private final Map<Long, CompletableFuture<Object>> contexts = new ConcurrentHashMap<>();

  private SpringContexts() {}

  /** Begins to listen, before the extender starts. */
  static SpringContexts listen(BundleContext host, List<Bundle> bundles) {
    SpringContexts contexts = new SpringContexts();
    Class<?> listener = listenerType(bundles);
    Object proxy =
        Proxy.newProxyInstance(
            listener.getClassLoader(),
            new Class<?>[] {listener},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  case "toString" -> "listener of the plugin system";
                  default -> {
                    contexts.onEvent(arguments[0]);
                    yield null;
                  }
                });
    host.registerService(LISTENER, proxy, new Hashtable<>());
    return contexts;
  }

  private static Class<?> listenerType(List<Bundle> bundles) {
    for (Bundle bundle : bundles) {
      if ("org.eclipse.gemini.blueprint.core".equals(bundle.getSymbolicName())) {
        try {
          return bundle.loadClass(LISTENER);
        } catch (ClassNotFoundException e) {
          throw new OsgiException("Gemini Blueprint is not usable: " + e.getMessage(), e);
        }
      }
    }
    throw new OsgiException("Gemini Blueprint is missing", null);
  }

  /** To be called before the bundle starts, so that no event is missed. */
  public void expect(Bundle bundle) {
    contexts.put(bundle.getBundleId(), new CompletableFuture<>());
  }

  /** Forgets the bundle's context, which Gemini closes when the bundle stops. */
  public void forget(Bundle bundle) {
    contexts.remove(bundle.getBundleId());
  }

  /**
   * Waits until the context of an {@linkplain #expect expected} bundle is up.
   *
   * @throws OsgiException if it failed, or is not up in time
   */
  public void await(Bundle bundle, Duration atMost) {
    try {
      context(bundle).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new OsgiException(reason(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      throw new OsgiException(
          "its Spring context was not up after " + atMost.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OsgiException("interrupted while its Spring context was coming up", e);
    }
  }

  /** Whether the bundle has a context that is up. */
  public boolean isUp(Bundle bundle) {
    CompletableFuture<Object> context = contexts.get(bundle.getBundleId());
    return context != null && context.isDone() && !context.isCompletedExceptionally();
  }

  /**
   * A new object of the class, made and constructor-autowired by the bundle's context.
   *
   * @throws OsgiException if that fails; the message holds the innermost reason
   */
  public Object create(Bundle bundle, Class<?> type) {
    Object factory = invoke(readyContext(bundle), "getAutowireCapableBeanFactory");
    return invoke(
        factory,
        "createBean",
        new Class<?>[] {Class.class, int.class, boolean.class},
        type,
        AUTOWIRE_CONSTRUCTOR,
        false);
  }

  /** The bean with this id. */
  public Object bean(Bundle bundle, String id) {
    return invoke(readyContext(bundle), "getBean", new Class<?>[] {String.class}, id);
  }

  /** The one declared bean of exactly this class, if there is one. */
  public Optional<Object> beanOf(Bundle bundle, Class<?> type) {
    Map<?, ?> beans =
        (Map<?, ?>)
            invoke(readyContext(bundle), "getBeansOfType", new Class<?>[] {Class.class}, type);
    return beans.values().stream()
        .filter(bean -> bean.getClass() == type)
        .map(Object.class::cast)
        .findFirst();
  }

  private CompletableFuture<Object> context(Bundle bundle) {
    CompletableFuture<Object> context = contexts.get(bundle.getBundleId());
    if (context == null) {
      throw new OsgiException("it has no Spring context", null);
    }
    return context;
  }

  private Object readyContext(Bundle bundle) {
    if (!isUp(bundle)) {
      throw new OsgiException("its Spring context is not up", null);
    }
    return context(bundle).join();
  }

  private void onEvent(Object event) {
    Bundle bundle = (Bundle) invoke(event, "getBundle");
    CompletableFuture<Object> context = contexts.get(bundle.getBundleId());
    if (context == null) {
      return;
    }
    if (isKind(event, "OsgiBundleContextRefreshedEvent")) {
      context.complete(invoke(event, "getApplicationContext"));
    } else if (isKind(event, "OsgiBundleContextFailedEvent")) {
      context.completeExceptionally((Throwable) invoke(event, "getFailureCause"));
    }
  }

  private static boolean isKind(Object event, String simpleName) {
    for (Class<?> type = event.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getSimpleName().equals(simpleName)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The message of a failure together with that of its innermost cause, which is what an
   * administrator needs.
   */
  private static String reason(@Nullable Throwable failure) {
    if (failure == null) {
      return "unknown";
    }
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root == failure
        ? String.valueOf(failure.getMessage())
        : failure.getMessage() + " <- " + root;
  }

  private static Object invoke(Object target, String method) {
    return invoke(target, method, new Class<?>[0]);
  }

  private static Object invoke(Object target, String name, Class<?>[] types, Object... arguments) {
    try {
      return publicMethod(target.getClass(), name, types).invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new OsgiException(reason(e.getCause()), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new OsgiException("Spring has changed: " + e, e);
    }
  }

  /** The method as a public type declares it: the context's own class is not public. */
  private static Method publicMethod(Class<?> type, String name, Class<?>... types)
      throws NoSuchMethodException {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (java.lang.reflect.Modifier.isPublic(at.getModifiers())) {
        try {
          return at.getMethod(name, types);
        } catch (NoSuchMethodException e) {
          continue;
        }
      }
      for (Class<?> implemented : at.getInterfaces()) {
        try {
          return implemented.getMethod(name, types);
        } catch (NoSuchMethodException e) {
          continue;
        }
      }
    }
    throw new NoSuchMethodException(type + "." + name);
  }
}
