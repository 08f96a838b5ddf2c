package org.nivaran.core.port;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.intake.PhoneNumber;

/** What the desk has already, asked for many numbers in one go. Thread safe. */
public interface KnownGrievances {

  /**
   * The grievances of everybody with one of the numbers, the latest first.
   *
   * @param phones at most a thousand
   * @return without numbers that nobody has
   */
  Map<PhoneNumber, List<Known>> of(Collection<PhoneNumber> phones);

  /** A grievance. */
  record Known(IssueId issue, Reference reference) {}
}
