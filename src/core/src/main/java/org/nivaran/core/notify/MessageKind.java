package org.nivaran.core.notify;

import java.util.List;
import java.util.Optional;

/** The messages the desk knows, each with the variables its words may use. */
public enum MessageKind {
  ACKNOWLEDGED("ack", "reference", "department", "due"),
  ACKNOWLEDGED_UNROUTED("ack.unrouted", "reference"),
  GREETING("help"),
  INVITE_NEW("new"),
  ASK_FOR_WORDS("words"),
  JOINED("joined", "reference"),
  STATUS_OPEN("status.open", "reference", "department", "due"),
  STATUS_DONE("status.done", "reference"),
  STATUS_UNKNOWN("status.unknown"),
  QUESTION("question", "reference", "question"),
  RESOLVED("feedback.ask", "reference", "action"),
  BUTTON_SOLVED("button.solved"),
  BUTTON_NOT_SOLVED("button.not-solved"),
  THANKS("feedback.solved", "reference"),
  REOPENED("feedback.reopened", "reference", "level"),
  ANSWER_REFUSED("feedback.refused"),
  TALK_WANTED("talk.wanted", "reference", "due"),
  TALK_BOOKED("talk.booked", "reference", "when"),
  TALK_LINK("talk.link", "reference", "link"),
  TALK_MISSED("talk.missed", "reference"),
  TALK_CANCELLED("talk.cancelled", "reference"),
  SILENT("stop"),
  SPEAKING("start"),
  LANGUAGE("language"),
  NUMBER_KNOWN("number"),
  CANNOT_SEE("unseen", "reference"),
  OTHER_MATTER("other-matter", "reference"),
  BUTTON_SAME("button.same"),
  BUTTON_NEW("button.new"),
  CHOICES("choices"),
  CHOICES_MORE("choices.more"),
  CHOICES_NONE("choices.none"),
  CHOICE_TAKEN("choice.taken", "reference", "department", "due"),
  CHOICE_NOTED("choice.noted", "reference"),
  NOTE_EDITED("note.edited", "before", "after"),
  NOTE_WITHDRAWN("note.withdrawn", "before"),
  NOTE_SIGNED("note.signed"),
  NOTE_SIGNED_BACK("note.signed.yes"),
  NOTE_SIGNED_WRONG("note.signed.no"),
  NOTE_CHOSEN("note.chosen", "choice"),
  NOTE_MOVED("note.moved", "reference"),
  NOTE_NOT_FETCHED("note.not-fetched", "file", "reason"),
  NOTE_CALL("note.call", "reason"),
  NOTE_WRITE("note.write", "reason");

  private final String key;
  private final List<String> variables;

  MessageKind(String key, String... variables) {
    this.key = key;
    this.variables = List.of(variables);
  }

  /** The key of its words in every language. */
  public String key() {
    return key;
  }

  /** What the words may speak of, as <code>{name}</code>. */
  public List<String> variables() {
    return variables;
  }

  public static Optional<MessageKind> ofKey(String key) {
    for (MessageKind kind : values()) {
      if (kind.key.equals(key)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
