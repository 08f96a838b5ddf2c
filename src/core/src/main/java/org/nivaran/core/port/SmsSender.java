package org.nivaran.core.port;

import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.sms.Sms;
import org.nivaran.core.sms.SmsOutcome;

/** Carries an SMS to the gateway. */
public interface SmsSender {

  /**
   * Sends, and waits for the gateway's answer. Not idempotent: a second call is a second SMS.
   *
   * @return what is known; {@link SmsOutcome.Unknown} whenever the request may have arrived. Does
   *     not throw for anything the gateway or the network does.
   */
  SmsOutcome send(Sms sms, PhoneNumber to);

  /**
   * Something that changes whenever the gateway's settings do, without saying them: after a change
   * a stopped channel may be tried at once. Empty if there is no gateway.
   */
  String settings();
}
