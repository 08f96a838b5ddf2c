package org.nivaran.sandbox.web.view;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.jspecify.annotations.Nullable;

/** Escapes every value that a template places, unless it is {@link SafeHtml}. */
public final class EscapingReferences implements ReferenceInsertionEventHandler {

  /** Velocity makes this by its class name. */
  public EscapingReferences() {}

  @Override
  public @Nullable Object referenceInsert(String reference, @Nullable Object value) {
    if (value == null || value instanceof SafeHtml) {
      return value;
    }
    return HtmlText.escape(value.toString());
  }
}
