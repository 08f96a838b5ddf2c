package org.nivaran.core.notify;

/** What WhatsApp takes, counted in UTF-16 units. */
public final class MessageLimits {

  public static final int TEXT = 4096;
  public static final int BODY_WITH_BUTTONS = 1024;
  public static final int BUTTONS = 3;
  public static final int BUTTON_TITLE = 20;
  public static final int BUTTON_PAYLOAD = 256;
  public static final int ROWS = 10;
  public static final int ROW_TITLE = 24;
  public static final int ROW_DESCRIPTION = 72;
  public static final int ROW_PAYLOAD = 200;

  private MessageLimits() {}
}
