package org.nivaran.core.intake;

import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
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

  /** Say how to use the desk. */
  record Greet() implements ConversationStep {}

  /** Ask for the new grievance. */
  record InviteNew() implements ConversationStep {}

  /** Say that this cannot be read, and ask for words. */
  record AskForWords() implements ConversationStep {}

  /** Nothing: thanks without an open grievance, a reaction. */
  record LetBe() implements ConversationStep {}
}
