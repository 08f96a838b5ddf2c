package org.nivaran.sandbox.jira;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Stands for a part of Jira that the sandbox does not model: every call says so. */
final class Unmodelled {
  private Unmodelled() {}

  /** An object whose methods throw {@link UnsupportedOperationException} naming the method. */
  static <T> T of(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer(type, proxy, method, arguments)));
  }

  private static Object answer(Class<?> type, Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> "unmodelled " + type.getName();
      default ->
          throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
    };
  }
}
