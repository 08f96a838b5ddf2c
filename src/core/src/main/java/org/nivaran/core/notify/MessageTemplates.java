package org.nivaran.core.notify;

import java.util.List;

/** All messages the desk sends, in every language it has them in. Hindi is the default. */
public final class MessageTemplates {

  private final List<MessageTemplate> all;

  private MessageTemplates(List<MessageTemplate> all) {
    this.all = all;
  }

  /**
   * @throws IllegalArgumentException if a message is missing in Hindi, comes twice in a language,
   *     or has a variable that its kind does not know
   */
  public static MessageTemplates of(List<MessageTemplate> templates) {
    return new MessageTemplates(List.copyOf(templates));
  }

  public List<MessageTemplate> all() {
    return all;
  }
}
