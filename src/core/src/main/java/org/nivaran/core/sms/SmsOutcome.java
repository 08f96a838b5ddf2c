package org.nivaran.core.sms;

/** What sending an SMS came to. Details are short and without personal data. */
public sealed interface SmsOutcome {

  /** The gateway took it and gave it this id. */
  record Accepted(String gatewayId) implements SmsOutcome {}

  /** The gateway does not know us: nothing goes out until somebody puts it right. */
  record Denied(String details) implements SmsOutcome {}

  /** It certainly did not go out and may next time. */
  record TryAgain(String details) implements SmsOutcome {}

  /** It certainly did not go out and never will. */
  record Refused(String details) implements SmsOutcome {}

  /** It may or may not have gone out: a time-out, a broken connection after the request. */
  record Unknown(String details) implements SmsOutcome {}
}
