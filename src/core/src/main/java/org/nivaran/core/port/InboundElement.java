package org.nivaran.core.port;

import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.AddressChange;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.notify.DeliveryReport;
import org.nivaran.core.telephone.CallEvent;

/** What one element of an incoming call says. */
public sealed interface InboundElement {

  /** A citizen wrote. */
  record Message(InboundMessage message) implements InboundElement {}

  /** The channel reports on a message we sent. */
  record Report(DeliveryReport report) implements InboundElement {}

  /** The exchange tells about a call. */
  record Call(CallEvent event) implements InboundElement {}

  /** The channel says that a citizen has another number or id. */
  record Moved(LineId line, AddressChange change) implements InboundElement {}

  /** Understood, and of no interest to the desk. */
  record Ignored(String reason) implements InboundElement {}

  /**
   * Nobody can read it.
   *
   * @param reason short, without personal data
   */
  record Unreadable(String reason) implements InboundElement {}
}
