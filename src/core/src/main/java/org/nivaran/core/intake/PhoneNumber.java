package org.nivaran.core.intake;

/** A telephone number in E.164: {@code +919812345678}. Personal data: show it {@link #masked()}. */
public record PhoneNumber(String e164) {

  /**
   * @throws IllegalArgumentException if it is not a plus sign and 7 to 15 digits
   */
  public PhoneNumber {
    if (!e164.matches("\\+[1-9]\\d{6,14}")) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }
}
