package org.nivaran.sandbox.web.view;

/**
 * Markup that is already safe to place in a page as it is: the host's own templates or a plugin's
 * rendered view. Text of people is never wrapped in it.
 *
 * @param markup the HTML
 */
public record SafeHtml(String markup) {

  /** No markup at all. */
  public static final SafeHtml NONE = new SafeHtml("");

  /**
   * @return true when there is nothing to show
   */
  public boolean isEmpty() {
    return markup.isBlank();
  }

  @Override
  public String toString() {
    return markup;
  }
}
