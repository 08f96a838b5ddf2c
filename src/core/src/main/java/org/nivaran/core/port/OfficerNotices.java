package org.nivaran.core.port;

import org.nivaran.core.notify.OfficerNotice;

/** The way to officers: mail, say. Thread safe. */
public interface OfficerNotices {

  /**
   * Hands a notice over for delivery. Whether it arrives is not known.
   *
   * @throws RuntimeException if it could not be handed over; the lines of a digest then come in the
   *     next one
   */
  void tell(OfficerNotice notice);
}
