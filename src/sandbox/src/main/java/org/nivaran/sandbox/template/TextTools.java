package org.nivaran.sandbox.template;

import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.web.view.HtmlText;

/** {@code $textutils} in a plugin's template. */
public final class TextTools implements TemplateHelper {
  /** Null gives empty text. */
  public String htmlEncode(@Nullable String text) {
    return text == null ? "" : HtmlText.escape(text);
  }

  public boolean stringSet(@Nullable String text) {
    return text != null && !text.isEmpty();
  }
}
