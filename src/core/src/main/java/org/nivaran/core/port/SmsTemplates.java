package org.nivaran.core.port;

import java.util.Optional;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.sms.SmsTemplate;

/** The registered words of SMS. */
public interface SmsTemplates {

  /** Whether SMS are sent at all. */
  boolean isOn();

  /** The words of a message in a language; not in another. */
  Optional<SmsTemplate> find(MessageKind kind, Language language);
}
