package org.nivaran.core.intake;

import java.time.Instant;
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
 * @param inReplyTo the channel's id of the message it answers, or null
 */
public record InboundMessage(
    LineId line,
    CitizenAddress sender,
    String id,
    Instant sent,
    Content content,
    @Nullable String profileName,
    @Nullable String inReplyTo) {

  /** What a message says. */
  public sealed interface Content {

    /** Words. */
    record Text(String body) implements Content {}

    /**
     * A button of ours was pressed.
     *
     * @param payload what we put into the button
     * @param title what stood on it
     */
    record ButtonReply(String payload, String title) implements Content {}

    /**
     * A picture, a voice, a film, a file.
     *
     * @param type {@code image}, {@code audio}, {@code video}, {@code document}, {@code sticker}
     * @param mediaId by which the channel gives it out for some days
     * @param caption the words beside it, or null
     */
    record Media(String type, String mediaId, @Nullable String mimeType, @Nullable String caption)
        implements Content {}

    /** A point on the map, perhaps with the name of a place. */
    record Location(double latitude, double longitude, @Nullable String name) implements Content {}

    /**
     * Something the channel could not show us, or that the desk has no use for yet.
     *
     * @param type the channel's own word
     */
    record Other(String type) implements Content {}
  }
}
