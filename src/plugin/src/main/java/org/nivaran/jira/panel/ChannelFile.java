package org.nivaran.jira.panel;

import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.Conversation;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.Medium;

/** What the desk has of a grievance by way of its channel. Thread safe. */
public final class ChannelFile {
  private final MediaStore media;
  private final ConversationStore conversations;
  private final ConsentLog consents;

  public ChannelFile(MediaStore media, ConversationStore conversations, ConsentLog consents) {
    this.media = media;
    this.conversations = conversations;
    this.consents = consents;
  }

  List<Medium> media(Grievance grievance) {
    return media.of(grievance.issue());
  }

  /** The conversation of its citizen and its line; empty if there is none. */
  Optional<Conversation> conversation(Grievance grievance) {
    CitizenId citizen = grievance.origin().citizen();
    LineId line = grievance.origin().line();
    return citizen == null || line == null ? Optional.empty() : conversations.find(citizen, line);
  }

  /** What holds now of whether its citizen wants to hear from us. */
  Optional<ConsentLog.Entry> consent(Grievance grievance) {
    return grievance.citizen().flatMap(consents::latest);
  }
}
