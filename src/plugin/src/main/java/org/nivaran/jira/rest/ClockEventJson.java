package org.nivaran.jira.rest;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.calendar.CalendarKey;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockId;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.clock.ClockTerms;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;

/**
 * Rows of clocks' histories as JSON and back, with all that a clock can be rebuilt from. Names of
 * fields stay once released: exports are kept.
 */
final class ClockEventJson {
  private static final int LONGEST = 2_000;
  private static final int MOST_ARGUMENTS = 10;
  private static final String WRONG = "rest.not-a-history";

  static Map<String, Object> write(ClockEvent event, @Nullable String reference) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("issue", event.issue().value());
    json.put("reference", reference);
    json.put("clock", event.clock().value());
    json.put("kind", event.kind().name());
    json.put("type", event.type().name());
    json.put("step", event.step() == null ? null : event.step().name());
    json.put("at", event.at().toString());
    json.put("actor", event.actor());
    json.put("reason", event.reason().key());
    json.put("reasonArguments", event.reason().args());
    json.put("dueBefore", event.dueBefore() == null ? null : event.dueBefore().toString());
    json.put("dueAfter", event.dueAfter().toString());
    ClockTerms terms = event.terms();
    if (terms != null) {
      Map<String, Object> by = new LinkedHashMap<>();
      by.put("cycle", terms.cycle());
      by.put("amount", terms.limit().amount());
      by.put("unit", terms.limit().unit().name());
      by.put("rule", terms.rule());
      by.put("calendar", terms.calendar().value());
      by.put("level", terms.level().number());
      json.put("terms", by);
    }
    return json;
  }

  /** The row, or empty after complaints. */
  static Optional<ClockEvent> read(JsonInput input, Texts texts) {
    Optional<Long> issue = input.requiredLong("issue");
    input.text("reference", LONGEST);
    Optional<Long> clock = input.requiredLong("clock");
    Optional<ClockKind> kind = input.requiredValue("kind", ClockKind::valueOf, WRONG);
    Optional<ClockEvent.Type> type = input.requiredValue("type", ClockEvent.Type::valueOf, WRONG);
    Optional<ClockStep> step = input.value("step", ClockStep::valueOf, WRONG);
    Optional<Instant> at = input.requiredValue("at", Instants::parse, WRONG);
    Optional<String> actor = input.text("actor", LONGEST);
    Optional<String> reason = input.requiredText("reason", LONGEST);
    List<String> arguments = input.texts("reasonArguments", MOST_ARGUMENTS, LONGEST);
    Optional<Instant> dueBefore = input.value("dueBefore", Instants::parse, WRONG);
    Optional<Instant> dueAfter = input.requiredValue("dueAfter", Instants::parse, WRONG);
    boolean hasTerms = input.has("terms");
    Optional<ClockTerms> terms = hasTerms ? terms(input.object("terms")) : Optional.empty();
    input.finishObject();
    if (issue.isEmpty()
        || clock.isEmpty()
        || kind.isEmpty()
        || type.isEmpty()
        || at.isEmpty()
        || reason.isEmpty()
        || dueAfter.isEmpty()
        || hasTerms && terms.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ClockEvent(
              new ClockId(clock.get()),
              new IssueId(issue.get()),
              kind.get(),
              type.get(),
              step.orElse(null),
              at.get(),
              actor.orElse(null),
              new Reason(reason.get(), arguments),
              dueBefore.orElse(null),
              dueAfter.get(),
              terms.orElse(null)));
    } catch (IllegalArgumentException e) {
      input.wrong("issue", texts.get(WRONG, String.valueOf(issue.get())));
      return Optional.empty();
    }
  }

  private static Optional<ClockTerms> terms(JsonInput input) {
    Optional<Integer> cycle = input.requiredInt("cycle");
    Optional<Integer> amount = input.requiredInt("amount");
    Optional<LimitUnit> unit = input.requiredValue("unit", LimitUnit::valueOf, WRONG);
    Optional<String> rule = input.requiredText("rule", LONGEST);
    Optional<CalendarKey> calendar = input.requiredValue("calendar", CalendarKey::new, WRONG);
    Optional<Integer> level = input.requiredInt("level");
    input.finishObject();
    try {
      return Optional.of(
          new ClockTerms(
              cycle.orElseThrow(),
              new Limit(amount.orElseThrow(), unit.orElseThrow()),
              rule.orElseThrow(),
              calendar.orElseThrow(),
              new Level(level.orElseThrow())));
    } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
      return Optional.empty();
    }
  }

  private ClockEventJson() {}
}
