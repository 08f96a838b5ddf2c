package org.nivaran.jira.setup;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.SetupJournal;
import org.nivaran.jira.settings.SetupJournal.Made;
import org.nivaran.jira.settings.SetupJournal.Outcome;
import org.nivaran.jira.settings.SetupJournal.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the items and makes what is missing. One that fails does not keep the others from
 * being tried. What is about to be made is written down before, so that after a crash it is known
 * to be ours. Used by one thread.
 */
final class Applying {

  private static final Logger log = LoggerFactory.getLogger(Applying.class);

  private final SetupJournal journal;
  private final InstantSource time;
  private final Set<String> agreed;
  private final Map<String, Step> before = new HashMap<>();

  private boolean failed;

  /**
   * @param agreed keys of items that may be changed
   */
  Applying(SetupJournal journal, InstantSource time, Set<String> agreed) {
    this.journal = journal;
    this.time = time;
    this.agreed = agreed;
    journal.steps().forEach(step -> before.put(step.itemKey(), step));
  }

  /**
   * Goes through all of them.
   *
   * @param first the position of the first
   * @param goOn asked before each
   * @return whether it came to the end
   */
  boolean through(List<Item> items, int first, Known known, BooleanSupplier goOn) {
    for (int i = 0; i < items.size(); i++) {
      if (!goOn.getAsBoolean()) {
        return false;
      }
      one(first + i, items.get(i), known);
    }
    return true;
  }

  /** Whether an item failed so far that the desk needs. */
  boolean hasFailed() {
    return failed;
  }

  private void one(int position, Item item, Known known) {
    try {
      attempt(position, item, known);
    } catch (MissingPartException e) {
      step(position, item, Outcome.FAILED, List.of(Reason.of("setup.waits", e.itemKey())));
    } catch (RuntimeException | LinkageError e) {
      String message = String.valueOf(e.getMessage());
      if (item.byHand().isPresent()) {
        log.warn("Nivaran set-up: {} has to be done by hand", item, e);
        step(position, item, Outcome.BY_HAND, List.of(item.byHand().get()));
      } else {
        log.error("Nivaran set-up: {} failed", item, e);
        step(position, item, Outcome.FAILED, List.of(Reason.of("setup.failed", message)));
      }
    }
  }

  private void attempt(int position, Item item, Known known) {
    Finding finding = item.look(known);
    if (finding instanceof Finding.Present present) {
      present(position, item, known, present);
    } else if (finding instanceof Finding.Missing missing) {
      make(position, item, known, Outcome.CREATED, missing.notes());
    } else if (finding instanceof Finding.Differs differs) {
      if (differs.id() != null) {
        known.found(item.key(), differs.id());
      }
      if (known.isBegun(item.key())) {
        // A run died half-way through making it: what is there is ours, and not whole.
        make(position, item, known, Outcome.CREATED, List.of());
      } else if (agreed.contains(item.key())) {
        make(position, item, known, Outcome.CHANGED, differs.differences());
        known.id(item.key()).filter(id -> !id.equals(differs.id())).ifPresent(id -> made(item, id));
      } else {
        step(position, item, Outcome.LEFT, differs.differences());
        failed |= differs.id() == null;
      }
    } else if (finding instanceof Finding.Blocked blocked) {
      step(position, item, Outcome.FAILED, List.of(blocked.why()));
    } else {
      step(position, item, Outcome.BY_HAND, List.of(((Finding.ByHand) finding).how()));
    }
  }

  private void present(int position, Item item, Known known, Finding.Present present) {
    known.found(item.key(), present.id());
    Step step = before.get(item.key());
    if (known.isBegun(item.key())) {
      // A run died after it was made and before that was written down.
      made(item, present.id());
      step(position, item, Outcome.CREATED, List.of());
    } else if (step == null || isNoResult(step.outcome())) {
      step(position, item, Outcome.REUSED, present.notes());
    }
  }

  private static boolean isNoResult(Outcome outcome) {
    return outcome != Outcome.CREATED && outcome != Outcome.CHANGED && outcome != Outcome.REUSED;
  }

  private void make(int position, Item item, Known known, Outcome outcome, List<Reason> details) {
    step(position, item, Outcome.MAKING, List.of());
    boolean isNew = outcome == Outcome.CREATED && known.ours(item.key()).isEmpty();
    if (isNew) {
      made(item, Made.BEGUN);
    }
    String id;
    try {
      id = item.make(known);
    } catch (RuntimeException | LinkageError e) {
      if (isNew && isMissing(item, known)) {
        journal.forget(item.key());
      }
      throw e;
    }
    known.found(item.key(), id);
    if (outcome == Outcome.CREATED) {
      made(item, id);
    }
    step(position, item, outcome, details);
  }

  /** Whether nothing was made of it; if that cannot be seen, it is taken to be ours still. */
  private static boolean isMissing(Item item, Known known) {
    try {
      return item.look(known) instanceof Finding.Missing;
    } catch (RuntimeException | LinkageError e) {
      log.warn("Nivaran set-up: {} cannot be looked at after it failed", item, e);
      return false;
    }
  }

  private void made(Item item, String id) {
    journal.made(new Made(item.key(), item.part().key(), item.name(), id, time.instant()));
  }

  private void step(int position, Item item, Outcome outcome, List<Reason> details) {
    if (outcome == Outcome.FAILED) {
      failed = true;
    }
    journal.step(new Step(position, item.key(), item.part().key(), item.name(), outcome, details));
  }
}
