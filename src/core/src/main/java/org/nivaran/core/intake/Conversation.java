package org.nivaran.core.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Words;

/**
 * What one person and one line of the desk are talking about.
 *
 * @param openGrievance where the next message belongs, or null if a new one would begin
 * @param lastInbound when the person last wrote, by the message's own time, or null if never (or if
 *     the channel told us that it will not take free text any more)
 */
public record Conversation(
    CitizenId citizen,
    LineId line,
    Language language,
    @Nullable IssueId openGrievance,
    @Nullable Instant lastInbound) {

  private static final int ENOUGH_WORDS_TO_CHANGE_LANGUAGE = 3;

  public static Conversation fresh(CitizenId citizen, LineId line, Language language) {
    return new Conversation(citizen, line, language, null, null);
  }

  /** A conversation after a message, and what the message asks for. */
  public record Turn(Conversation conversation, ConversationStep step) {}

  /**
   * Takes a message in. Pure: the same message again asks for the same again.
   *
   * @param stillOpen whether the open grievance, if there is one, still has no resolution
   */
  public Turn step(InboundMessage message, boolean stillOpen) {
    String text = wordsOf(message.content());
    IssueId open = stillOpen ? openGrievance : null;
    Conversation heard =
        new Conversation(citizen, line, languageAfter(text), open, laterOf(message.sent()));
    if (message.content() instanceof InboundMessage.Content.ButtonReply reply) {
      return new Turn(heard, new ConversationStep.Pressed(reply.payload()));
    }
    if (message.content() instanceof InboundMessage.Content.Other other) {
      return new Turn(
          heard,
          other.type().equals("reaction")
              ? new ConversationStep.LetBe()
              : new ConversationStep.AskForWords());
    }
    if (Words.of(text).isEmpty()) {
      return new Turn(
          heard,
          open != null && !text.isBlank()
              ? new ConversationStep.Join(open, text)
              : new ConversationStep.AskForWords());
    }
    return heard.understood(text, open);
  }

  private Turn understood(String text, @Nullable IssueId open) {
    if (SmallTalk.isGreeting(text)) {
      return new Turn(this, new ConversationStep.Greet());
    }
    if (SmallTalk.isThanks(text)) {
      return new Turn(
          this,
          open == null ? new ConversationStep.LetBe() : new ConversationStep.Join(open, text));
    }
    if (SmallTalk.isStatusQuestion(text)) {
      return new Turn(
          this, new ConversationStep.TellStatus(Reference.mentionedIn(text).orElse(null)));
    }
    String fresh = SmallTalk.newGrievance(text).orElse(null);
    if (fresh != null) {
      return new Turn(
          about(null),
          fresh.isEmpty()
              ? new ConversationStep.InviteNew()
              : new ConversationStep.Register(fresh));
    }
    return new Turn(
        this,
        open == null ? new ConversationStep.Register(text) : new ConversationStep.Join(open, text));
  }

  /** Whether somebody says in so many words that it is to be registered as something new. */
  public static boolean insistsOnRegistering(String text) {
    return SmallTalk.newGrievance(text).isPresent();
  }

  /** From now on about this grievance, or about none. */
  public Conversation about(@Nullable IssueId issue) {
    return new Conversation(citizen, line, language, issue, lastInbound);
  }

  /** The channel says that the window for free text is shut. */
  public Conversation windowShut() {
    return new Conversation(citizen, line, language, openGrievance, null);
  }

  /** What a message says in words; blank if nothing. */
  public static String wordsOf(InboundMessage.Content content) {
    if (content instanceof InboundMessage.Content.Text text) {
      return text.body().strip();
    }
    if (content instanceof InboundMessage.Content.ButtonReply reply) {
      return reply.title().strip();
    }
    if (content instanceof InboundMessage.Content.Media media) {
      String caption = media.caption();
      return caption == null || caption.isBlank() ? "[" + media.type() + "]" : caption.strip();
    }
    if (content instanceof InboundMessage.Content.Location location) {
      String point = location.latitude() + ", " + location.longitude();
      return location.name() == null ? "[" + point + "]" : location.name() + " [" + point + "]";
    }
    return "";
  }

  private Language languageAfter(String text) {
    boolean enough =
        lastInbound == null || Words.of(text).size() >= ENOUGH_WORDS_TO_CHANGE_LANGUAGE;
    return enough ? LanguageGuess.of(text).orElse(language) : language;
  }

  private Instant laterOf(Instant sent) {
    return lastInbound != null && lastInbound.isAfter(sent) ? lastInbound : sent;
  }
}
