package org.nivaran.core.port;

import org.nivaran.core.intake.InboxEntry;

/** Understands the payloads of one or more sources. */
public interface InboundReader {

  /**
   * Reads a stored payload. Pure: the same entry always reads the same.
   *
   * @return what it says; {@link InboundElement.Unreadable} for anything else. Does not throw for
   *     anything a payload may contain.
   */
  InboundElement read(InboxEntry entry);
}
