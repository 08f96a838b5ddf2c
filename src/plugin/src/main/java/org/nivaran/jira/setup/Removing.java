package org.nivaran.jira.setup;

import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.SetupJournal;
import org.nivaran.jira.settings.SetupJournal.Made;
import org.nivaran.jira.settings.SetupJournal.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what the set-up has made, and nothing else; never a grievance. What belongs to all of
 * Jira and may be used by others meanwhile is named, for the admin to decide. Safe to repeat.
 */
final class Removing {

  private static final Logger log = LoggerFactory.getLogger(Removing.class);

  private final SetupJournal journal;
  private final DesiredState desired;

  Removing(SetupJournal journal, DesiredState desired) {
    this.journal = journal;
    this.desired = desired;
  }

  /** What became, or would become, of something that we made. */
  record Line(String partKey, String name, Outcome outcome, List<Reason> details) {}

  /** Why nothing may be removed now, or empty. */
  Optional<Reason> refusal() {
    Made project = journal.made().get(Projects.PROJECT);
    if (project == null || project.id().equals(Made.BEGUN)) {
      return Optional.empty();
    }
    int grievances = desired.grievances(project.id());
    return grievances == 0
        ? Optional.empty()
        : Optional.of(Reason.of("setup.remove.has-grievances", project.name(), grievances));
  }

  /** What {@link #remove} would do. Changes nothing. */
  List<Line> plan(SetupRequest last) {
    Map<String, Item> items = items(last);
    return inOrder().stream().map(made -> planned(made, items)).toList();
  }

  /**
   * Removes.
   *
   * @throws IllegalStateException if there are grievances
   */
  List<Line> remove(ApplicationUser admin, SetupRequest last) {
    if (refusal().isPresent()) {
      throw new IllegalStateException("there are grievances");
    }
    Map<String, Item> items = items(last);
    List<Line> lines = new ArrayList<>();
    for (Made made : inOrder()) {
      Line planned = planned(made, items);
      lines.add(planned.outcome() == Outcome.REMOVED ? one(admin, made, items, planned) : planned);
    }
    return lines;
  }

  private Line one(ApplicationUser admin, Made made, Map<String, Item> items, Line planned) {
    try {
      Item item = items.get(made.itemKey());
      if (item != null && !made.id().equals(Made.BEGUN)) {
        item.removal().ifPresent(removal -> removal.remove(admin, made.id()));
      }
      journal.forget(made.itemKey());
      return planned;
    } catch (RuntimeException | LinkageError e) {
      log.warn("Nivaran set-up: {} cannot be removed", made.itemKey(), e);
      return new Line(
          made.part(),
          made.name(),
          Outcome.BY_HAND,
          List.of(Reason.of("setup.remove.refused", String.valueOf(e.getMessage()))));
    }
  }

  private static Line planned(Made made, Map<String, Item> items) {
    if (made.part().equals(Part.DATA.key()) || made.part().equals(Part.LINE.key())) {
      return new Line(
          made.part(), made.name(), Outcome.LEFT, List.of(Reason.of("setup.remove.data-stays")));
    }
    Item item = items.get(made.itemKey());
    boolean removable = item != null && item.removal().isPresent();
    return removable
        ? new Line(made.part(), made.name(), Outcome.REMOVED, List.of())
        : new Line(
            made.part(), made.name(), Outcome.BY_HAND, List.of(Reason.of("setup.remove.shared")));
  }

  private Map<String, Item> items(SetupRequest last) {
    Map<String, Item> items = new HashMap<>();
    desired.items(last).forEach(item -> items.put(item.key(), item));
    items.put(DesiredState.SETTINGS, desired.settings(last));
    return items;
  }

  /** First the desk stops to work, then its project goes, then what that needed, newest first. */
  private List<Made> inOrder() {
    Map<String, Made> made = journal.made();
    List<Made> order = new ArrayList<>();
    for (String first : List.of(DesiredState.SETTINGS, Projects.PROJECT)) {
      Made each = made.remove(first);
      if (each != null) {
        order.add(each);
      }
    }
    List<Made> rest = new ArrayList<>(made.values());
    java.util.Collections.reverse(rest);
    order.addAll(rest);
    return order;
  }
}
