package org.nivaran.core.sms;

/**
 * What a text costs as an SMS. One part has 160 characters of the GSM alphabet or 70 of any other,
 * Hindi for one; of a longer text each part has 153 or 67, because the telephone has to know how
 * they belong together.
 *
 * @param encoding the cheapest that has all of its characters
 * @param units septets or UTF-16 units
 * @param parts how many messages are paid for; 0 for an empty text
 */
public record SmsLength(Encoding encoding, int units, int parts) {

  /** In what an SMS is written. */
  public enum Encoding {
    GSM_7(160, 153),
    UCS_2(70, 67);

    private final int single;
    private final int each;

    Encoding(int single, int each) {
      this.single = single;
      this.each = each;
    }

    int single() {
      return single;
    }

    int each() {
      return each;
    }
  }

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each takes two septets. */
  private static final String EXTENDED = "\f^{}\\[~]|€";

  public static SmsLength of(String text) {
    int septets = 0;
    for (int i = 0; i < text.length(); i++) {
      septets += septets(text.charAt(i));
      if (septets(text.charAt(i)) == 0) {
        return new SmsLength(Encoding.UCS_2, text.length(), wideParts(text));
      }
    }
    return new SmsLength(Encoding.GSM_7, septets, narrowParts(text, septets));
  }

  private static int septets(char c) {
    if (BASIC.indexOf(c) >= 0) {
      return 1;
    }
    return EXTENDED.indexOf(c) >= 0 ? 2 : 0;
  }

  /** No part ends between an escape and its character. */
  private static int narrowParts(String text, int septets) {
    if (septets <= Encoding.GSM_7.single()) {
      return septets == 0 ? 0 : 1;
    }
    int parts = 1;
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      int size = septets(text.charAt(i));
      if (used + size > Encoding.GSM_7.each()) {
        parts++;
        used = 0;
      }
      used += size;
    }
    return parts;
  }

  /** No part ends between the halves of a character. */
  private static int wideParts(String text) {
    if (text.length() <= Encoding.UCS_2.single()) {
      return 1;
    }
    int parts = 1;
    int used = 0;
    int i = 0;
    while (i < text.length()) {
      int size = Character.charCount(text.codePointAt(i));
      if (used + size > Encoding.UCS_2.each()) {
        parts++;
        used = 0;
      }
      used += size;
      i += size;
    }
    return parts;
  }
}
