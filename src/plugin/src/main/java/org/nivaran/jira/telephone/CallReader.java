package org.nivaran.jira.telephone;

import java.util.Optional;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.InboundReader;
import org.nivaran.core.telephone.CallPreset;
import org.nivaran.core.telephone.FieldMapping;
import org.nivaran.jira.settings.PhoneLine;
import org.nivaran.jira.settings.PhoneLines;

/**
 * Understands what exchanges have sent, by the mapping of their line as it is now: what a wrong one
 * has left dead can be retried once it is right. Thread safe.
 */
public final class CallReader implements InboundReader {

  /** The source of the inbox entries that it understands. */
  public static final String SOURCE = CallPayload.SOURCE;

  private final PhoneLines lines;

  public CallReader(PhoneLines lines) {
    this.lines = lines;
  }

  @Override
  public InboundElement read(InboxEntry entry) {
    CallPayload payload;
    try {
      payload = CallPayload.read(entry.payload());
    } catch (IllegalArgumentException e) {
      return new InboundElement.Unreadable("not a call");
    }
    Optional<PhoneLine> line = lines.find(payload.line());
    if (line.isEmpty()) {
      return new InboundElement.Unreadable("no such line");
    }
    FieldMapping mapping;
    try {
      mapping = mapping(line.get(), payload);
    } catch (IllegalArgumentException e) {
      return new InboundElement.Unreadable("the line's mapping is not understood");
    }
    FieldMapping.Reading reading =
        mapping.read(payload.fields(), payload.line(), line.get().zone(), entry.received());
    return reading instanceof FieldMapping.Reading.Told told
        ? new InboundElement.Call(told.event())
        : new InboundElement.Unreadable(((FieldMapping.Reading.Unreadable) reading).reason());
  }

  private static FieldMapping mapping(PhoneLine line, CallPayload payload) {
    CallPreset preset = preset(line, payload);
    return line.mapping().isBlank()
        ? preset.mapping()
        : preset.mapping().with(FieldMapping.parse(line.mapping()));
  }

  static CallPreset preset(PhoneLine line, CallPayload payload) {
    return CallPreset.ofKey(line.preset()).orElseGet(() -> CallPreset.recognise(payload.fields()));
  }
}
