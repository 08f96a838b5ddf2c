package org.nivaran.core.grievance;

import java.util.regex.Pattern;

/** The form of a key that admins choose: short, lower case, safe in addresses and in JQL. */
final class Keys {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  static String checked(String what, String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a " + what + " key: \"" + value + '"');
    }
    return value;
  }

  private Keys() {}
}
