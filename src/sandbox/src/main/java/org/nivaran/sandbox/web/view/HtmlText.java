package org.nivaran.sandbox.web.view;

/** Turns text into HTML that shows exactly that text, in content and in quoted attributes. */
public final class HtmlText {

  private HtmlText() {}

  /**
   * @param text any text
   * @return the text with every character that means something in HTML replaced
   */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
