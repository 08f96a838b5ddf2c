package org.nivaran.core.notify;

/** What WhatsApp takes, counted in UTF-16 units. */
public final class MessageLimits {

  public static final int TEXT = 4096;
  public static final int BODY_WITH_BUTTONS = 1024;
  public static final int BUTTONS = 3;
  public static final int BUTTON_TITLE = 20;
  public static final int BUTTON_PAYLOAD = 256;

  private MessageLimits() {}
}
