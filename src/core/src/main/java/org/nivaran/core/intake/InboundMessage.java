package org.nivaran.core.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;

/**
 * What a citizen sent, whatever the channel.
 *
 * @param line the desk's number it was sent to
 * @param sender who sent it
 * @param id the channel's own id of the message
 * @param sent when, by the channel's clock, not by its arrival
 * @param content what it says
 * @param profileName what the sender calls himself, or null; free text, never proof of identity
 * @param context where it comes from
 */
public record InboundMessage(
    LineId line,
    CitizenAddress sender,
    String id,
    Instant sent,
    Content content,
    @Nullable String profileName,
    Context context) {

  /** The channel's id of the message it answers, or empty. */
  public Optional<String> inReplyTo() {
    return Optional.ofNullable(context.inReplyTo());
  }

  /**
   * Where a message comes from.
   *
   * @param inReplyTo the channel's id of the message it answers, or null
   * @param forwarded whether somebody else wrote it first
   * @param referral the advertisement or post that led here, in its own words, or null
   */
  public record Context(@Nullable String inReplyTo, boolean forwarded, @Nullable String referral) {

    /** Written here, and for nothing in particular. */
    public static final Context NONE = new Context(null, false, null);

    public static Context answering(String messageId) {
      return new Context(messageId, false, null);
    }
  }

  /** What a message says. */
  public sealed interface Content {

    /** Words. */
    record Text(String body) implements Content {}

    /**
     * A button of ours, or a row of a list of ours, was pressed.
     *
     * @param payload what we put into the button
     * @param title what stood on it
     */
    record ButtonReply(String payload, String title) implements Content {}

    /**
     * A picture, a voice, a film, a file.
     *
     * @param caption the words beside it, or null
     */
    record Media(MediaKind kind, MediaHandle handle, @Nullable String caption) implements Content {}

    /** A point on the map, perhaps with the name of a place. */
    record Location(double latitude, double longitude, @Nullable String name) implements Content {}

    /**
     * Cards of people.
     *
     * @param cards at least one
     */
    record Cards(List<Card> cards) implements Content {

      public Cards {
        cards = List.copyOf(cards);
      }
    }

    /**
     * A form, an order, or another thing that is not written by hand but says something.
     *
     * @param type the channel's own word
     * @param words what it says; never blank
     */
    record Told(String type, String words) implements Content {}

    /**
     * A small picture put on an earlier message.
     *
     * @param to the channel's id of that message
     * @param emoji which, or null if it was taken away again
     */
    record Reaction(String to, @Nullable String emoji) implements Content {}

    /**
     * Another wording of an earlier message.
     *
     * @param original the channel's id of that message
     * @param now what it says now; neither an edit nor a withdrawal
     */
    record Edit(String original, Content now) implements Content {}

    /**
     * The sender wants an earlier message unsaid.
     *
     * @param original the channel's id of that message
     */
    record Withdrawal(String original) implements Content {}

    /**
     * Something the channel could not show us, or that says nothing.
     *
     * @param type the channel's own word
     */
    record Other(String type) implements Content {}
  }

  /**
   * A person's card.
   *
   * @param name or null
   * @param phones as written
   * @param own whether the sender gives the own number, asked for by us
   */
  public record Card(@Nullable String name, List<String> phones, boolean own) {

    public Card {
      phones = List.copyOf(phones);
    }
  }
}
