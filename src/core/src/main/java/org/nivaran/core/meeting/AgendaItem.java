package org.nivaran.core.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;

/**
 * A grievance before the meeting: what was so when the agenda was frozen, and what is decided.
 * Immutable.
 *
 * @param reasons why it is there, the most pressing first, at least one
 * @param revision counts the changes; see {@code MeetingStore.replaceItem}
 */
public record AgendaItem(
    AgendaCandidate grievance,
    List<AgendaReason> reasons,
    Entered<String> instruction,
    Entered<String> owner,
    Entered<LocalDate> nextDate,
    Entered<Boolean> carriedOut,
    int revision) {

  /**
   * @throws IllegalArgumentException if it has no reason
   */
  public AgendaItem {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("an item needs a reason to be on the agenda");
    }
  }

  /** An item about which nothing is decided. */
  public static AgendaItem of(AgendaCandidate grievance, Set<AgendaReason> reasons) {
    return new AgendaItem(
        grievance,
        reasons.isEmpty() ? List.of() : List.copyOf(EnumSet.copyOf(reasons)),
        Entered.nothing(),
        Entered.nothing(),
        Entered.nothing(),
        Entered.nothing(),
        0);
  }

  public IssueId issue() {
    return grievance.issue();
  }

  /** Whether something is to be done. */
  public boolean hasInstruction() {
    return instruction.value() != null;
  }

  /** Whether somebody said that it has been done. */
  public boolean isCarriedOut() {
    return Boolean.TRUE.equals(carriedOut.value());
  }

  /** What became of an edit. */
  public sealed interface Outcome {

    /** The item with it. */
    record Written(AgendaItem item) implements Outcome {}

    /**
     * Somebody else wrote into the field after the writer saw it; nothing is changed.
     *
     * @param item as it is now
     */
    record Stale(AgendaItem item) implements Outcome {}

    /** The field has that value already; nothing is changed. */
    record Same(AgendaItem item) implements Outcome {}
  }

  /**
   * The item after an edit.
   *
   * @param who the writer's user key
   */
  public Outcome after(Edit edit, String who, Instant at) {
    if (edit instanceof Edit.Instruct instruct) {
      return write(instruction, text(instruct.text()), edit, who, at, this::withInstruction);
    }
    if (edit instanceof Edit.Assign assign) {
      return write(owner, text(assign.owner()), edit, who, at, this::withOwner);
    }
    if (edit instanceof Edit.SetNextDate next) {
      return write(nextDate, next.day(), edit, who, at, this::withNextDate);
    }
    Edit.SetCarriedOut done = (Edit.SetCarriedOut) edit;
    return write(carriedOut, done.done(), edit, who, at, this::withCarriedOut);
  }

  /** The same item with its next revision, as a store keeps it. */
  public AgendaItem revised(int next) {
    return new AgendaItem(grievance, reasons, instruction, owner, nextDate, carriedOut, next);
  }

  private <T> Outcome write(
      Entered<T> field,
      @Nullable T value,
      Edit edit,
      String who,
      Instant at,
      java.util.function.Function<Entered<T>, AgendaItem> put) {
    if (java.util.Objects.equals(field.value(), value)) {
      return new Outcome.Same(this);
    }
    return field.revision() == edit.seen()
        ? new Outcome.Written(put.apply(field.written(value, who, at)))
        : new Outcome.Stale(this);
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private AgendaItem withInstruction(Entered<String> next) {
    return new AgendaItem(grievance, reasons, next, owner, nextDate, carriedOut, revision);
  }

  private AgendaItem withOwner(Entered<String> next) {
    return new AgendaItem(grievance, reasons, instruction, next, nextDate, carriedOut, revision);
  }

  private AgendaItem withNextDate(Entered<LocalDate> next) {
    return new AgendaItem(grievance, reasons, instruction, owner, next, carriedOut, revision);
  }

  private AgendaItem withCarriedOut(Entered<Boolean> next) {
    return new AgendaItem(grievance, reasons, instruction, owner, nextDate, next, revision);
  }
}
