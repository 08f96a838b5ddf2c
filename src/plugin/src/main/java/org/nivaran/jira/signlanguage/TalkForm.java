package org.nivaran.jira.signlanguage;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.signlanguage.Account;
import org.nivaran.core.signlanguage.Answer;
import org.nivaran.core.signlanguage.Companion;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.signlanguage.Slot;

/**
 * What somebody filled in on the page of a talk. Immutable.
 *
 * @param values by the name of the field; a field that was not sent counts as empty
 */
record TalkForm(Map<String, String> values) {

  private static final int LONG = 8000;
  private static final int SHORT = 255;

  TalkForm {
    values = Map.copyOf(values);
  }

  /** One of a length that is kept; longer ones are cut, which the field does not allow anyway. */
  String text(String field, int most) {
    String text = values.getOrDefault(field, "").strip().replace("\r\n", "\n");
    return text.length() > most ? text.substring(0, most) : text;
  }

  /** The revision that the page showed, or empty. */
  Optional<Integer> seen() {
    String text = text("seen", 9);
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** Empty if a field is none, or the slot is not possible. */
  Optional<Slot> slot(ZoneId zone) {
    try {
      Instant from =
          LocalDate.parse(text("date", 10))
              .atTime(LocalTime.parse(text("time", 8)))
              .atZone(zone)
              .toInstant();
      return Optional.of(
          new Slot(from, from.plus(Duration.ofMinutes(Long.parseLong(text("minutes", 4))))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** When it began, where that was not on this page; null if nobody said. */
  @Nullable Instant begun(ZoneId zone) {
    try {
      String text = text("begun", 20);
      return text.isEmpty() ? null : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The log of a talk. */
  Account account() {
    String name = text("interpreter", SHORT);
    Interpreter interpreter =
        name.isEmpty()
            ? null
            : new Interpreter(
                name,
                text("organisation", SHORT),
                Interpreter.Tie.ofKey(text("tie", SHORT)).orElse(Interpreter.Tie.IMPARTIAL));
    String relation = text("companion", SHORT);
    Companion companion =
        relation.isEmpty() ? null : new Companion(relation, text("maySpeak", SHORT).equals("yes"));
    return new Account(
        interpreter,
        companion,
        Answer.ofKey(text("recording", SHORT)).orElse(Answer.NOT_ASKED),
        text("problems", LONG),
        text("fallback", LONG),
        words(),
        Answer.NOT_ASKED);
  }

  String words() {
    return text("text", LONG);
  }

  Optional<Answer> readBack() {
    return Answer.ofKey(text("readBack", SHORT));
  }
}
