package org.nivaran.sandbox.template;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.velocity.app.event.IncludeEventHandler;
import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.web.view.HtmlText;
import org.nivaran.sandbox.web.view.SafeHtml;

/**
 * The state of one rendering: escapes references, keeps includes inside the plugin. Used by one
 * thread.
 */
final class Rendering implements ReferenceInsertionEventHandler, IncludeEventHandler {
  /** No reference can be written with this name, so templates cannot reach it. */
  static final String KEY = "-rendering-";

  private static final ThreadLocal<Deque<Rendering>> current =
      ThreadLocal.withInitial(ArrayDeque::new);

  private final String resourcePrefix;
  private boolean escaping;
  private boolean blocked;

  Rendering(String resourcePrefix, Escaping escaping) {
    this.resourcePrefix = resourcePrefix;
    this.escaping = escaping == Escaping.ON;
  }

  void begin() {
    current.get().push(this);
  }

  void end() {
    current.get().pop();
    if (current.get().isEmpty()) {
      current.remove();
    }
  }

  void setEscaping(boolean on) {
    escaping = on;
  }

  /**
   * The next reference without a value has none because its method is not allowed: it shows
   * nothing.
   */
  static void blockedMethod() {
    Rendering rendering = current.get().peek();
    if (rendering != null) {
      rendering.blocked = true;
    }
  }

  @Override
  public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
    if (value == null) {
      boolean silent = blocked;
      blocked = false;
      return silent ? "" : null;
    }
    blocked = false;
    if (!escaping || value instanceof SafeHtml) {
      return value;
    }
    return HtmlText.escape(value.toString());
  }

  @Override
  public @Nullable String includeEvent(
      String includeResourcePath, String currentResourcePath, String directiveName) {
    return includeResourcePath.startsWith(resourcePrefix)
        ? includeResourcePath
        : resourcePrefix + includeResourcePath.replaceFirst("^/", "");
  }
}
