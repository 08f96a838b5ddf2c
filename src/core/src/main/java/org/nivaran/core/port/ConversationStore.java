package org.nivaran.core.port;

import java.util.Optional;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.Conversation;

/**
 * What each person and each line are talking about. Callers hold the person's lock, so the last
 * writer wins.
 */
public interface ConversationStore {

  Optional<Conversation> find(CitizenId citizen, LineId line);

  /** Inserts or overwrites the conversation of its citizen and line. */
  void save(Conversation conversation);
}
