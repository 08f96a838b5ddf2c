package org.nivaran.core.port;

import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.notify.OfficerNotice;

/** The way to officers: mail, say. Thread safe. */
public interface OfficerNotices {

  /**
   * Hands a notice over for delivery. Whether it arrives is not known.
   *
   * @return why it could not be handed over, or empty if it was
   * @throws RuntimeException if something went wrong; it may have been handed over or not
   */
  Optional<Reason> tell(OfficerNotice notice);
}
