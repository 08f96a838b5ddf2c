package org.nivaran.sandbox.webresource;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the page being made asks for: kept for the thread that makes it, from the first {@link
 * #begin} to {@link #end}.
 *
 * <p>Outside of that, asking does nothing but is not an error: a plugin may ask from anywhere.
 */
public final class RequestedResources {

  private static final ThreadLocal<@Nullable RequestedResources> CURRENT = new ThreadLocal<>();

  private final Set<String> modules = new LinkedHashSet<>();
  private final Set<String> contexts = new LinkedHashSet<>();
  private final Map<String, String> data = new LinkedHashMap<>();

  private RequestedResources() {}

  /** Begins to collect for this thread. */
  public static void begin() {
    CURRENT.set(new RequestedResources());
  }

  /** Forgets what was collected for this thread. */
  public static void end() {
    CURRENT.remove();
  }

  /**
   * Runs something with what this thread has collected.
   *
   * @return the collection of this thread; a passing one where none was begun
   */
  public static RequestedResources current() {
    RequestedResources here = CURRENT.get();
    return here == null ? new RequestedResources() : here;
  }

  /**
   * Asks for a web-resource.
   *
   * @param completeKey {@code plugin.key:module-key}
   */
  public void requireModule(String completeKey) {
    modules.add(completeKey);
  }

  /**
   * Asks for all web-resources of a context.
   *
   * @param context such as {@code atl.dashboard}
   */
  public void requireContext(String context) {
    contexts.add(context);
  }

  /**
   * Gives data to {@code WRM.data.claim(key)}.
   *
   * @param key its key
   * @param json a JSON value
   */
  public void requireData(String key, Supplier<String> json) {
    data.put(key, json.get());
  }

  Set<String> modules() {
    return modules;
  }

  Set<String> contexts() {
    return contexts;
  }

  Map<String, String> data() {
    return data;
  }
}
