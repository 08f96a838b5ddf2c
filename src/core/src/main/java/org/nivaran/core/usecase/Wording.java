package org.nivaran.core.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.notify.Button;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.notify.OutboundMessage;
import org.nivaran.core.port.Desk;

/** Words messages about grievances. */
final class Wording {

  private static final String UNKNOWN = "—";

  static OutboundMessage acknowledgement(Desk desk, Grievance grievance, Language language) {
    MessageKind kind =
        grievance.department().isDesk()
            ? MessageKind.ACKNOWLEDGED_UNROUTED
            : MessageKind.ACKNOWLEDGED;
    return desk.messages().message(kind, language, values(desk, grievance, language));
  }

  static OutboundMessage status(Desk desk, Grievance grievance, Language language) {
    MessageKind kind = grievance.isOpen() ? MessageKind.STATUS_OPEN : MessageKind.STATUS_DONE;
    return desk.messages().message(kind, language, values(desk, grievance, language));
  }

  /** A message that says nothing of a grievance. */
  static OutboundMessage plain(Desk desk, MessageKind kind, Language language) {
    return desk.messages().message(kind, language, Map.of());
  }

  static OutboundMessage about(
      Desk desk, MessageKind kind, Grievance grievance, Language language) {
    return desk.messages().message(kind, language, values(desk, grievance, language));
  }

  /** For the issue itself, where officers of both languages read. */
  static String inBoth(Desk desk, MessageKind kind, Map<String, String> values) {
    String hindi = desk.messages().words(kind, Language.HINDI, values);
    String english = desk.messages().words(kind, Language.ENGLISH, values);
    return hindi.equals(english) ? hindi : hindi + "\n\n" + english;
  }

  static OutboundMessage question(
      Desk desk, Grievance grievance, Language language, String question) {
    return desk.messages()
        .message(
            MessageKind.QUESTION,
            language,
            Map.of("reference", grievance.reference().toString(), "question", question));
  }

  static OutboundMessage resolved(
      Desk desk, Grievance grievance, Language language, String action, List<Button> buttons) {
    return desk.messages()
        .message(
            MessageKind.RESOLVED,
            language,
            Map.of("reference", grievance.reference().toString(), "action", action),
            buttons);
  }

  /** What there is to say about a grievance in every message. */
  static Map<String, String> values(Desk desk, Grievance grievance, Language language) {
    String department =
        desk.department(grievance.department())
            .map(each -> each.name().in(language))
            .orElse(grievance.department().value());
    Instant due = grievance.standing().due();
    return Map.of(
        "reference",
        grievance.reference().toString(),
        "department",
        department,
        "due",
        due == null ? UNKNOWN : date(due, desk.district().zone(), language),
        "level",
        Integer.toString(grievance.assignment().level().number()));
  }

  private static String date(Instant at, ZoneId zone, Language language) {
    LocalDate date = at.atZone(zone).toLocalDate();
    return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
  }

  private Wording() {}
}
