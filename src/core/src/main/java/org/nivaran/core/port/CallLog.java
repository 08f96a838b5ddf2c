package org.nivaran.core.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallKey;

/** All calls, one row for each, put together from their events. Every method is one transaction. */
public interface CallLog {

  /**
   * What an event did to a call.
   *
   * @param before null if it was not heard of
   */
  record Change(@Nullable Call before, Call after) {}

  /**
   * Adds an event to its call, also while other nodes add others to the same call: none is lost.
   */
  Change add(CallEvent event);

  Optional<Call> find(CallKey key);

  /** The calls from and to a number, newest first. */
  List<Call> of(PhoneNumber phone, int limit);

  /** The calls from and to any of several numbers, newest first; none for no numbers. */
  List<Call> of(Set<PhoneNumber> phones, int limit);

  /** The incoming calls that were heard of since, newest first. */
  List<Call> recent(Instant since, int limit);

  /** The calls that somebody has said are about a grievance, newest first. */
  List<Call> about(IssueId issue);

  /**
   * Notes what a call is about.
   *
   * @return false if there is no such call
   */
  boolean link(CallKey key, IssueId issue);

  /** Calls that ring since before, for the exchange to have forgotten to say how they ended. */
  List<Call> silent(Instant before, int limit);
}
