package org.nivaran.jira.intake;

import static org.nivaran.jira.intake.WhatsAppMessage.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallKey;
import org.nivaran.core.telephone.CallOutcome;
import org.nivaran.core.telephone.CallParty;
import org.nivaran.core.telephone.CallStep;

/** A call on WhatsApp. Nobody can take it in Jira, so one that nobody took is owed a call. */
final class WhatsAppCall {
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_TALK = 86_400;

  static InboundElement read(LineId line, JsonNode call, Instant at) {
    String id = text(call.path("id"), CallKey.LONGEST_ID);
    if (id.isBlank()) {
      return new InboundElement.Unreadable("a call without an id");
    }
    if (text(call.path("direction"), LONGEST_WORD).equals("BUSINESS_INITIATED")) {
      return new InboundElement.Ignored("a call of ours");
    }
    Optional<PhoneNumber> caller = WhatsAppMessage.phone(text(call.path("from"), LONGEST_WORD));
    CallParty citizen = caller.map(CallParty::of).orElse(CallParty.UNKNOWN);
    return switch (text(call.path("event"), LONGEST_WORD)) {
      case "connect" -> event(new CallKey(line, id), CallStep.RINGING, citizen, 0, at);
      case "terminate" ->
          event(
              new CallKey(line, id),
              CallStep.ENDED,
              citizen,
              Math.min(LONGEST_TALK, Math.max(0, call.path("duration").asInt(0))),
              at);
      default -> new InboundElement.Ignored("another event of a call");
    };
  }

  private static InboundElement event(
      CallKey key, CallStep step, CallParty citizen, int seconds, Instant at) {
    boolean ended = step == CallStep.ENDED;
    return new InboundElement.Call(
        new CallEvent(
            key,
            step,
            true,
            citizen,
            null,
            null,
            null,
            ended ? null : at,
            null,
            ended ? at : null,
            seconds > 0 ? Duration.ofSeconds(seconds) : null,
            ended ? (seconds > 0 ? CallOutcome.ANSWERED : CallOutcome.MISSED) : null,
            null,
            "",
            null,
            at));
  }

  private WhatsAppCall() {}
}
