package org.nivaran.core.grievance;

import java.util.Locale;
import java.util.Optional;

/** The door a grievance came through. It never decides its priority. */
public enum Channel {
  WHATSAPP,
  PHONE,
  WALK_IN,
  JAN_DARSHAN,
  CAMP,
  LETTER,
  MEDIA,
  CM_HELPLINE,
  CPGRAMS;

  /** The key stored in the Channel field: {@code jan-darshan}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Channel> ofKey(String key) {
    return Lookup.first(values(), channel -> channel.key().equalsIgnoreCase(key));
  }
}
