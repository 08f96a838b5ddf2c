package org.nivaran.core.sms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.notify.MessageKind;

/**
 * A stored SMS.
 *
 * @param event what happened; there is one SMS for each
 * @param words as they are sent
 * @param templateId under which the words are registered
 * @param header the registered sender, or null for the gateway's own
 * @param attempts how often it was claimed
 * @param gatewayId the gateway's own id once it took it, else null
 * @param lastError why the last attempt failed, short and without personal data, or null
 */
public record Sms(
    SmsId id,
    String event,
    CitizenId citizen,
    @Nullable IssueId issue,
    MessageKind kind,
    Language language,
    String words,
    String templateId,
    @Nullable String header,
    SmsState state,
    int attempts,
    @Nullable String gatewayId,
    Instant created,
    Instant changed,
    @Nullable String lastError) {

  /** One that is not stored yet and waits from now on. */
  public static Sms of(
      String event,
      CitizenId citizen,
      @Nullable IssueId issue,
      SmsTemplate template,
      String words,
      Instant now) {
    return new Sms(
        new SmsId(0),
        event,
        citizen,
        issue,
        template.kind(),
        template.language(),
        words,
        template.templateId(),
        template.header(),
        SmsState.WAITING,
        0,
        null,
        now,
        now,
        null);
  }

  public SmsLength length() {
    return SmsLength.of(words);
  }
}
