package org.nivaran.jira.setup;

import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.setup.Plan.Action;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares what is wanted with what is there. */
final class Planner {

  private static final Logger log = LoggerFactory.getLogger(Planner.class);

  static Plan plan(List<Item> items, Known known) {
    List<Plan.Line> lines = new ArrayList<>();
    for (Item item : items) {
      lines.add(line(item, known));
    }
    return new Plan(lines);
  }

  private static Plan.Line line(Item item, Known known) {
    Finding finding;
    try {
      finding = item.look(known);
    } catch (MissingPartException notYet) {
      finding = Finding.missing();
    } catch (RuntimeException | LinkageError e) {
      log.warn("Nivaran set-up: {} cannot be looked at", item, e);
      finding =
          item.byHand()
              .map(Finding::byHand)
              .orElseGet(
                  () ->
                      Finding.blocked(
                          null, Reason.of("setup.cannot-look", String.valueOf(e.getMessage()))));
    }
    if (finding instanceof Finding.Present present) {
      known.found(item.key(), present.id());
      return new Plan.Line(item, Action.REUSE, present.notes(), null);
    }
    if (finding instanceof Finding.Differs differs) {
      if (differs.id() != null) {
        known.found(item.key(), differs.id());
      }
      if (known.isBegun(item.key())) {
        return new Plan.Line(item, Action.CREATE, differs.differences(), null);
      }
      return new Plan.Line(item, Action.CHANGE, differs.differences(), null);
    }
    if (finding instanceof Finding.Blocked blocked) {
      return new Plan.Line(item, Action.BLOCKED, List.of(blocked.why()), blocked.field());
    }
    if (finding instanceof Finding.ByHand byHand) {
      return new Plan.Line(item, Action.BY_HAND, List.of(byHand.how()), null);
    }
    return new Plan.Line(item, Action.CREATE, ((Finding.Missing) finding).notes(), null);
  }

  private Planner() {}
}
