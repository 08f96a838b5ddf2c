package org.nivaran.core.intake;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Reference;

/** What a message asks the desk to do. */
public sealed interface ConversationStep {

  /**
   * Register a new grievance.
   *
   * @param text the citizen's words; never blank
   */
  record Register(String text) implements ConversationStep {}

  /** Add to the open grievance. */
  record Join(IssueId issue, String text) implements ConversationStep {}

  /** A button was pressed: see what it means. */
  record Pressed(String payload) implements ConversationStep {}

  /**
   * Say how far it is.
   *
   * @param reference the one that was asked for, or null for the last one
   */
  record TellStatus(@Nullable Reference reference) implements ConversationStep {}

  /** Keep another wording of an earlier message beside the first one. */
  record Amend(String original) implements ConversationStep {}

  /** Keep that an earlier message was withdrawn. */
  record Withdraw(String original) implements ConversationStep {}

  /** Keep what somebody feels about an earlier message. */
  record React(String to) implements ConversationStep {}

  /** Add to the open grievance that something came that nobody can see, and ask for words. */
  record JoinUnseen(IssueId issue, String text) implements ConversationStep {}

  /** Write down that this person wants no more messages, and say so once. */
  record FallSilent() implements ConversationStep {}

  /** Write down that this person wants messages again, if that was not so. */
  record SpeakAgain() implements ConversationStep {}

  /** Answer in this language from now on. */
  record Speak(Language language) implements ConversationStep {}

  /** Remember the number that somebody gave as the own one. */
  record Introduce(PhoneNumber phone) implements ConversationStep {}

  /** Say how to use the desk. */
  record Greet() implements ConversationStep {}

  /** Ask for the new grievance. */
  record InviteNew() implements ConversationStep {}

  /** Say that this cannot be read, and ask for words. */
  record AskForWords() implements ConversationStep {}

  /** Nothing: thanks without an open grievance. */
  record LetBe() implements ConversationStep {}
}
