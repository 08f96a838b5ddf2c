package org.nivaran.sandbox.template;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.VelocityAllowlistModule;

/** Which methods templates may call. Thread safe. */
final class MethodAllowlist {
  /** Methods of these are always allowed, whatever the object's own class. */
  private static final List<Class<?>> PLAIN =
      List.of(
          CharSequence.class,
          Number.class,
          Boolean.class,
          Character.class,
          Map.class,
          Map.Entry.class,
          Collection.class,
          Iterator.class);

  /** Never, even on a plain value. */
  private static final Set<String> NEVER = Set.of("getClass", "wait", "notify", "notifyAll");

  /** The few getters of Jira's own objects that views use everywhere. */
  private static final Map<String, Set<String>> OF_JIRA =
      Map.of(
          "com.atlassian.jira.issue.Issue", Set.of("getKey", "getId", "getSummary"),
          "com.atlassian.jira.project.Project", Set.of("getKey", "getId", "getName"),
          "com.atlassian.jira.user.ApplicationUser",
              Set.of("getKey", "getName", "getUsername", "getDisplayName"));

  private final PluginModules modules;

  MethodAllowlist(PluginModules modules) {
    this.modules = modules;
  }

  boolean allows(Object target, Method method) {
    if (NEVER.contains(method.getName())) {
      return false;
    }
    if (target instanceof TemplateHelper || isPlain(target, method) || isOfJira(target, method)) {
      return true;
    }
    String call = "#" + signature(method);
    Set<String> listed =
        modules.all(VelocityAllowlistModule.class).stream()
            .flatMap(module -> module.methods().stream())
            .filter(entry -> entry.endsWith(call))
            .collect(Collectors.toSet());
    return !listed.isEmpty()
        && types(target.getClass()).anyMatch(type -> listed.contains(type.getName() + call));
  }

  /** As one writes it in the descriptor. */
  static String describe(Object target, Method method) {
    return target.getClass().getName() + "#" + signature(method);
  }

  private static String signature(Method method) {
    return method.getName()
        + Stream.of(method.getParameterTypes())
            .map(Class::getName)
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static boolean isPlain(Object target, Method method) {
    if (target instanceof Enum<?>) {
      return Set.of("name", "toString", "ordinal", "equals").contains(method.getName());
    }
    return PLAIN.stream().anyMatch(type -> type.isInstance(target));
  }

  private static boolean isOfJira(Object target, Method method) {
    return types(target.getClass())
        .anyMatch(
            type -> OF_JIRA.getOrDefault(type.getName(), Set.of()).contains(method.getName()));
  }

  /** The class with all its super classes and interfaces. */
  private static Stream<Class<?>> types(Class<?> type) {
    Stream<Class<?>> own = Stream.of(type);
    Stream<Class<?>> interfaces = Stream.of(type.getInterfaces()).flatMap(MethodAllowlist::types);
    Class<?> parent = type.getSuperclass();
    return Stream.of(own, interfaces, parent == null ? Stream.<Class<?>>empty() : types(parent))
        .flatMap(stream -> stream);
  }
}
