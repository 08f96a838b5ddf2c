package org.nivaran.core.intake;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.Words;
import org.nivaran.core.intake.InboundMessage.Content;

/**
 * What one person and one line of the desk are talking about.
 *
 * @param languageChosen whether the person asked for the language
 * @param openGrievance where the next message belongs, or null if a new one would begin
 * @param lastInbound when the person last wrote, by the message's own time, or null if never (or if
 *     the channel told us that it will not take free text any more)
 */
public record Conversation(
    CitizenId citizen,
    LineId line,
    Language language,
    boolean languageChosen,
    @Nullable IssueId openGrievance,
    @Nullable Instant lastInbound) {

  private static final int ENOUGH_WORDS_TO_CHANGE_LANGUAGE = 3;

  public static Conversation fresh(CitizenId citizen, LineId line, Language language) {
    return new Conversation(citizen, line, language, false, null, null);
  }

  /** A conversation after a message, and what the message asks for. */
  public record Turn(Conversation conversation, ConversationStep step) {}

  /**
   * Takes a message in. Pure: the same message again asks for the same again.
   *
   * @param stillOpen whether the open grievance, if there is one, still has no resolution
   */
  public Turn step(InboundMessage message, boolean stillOpen) {
    Content content = message.content();
    String text = wordsOf(content);
    IssueId open = stillOpen ? openGrievance : null;
    Conversation heard =
        new Conversation(
            citizen, line, languageAfter(content), languageChosen, open, laterOf(message.sent()));
    if (content instanceof Content.ButtonReply reply) {
      return new Turn(heard, new ConversationStep.Pressed(reply.payload()));
    }
    if (content instanceof Content.Text) {
      return heard.words(text, open);
    }
    return new Turn(heard, stepFor(content, text, open));
  }

  private static ConversationStep stepFor(Content content, String text, @Nullable IssueId open) {
    if (content instanceof Content.Edit edit) {
      return new ConversationStep.Amend(edit.original());
    }
    if (content instanceof Content.Withdrawal withdrawal) {
      return new ConversationStep.Withdraw(withdrawal.original());
    }
    if (content instanceof Content.Reaction reaction) {
      return new ConversationStep.React(reaction.to());
    }
    if (content instanceof Content.Cards cards) {
      Optional<PhoneNumber> own = ownNumber(cards);
      if (own.isPresent()) {
        return new ConversationStep.Introduce(own.get());
      }
    }
    if (content instanceof Content.Other) {
      return open == null
          ? new ConversationStep.AskForWords()
          : new ConversationStep.JoinUnseen(open, text);
    }
    if (open != null) {
      return new ConversationStep.Join(open, text);
    }
    return isEnough(content)
        ? new ConversationStep.Register(text)
        : new ConversationStep.AskForWords();
  }

  /** A voice or a picture is a grievance by itself: not everybody can write. */
  private static boolean isEnough(Content content) {
    return content instanceof Content.Told
        || content instanceof Content.Location
        || content instanceof Content.Media media
            && (media.kind() != MediaKind.STICKER || media.caption() != null);
  }

  private static Optional<PhoneNumber> ownNumber(Content.Cards cards) {
    return cards.cards().stream()
        .filter(InboundMessage.Card::own)
        .flatMap(card -> card.phones().stream())
        .flatMap(phone -> PhoneNumber.parse(phone).stream())
        .findFirst();
  }

  private Turn words(String text, @Nullable IssueId open) {
    if (Words.of(text).isEmpty()) {
      return new Turn(
          this,
          open != null && !text.isBlank()
              ? new ConversationStep.Join(open, text)
              : new ConversationStep.AskForWords());
    }
    return SmallTalk.steering(text)
        .map(step -> steered(step))
        .orElseGet(() -> understood(text, open));
  }

  private Turn steered(ConversationStep step) {
    return new Turn(
        step instanceof ConversationStep.Speak speak ? speaking(speak.language()) : this, step);
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
    Optional<Reference> alone = Reference.parse(text.strip());
    if (alone.isPresent()) {
      return new Turn(this, new ConversationStep.TellStatus(alone.get()));
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
    return new Conversation(citizen, line, language, languageChosen, issue, lastInbound);
  }

  /** The channel says that the window for free text is shut. */
  public Conversation windowShut() {
    return new Conversation(citizen, line, language, languageChosen, openGrievance, null);
  }

  /** In this language from now on, whatever the next messages are written in. */
  public Conversation speaking(Language next) {
    return new Conversation(citizen, line, next, true, openGrievance, lastInbound);
  }

  /** The same talk of another person, who turned out to be the same. */
  public Conversation of(CitizenId other) {
    return new Conversation(other, line, language, languageChosen, openGrievance, lastInbound);
  }

  /** What a message says in words; blank if nothing. */
  public static String wordsOf(Content content) {
    if (content instanceof Content.Text text) {
      return text.body().strip();
    }
    if (content instanceof Content.ButtonReply reply) {
      return reply.title().strip();
    }
    if (content instanceof Content.Media media) {
      return wordsOf(media);
    }
    if (content instanceof Content.Location location) {
      String point = location.latitude() + ", " + location.longitude();
      return location.name() == null ? "[" + point + "]" : location.name() + " [" + point + "]";
    }
    if (content instanceof Content.Cards cards) {
      return cards.cards().stream().map(Conversation::wordsOf).collect(joining("\n"));
    }
    if (content instanceof Content.Told told) {
      return told.words().strip();
    }
    if (content instanceof Content.Reaction reaction) {
      return reaction.emoji() == null ? "" : reaction.emoji();
    }
    if (content instanceof Content.Edit edit) {
      return wordsOf(edit.now());
    }
    return content instanceof Content.Other other
        ? "[%s: दिखाया नहीं जा सका / could not be shown]".formatted(other.type())
        : "";
  }

  private static String wordsOf(Content.Media media) {
    String caption = media.caption();
    if (caption != null && !caption.isBlank()) {
      return caption.strip();
    }
    String file = media.handle().fileName();
    boolean named = media.kind() == MediaKind.DOCUMENT && file != null;
    return named
        ? "[%s: %s]".formatted(media.kind().label(), file)
        : "[%s]".formatted(media.kind().label());
  }

  private static String wordsOf(InboundMessage.Card card) {
    String phones = String.join(", ", card.phones());
    return "[संपर्क / contact] " + (card.name() == null ? phones : card.name() + ": " + phones);
  }

  /** What a message says, and where it comes from, as it is kept on file. */
  public static String recordOf(InboundMessage message) {
    StringBuilder text = new StringBuilder(wordsOf(message.content()));
    if (message.context().forwarded()) {
      text.append("\n[आगे भेजा गया / forwarded]");
    }
    if (message.context().referral() != null) {
      text.append("\n[विज्ञापन या पोस्ट से / from a post: ")
          .append(message.context().referral())
          .append(']');
    }
    return text.toString().strip();
  }

  /** What the citizen chose stays; else what the last message was written in. */
  private Language languageAfter(Content content) {
    boolean written =
        content instanceof Content.Text
            || content instanceof Content.Media media && media.caption() != null;
    String text = wordsOf(content);
    boolean enough =
        lastInbound == null || Words.of(text).size() >= ENOUGH_WORDS_TO_CHANGE_LANGUAGE;
    return enough && written && !languageChosen
        ? LanguageGuess.of(text).orElse(language)
        : language;
  }

  private Instant laterOf(Instant sent) {
    return lastInbound != null && lastInbound.isAfter(sent) ? lastInbound : sent;
  }
}
