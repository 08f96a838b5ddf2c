package org.nivaran.sandbox.phone.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.phone.account.Account;
import org.nivaran.sandbox.phone.account.Directory;
import org.nivaran.sandbox.phone.account.Line;
import org.nivaran.sandbox.phone.chat.ChatId;
import org.nivaran.sandbox.phone.chat.ChatMessage;
import org.nivaran.sandbox.phone.chat.ChatStore;
import org.nivaran.sandbox.phone.chat.Direction;
import org.nivaran.sandbox.phone.chat.ServiceWindow;
import org.nivaran.sandbox.phone.chat.Tick;
import org.nivaran.sandbox.phone.chat.WamIds;
import org.nivaran.sandbox.phone.webhook.StatusReporter;
import org.nivaran.sandbox.testing.MetaStatus;

/**
 * Decides on sends as Meta does, keeps what is accepted and lets its statuses be reported.
 *
 * <p>Thread safe.
 */
final class GraphMessages {
  private static final Pattern PHONE = Pattern.compile("[1-9][0-9]{6,14}");
  private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,128}");

  private final Directory directory;
  private final ChatStore chats;
  private final ServiceWindow window;
  private final StatusReporter statuses;
  private final Faults faults;
  private final InstantSource clock;
  private final WamIds ids;
  private final PairRate pairRate = new PairRate();

  GraphMessages(
      Directory directory,
      ChatStore chats,
      ServiceWindow window,
      StatusReporter statuses,
      Faults faults,
      InstantSource clock,
      WamIds ids) {
    this.directory = directory;
    this.chats = chats;
    this.window = window;
    this.statuses = statuses;
    this.faults = faults;
    this.clock = clock;
    this.ids = ids;
  }

  /** Why a token may not use the number, or empty. */
  Optional<GraphError> authorize(@Nullable String token, String phoneNumberId) {
    if (token == null || !directory.knowsToken(token)) {
      return Optional.of(
          GraphError.of(190, "Invalid OAuth access token - Cannot parse access token"));
    }
    Optional<Line> line = directory.lineOfNumber(phoneNumberId);
    if (line.isEmpty()) {
      return Optional.of(
          GraphError.invalidParameter(
              "Unsupported post request. Object with ID '%s' does not exist."
                  .formatted(phoneNumberId)));
    }
    if (!line.get().accessToken().equals(token)) {
      return Optional.of(GraphError.of(131005, "The token has no access to this number."));
    }
    return Optional.empty();
  }

  /** Whom a body is for; empty where it names nobody that can be an address. */
  Optional<Account> recipient(JsonNode body) {
    String phone = body.path("to").asText().replaceAll("[+ ()-]", "");
    if (!phone.isEmpty()) {
      return PHONE.matcher(phone).matches()
          ? Optional.of(directory.withPhone(phone))
          : Optional.empty();
    }
    String userId = body.path("recipient").asText();
    return USER_ID.matcher(userId).matches()
        ? Optional.of(directory.withUserId(userId))
        : Optional.empty();
  }

  /**
   * Marks the citizen's message as read.
   *
   * @param body a read receipt that follows the rules
   */
  Verdict markRead(JsonNode body) {
    chats
        .find(body.path("message_id").asText())
        .filter(message -> message.direction() == Direction.FROM_CITIZEN)
        .ifPresent(message -> chats.advance(message.wamid(), Tick.READ));
    return new Verdict.Accepted(JsonNodeFactory.instance.objectNode().put("success", true));
  }

  /**
   * Sends a message.
   *
   * @param line whose number sends
   * @param account whom it is for
   * @param body a message that follows {@link MessageRules}
   */
  Verdict send(Line line, Account account, JsonNode body) {
    ChatId chat = new ChatId(account.key(), line.id());
    if (!pairRate.admit(chat, clock.instant(), faults.pairRate())) {
      return new Verdict.Refused(
          GraphError.of(131056, "Too many messages from this number to this person."));
    }
    Optional<GraphError> unreachable = unreachable(chat, account, body);
    if (unreachable.isPresent() && !faults.lateRefusals()) {
      return new Verdict.Refused(unreachable.get());
    }
    String callbackData = body.path("biz_opaque_callback_data").asText(null);
    ChatMessage message =
        chats.add(
            ChatMessage.fresh(
                chat,
                Direction.TO_CITIZEN,
                ids.next(),
                clock.instant(),
                body.toString(),
                callbackData));
    if (unreachable.isPresent()) {
      GraphError error = unreachable.get();
      statuses.failed(
          account,
          line,
          message,
          new MetaStatus.Problem(error.code(), error.title(), error.details()));
    } else {
      statuses.accepted(account, line, message);
    }
    return new Verdict.Accepted(answer(body, account, message));
  }

  private Optional<GraphError> unreachable(ChatId chat, Account account, JsonNode body) {
    if (faults.isNotOnWhatsApp(account) || isIndianLandline(account)) {
      return Optional.of(GraphError.of(131026, "Message undeliverable: not a WhatsApp number."));
    }
    boolean needsWindow = !body.path("type").asText().toLowerCase(Locale.ROOT).equals("template");
    if (needsWindow && !isWindowOpen(chat, account)) {
      return Optional.of(
          GraphError.of(
              131047,
              "Message failed to send because more than 24 hours have passed since the customer"
                  + " last replied to this number."));
    }
    return Optional.empty();
  }

  private boolean isWindowOpen(ChatId chat, Account account) {
    boolean stranger = !directory.isPlayed(account) && chats.lastInbound(chat).isEmpty();
    return stranger ? !faults.strangersShut() : window.isOpen(chat);
  }

  /** Indian mobile numbers begin with 6 to 9; all others cannot be on WhatsApp's demonstration. */
  private static boolean isIndianLandline(Account account) {
    String phone = account.phone();
    return phone != null && phone.startsWith("91") && phone.length() == 12 && phone.charAt(2) < '6';
  }

  private static ObjectNode answer(JsonNode body, Account account, ChatMessage message) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("messaging_product", "whatsapp");
    ObjectNode contact = answer.putArray("contacts").addObject();
    String to = body.path("to").asText();
    if (to.isEmpty()) {
      contact.put("input", body.path("recipient").asText()).put("user_id", account.userId());
    } else {
      contact.put("input", to).put("wa_id", account.phone());
    }
    ObjectNode sent = answer.putArray("messages").addObject().put("id", message.wamid());
    if (body.path("type").asText().equals("template")) {
      sent.put("message_status", "accepted");
    }
    return answer;
  }
}
