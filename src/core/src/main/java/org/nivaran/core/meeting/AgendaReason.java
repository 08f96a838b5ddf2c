package org.nivaran.core.meeting;

import java.util.Locale;

/** Why a grievance is on the agenda, the most pressing first. */
public enum AgendaReason {
  /** The collector put it there. */
  MARKED,
  /** An instruction of an earlier meeting was not carried out. */
  CARRIED_OVER,
  /** Its time is over. */
  OVERDUE,
  /** The citizen was not satisfied. */
  DISSATISFIED,
  /** It is on hold although the day of review is over. */
  HOLD_PAST_REVIEW,
  /** It is older than the rule's number of days. */
  OLD,
  /** It came from a higher place that waits for an answer. */
  EXTERNAL,
  /** One citizen complains again and again from one place. */
  REPEATED;

  /** The message key: {@code meeting.reason.overdue}. */
  public String messageKey() {
    return "meeting.reason." + name().toLowerCase(Locale.ROOT);
  }
}
