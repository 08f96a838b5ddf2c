package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.YearMonth;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.port.District;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.ReferenceSerials;

/** Gives out references. Safe for many threads and nodes. */
public final class Referencing {

  private final ReferenceData referenceData;
  private final ReferenceSerials serials;

  public Referencing(ReferenceData referenceData, ReferenceSerials serials) {
    this.referenceData = referenceData;
    this.serials = serials;
  }

  /** A reference that nobody has, of the month of this instant in the desk's zone. */
  public Reference next(Instant received) {
    District district = referenceData.current().district();
    YearMonth month = YearMonth.from(received.atZone(district.zone()));
    String prefix = district.referencePrefix();
    return new Reference(prefix, month, serials.next(prefix, month));
  }
}
