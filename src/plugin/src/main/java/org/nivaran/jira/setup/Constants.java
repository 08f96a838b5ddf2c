package org.nivaran.jira.setup;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.issue.status.category.StatusCategoryManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.ResolutionKind;

/** Statuses, resolutions and issue types, found by their names as Jira compares them. */
final class Constants {

  private static final String STATUS_ICON = "/images/icons/statuses/generic.png";
  private static final String TYPE_ICONS = "/download/resources/org.nivaran.jira:icons/";

  private final ConstantsManager constants;
  private final StatusManager statuses;
  private final StatusCategoryManager categories;
  private final ResolutionManager resolutions;
  private final IssueTypeManager types;
  private final Words words;

  Constants(JiraConfiguration jira, Words words) {
    this.constants = jira.constants();
    this.statuses = jira.statuses();
    this.categories = jira.statusCategories();
    this.resolutions = jira.resolutions();
    this.types = jira.issueTypes();
    this.words = words;
  }

  static String key(GrievanceState state) {
    return "status:" + state.name().toLowerCase(Locale.ROOT);
  }

  static String key(ResolutionKind kind) {
    return "resolution:" + kind.key();
  }

  static String key(Kind kind) {
    return "issue-type:" + kind.key();
  }

  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (GrievanceState state : GrievanceState.values()) {
      items.add(status(state));
    }
    for (ResolutionKind kind : ResolutionKind.values()) {
      items.add(resolution(kind));
    }
    for (Kind kind : Kind.values()) {
      items.add(issueType(kind));
    }
    return items;
  }

  private Item status(GrievanceState state) {
    String name = state.statusName();
    return item(
        Part.STATUS,
        key(state),
        name,
        constants::getStatuses,
        found -> present(found, state),
        () ->
            statuses.createStatus(
                name,
                words.both("setup.describe.status." + state.name()),
                STATUS_ICON,
                categories.getStatusCategoryByKey(category(state))));
  }

  /** A status belongs to all of Jira, so one with another category stays as it is. */
  private static Finding present(Status found, GrievanceState state) {
    StatusCategory category = found.getStatusCategory();
    return category == null || category.getKey().equals(category(state))
        ? Finding.present(found.getId())
        : Finding.present(
            found.getId(), Reason.of("setup.note.category", found.getName(), category.getName()));
  }

  private static String category(GrievanceState state) {
    return switch (state) {
      case AT_DESK, WITH_DEPARTMENT, REOPENED -> "new";
      case IN_PROGRESS, WAITING_FOR_CITIZEN, ON_HOLD -> "indeterminate";
      case RESOLVED, CLOSED -> "done";
    };
  }

  private Item resolution(ResolutionKind kind) {
    String name = kind.jiraName();
    return item(
        Part.RESOLUTION,
        key(kind),
        name,
        constants::getResolutions,
        found -> Finding.present(found.getId()),
        () ->
            resolutions.createResolution(
                name, words.both("setup.describe.resolution." + kind.name())));
  }

  private Item issueType(Kind kind) {
    String name = kind.issueType();
    return item(
        Part.ISSUE_TYPE,
        key(kind),
        name,
        constants::getAllIssueTypeObjects,
        found ->
            found.isSubTask()
                ? Finding.blocked(null, Reason.of("setup.sub-task", name))
                : Finding.present(found.getId()),
        () ->
            types.createIssueType(
                name,
                words.both("setup.describe.kind." + kind.name()),
                TYPE_ICONS + kind.key() + ".svg"));
  }

  /** Found by its name, or made. */
  private static <T extends IssueConstant> Item item(
      Part part,
      String key,
      String name,
      Supplier<Collection<T>> all,
      Function<T, Finding> compare,
      Supplier<T> create) {
    return Item.of(
        part,
        key,
        name,
        known -> find(all.get(), name).map(compare).orElseGet(Finding::missing),
        known -> find(all.get(), name).orElseGet(create).getId());
  }

  private static <T extends IssueConstant> Optional<T> find(Collection<T> among, String name) {
    return among.stream().filter(each -> each.getName().equalsIgnoreCase(name)).findFirst();
  }
}
