package org.nivaran.core.usecase;

import java.time.Instant;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.NewMedium;
import org.nivaran.core.port.ReceivedMessage;

/**
 * What is kept of what citizens sent. Keeping the same key again changes nothing.
 *
 * @param log their words
 * @param media their files
 * @param consents whether they want to hear from us
 */
public record CitizenFile(MessageLog log, MediaStore media, ConsentLog consents) {

  /** Keeps what a message says under its key. */
  void keepWords(String key, IssueId issue, InboundMessage message) {
    log.recordIfAbsent(
        new ReceivedMessage(
            key, issue, message.id(), message.sent(), Conversation.recordOf(message)));
  }

  /**
   * Notes the file of a message, if it has one: it is fetched later, and attached.
   *
   * @param source which adapter read the message, and can fetch its file
   */
  void keepMedium(String key, String source, IssueId issue, InboundMessage message, Instant now) {
    InboundMessage.Content content =
        message.content() instanceof InboundMessage.Content.Edit edit
            ? edit.now()
            : message.content();
    if (content instanceof InboundMessage.Content.Media sent) {
      media.insertIfAbsent(
          new NewMedium(
              key, issue, source, message.line(), sent.kind(), sent.handle(), message.sent()),
          now);
    }
  }
}
