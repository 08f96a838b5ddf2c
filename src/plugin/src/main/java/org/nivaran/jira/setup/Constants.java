package org.nivaran.jira.setup;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.issue.status.category.StatusCategoryManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.ResolutionKind;

/** Statuses, resolutions and issue types, found by their names as Jira compares them. */
final class Constants {

  private static final String STATUS_ICON = "/images/icons/statuses/generic.png";
  private static final String TYPE_ICON = "/images/icons/issuetypes/genericissue.png";

  private final ConstantsManager constants;
  private final StatusManager statuses;
  private final StatusCategoryManager categories;
  private final ResolutionManager resolutions;
  private final IssueTypeManager types;

  Constants(
      ConstantsManager constants,
      StatusManager statuses,
      StatusCategoryManager categories,
      ResolutionManager resolutions,
      IssueTypeManager types) {
    this.constants = constants;
    this.statuses = statuses;
    this.categories = categories;
    this.resolutions = resolutions;
    this.types = types;
  }

  Map<GrievanceState, String> statuses(Checklist list) {
    Map<GrievanceState, String> ids = new EnumMap<>(GrievanceState.class);
    for (GrievanceState state : GrievanceState.values()) {
      String name = state.statusName();
      list.ensure(
              "status: " + name,
              () -> idOf(constants.getStatuses(), name),
              () -> statuses.createStatus(name, "Nivaran", STATUS_ICON, category(state)).getId())
          .ifPresent(id -> ids.put(state, id));
    }
    return ids;
  }

  private StatusCategory category(GrievanceState state) {
    String key =
        switch (state) {
          case AT_DESK, WITH_DEPARTMENT, REOPENED -> "new";
          case IN_PROGRESS, WAITING_FOR_CITIZEN, ON_HOLD -> "indeterminate";
          case RESOLVED, CLOSED -> "done";
        };
    return categories.getStatusCategoryByKey(key);
  }

  Map<ResolutionKind, String> resolutions(Checklist list) {
    Map<ResolutionKind, String> ids = new EnumMap<>(ResolutionKind.class);
    for (ResolutionKind kind : ResolutionKind.values()) {
      String name = kind.jiraName();
      list.ensure(
              "resolution: " + name,
              () -> idOf(constants.getResolutions(), name),
              () -> resolutions.createResolution(name, "Nivaran").getId())
          .ifPresent(id -> ids.put(kind, id));
    }
    return ids;
  }

  Map<Kind, String> issueTypes(Checklist list) {
    Map<Kind, String> ids = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      String name = kind.issueType();
      list.ensure(
              "issue type: " + name,
              () -> idOf(constants.getAllIssueTypeObjects(), name),
              () -> types.createIssueType(name, "Nivaran", TYPE_ICON).getId())
          .ifPresent(id -> ids.put(kind, id));
    }
    return ids;
  }

  private static Optional<String> idOf(Collection<? extends IssueConstant> among, String name) {
    return among.stream()
        .filter(each -> each.getName().equalsIgnoreCase(name))
        .map(IssueConstant::getId)
        .findFirst();
  }
}
