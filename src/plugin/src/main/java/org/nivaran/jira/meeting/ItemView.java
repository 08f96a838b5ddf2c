package org.nivaran.jira.meeting;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaReason;
import org.nivaran.core.meeting.Entered;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.settings.GrievanceField;

/** One item as values for screens and paper, as far as its reader may see it. Thread safe. */
public final class ItemView {

  private final IssueManager issues;
  private final UserManager users;
  private final Names names;
  private final GrievanceFields fields;
  private final MeetingRights rights;

  public ItemView(
      IssueManager issues,
      UserManager users,
      Names names,
      GrievanceFields fields,
      MeetingRights rights) {
    this.issues = issues;
    this.users = users;
    this.names = names;
    this.fields = fields;
    this.rights = rights;
  }

  /**
   * The item, or empty for who may not see its issue. An issue that is gone is shown without what
   * Jira knew of it, and only to who holds meetings.
   *
   * @param seenAt when ages are counted: when the agenda was frozen, or now
   */
  Optional<Map<String, Object>> of(
      AgendaItem item, ApplicationUser reader, MeetingWords words, Instant seenAt) {
    Issue issue = issues.getIssueObject(item.issue().value());
    boolean shown = issue == null ? rights.mayHold(reader) : rights.maySee(issue, reader);
    if (!shown) {
      return Optional.empty();
    }
    Map<String, Object> view = frozen(item.grievance(), words, seenAt);
    view.put("reasons", item.reasons().stream().map(AgendaReason::name).toList());
    view.put("reasonText", reasons(item.reasons(), words));
    view.put("gone", issue == null);
    view.put("key", issue == null ? "" : issue.getKey());
    view.put("summary", issue == null ? words.get("gone") : issue.getSummary());
    view.put("confidential", issue != null && issue.getSecurityLevelId() != null);
    view.put("open", issue != null && issue.getResolutionId() == null);
    view.put("status", issue == null ? "" : issue.getStatus().getName());
    view.put("movedTo", issue == null ? "" : movedTo(item.grievance(), issue, words));
    view.put("revision", item.revision());
    view.put("instruction", entered(item.instruction(), words));
    view.put("owner", entered(item.owner(), words));
    view.put("nextDate", entered(item.nextDate(), words));
    view.put("carriedOut", entered(item.carriedOut(), words));
    LocalDate next = item.nextDate().value();
    view.put("nextDateText", next == null ? "" : words.date(next));
    return Optional.of(view);
  }

  private static Map<String, Object> frozen(
      AgendaCandidate grievance, MeetingWords words, Instant seenAt) {
    PlaceKey place = grievance.place();
    Instant due = grievance.due();
    String external = grievance.externalReference();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("issue", grievance.issue().value());
    view.put("reference", grievance.reference().toString());
    view.put("department", grievance.department().value());
    view.put("departmentName", words.department(grievance.department()));
    view.put("place", place == null ? "" : words.place(place));
    view.put("level", grievance.level().toString());
    view.put("opened", words.date(grievance.opened()));
    view.put("age", words.get("days", days(grievance.opened(), seenAt, words)));
    view.put("due", due == null ? "" : words.at(due));
    view.put(
        "late",
        due == null || !due.isBefore(seenAt)
            ? ""
            : words.get("late", Duration.between(due, seenAt).toDays()));
    view.put("external", external == null ? "" : external);
    return view;
  }

  private static long days(Instant from, Instant to, MeetingWords words) {
    return ChronoUnit.DAYS.between(
        from.atZone(words.zone()).toLocalDate(), to.atZone(words.zone()).toLocalDate());
  }

  private static String reasons(List<AgendaReason> reasons, MeetingWords words) {
    return String.join(
        ", ",
        reasons.stream()
            .map(reason -> words.get(reason.messageKey().substring("meeting.".length())))
            .toList());
  }

  private String movedTo(AgendaCandidate then, Issue issue, MeetingWords words) {
    return fields
        .text(issue, GrievanceField.DEPARTMENT)
        .filter(now -> !now.equals(then.department().value()))
        .filter(now -> !now.isBlank())
        .map(now -> words.department(new org.nivaran.core.grievance.DepartmentKey(now)))
        .orElse("");
  }

  private Map<String, Object> entered(Entered<?> field, MeetingWords words) {
    Map<String, Object> view = new LinkedHashMap<>();
    Object value = field.value();
    Instant at = field.at();
    view.put("value", value instanceof LocalDate ? value.toString() : value == null ? "" : value);
    view.put("revision", field.revision());
    view.put("by", name(field.by()));
    view.put("at", at == null ? "" : words.at(at));
    return view;
  }

  /** How a user is called; the key if the user is not there any more. */
  String name(@Nullable String userKey) {
    return userKey == null ? "" : names.of(userKey);
  }

  /** How the user with a name is called; the name itself if there is no such user. */
  String nameOf(String userName) {
    ApplicationUser user = users.getUserByName(userName);
    return user == null ? userName : user.getDisplayName();
  }
}
