package org.nivaran.jira.tracker;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.IssueTracker.FieldChange;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Department;
import org.nivaran.core.routing.Post;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.settings.GrievanceField;

/** Puts what the desk decides into an issue's fields, in memory. Thread safe. */
public final class FieldChanges {

  private final GrievanceFields fields;
  private final ReferenceData referenceData;
  private final UserManager users;

  public FieldChanges(GrievanceFields fields, ReferenceData referenceData, UserManager users) {
    this.fields = fields;
    this.referenceData = referenceData;
    this.users = users;
  }

  /**
   * Sets what is not so already.
   *
   * @return whether anything was set
   */
  public boolean apply(MutableIssue issue, List<FieldChange> changes) {
    boolean changed = false;
    for (FieldChange change : changes) {
      changed |= apply(issue, change);
    }
    return changed;
  }

  private boolean apply(MutableIssue issue, FieldChange change) {
    if (change instanceof FieldChange.DueAt due) {
      return time(issue, GrievanceField.DUE, due.due());
    }
    if (change instanceof FieldChange.AtLevel at) {
      return number(issue, GrievanceField.LEVEL, at.level().number());
    }
    if (change instanceof FieldChange.Satisfied satisfied) {
      return text(issue, GrievanceField.SATISFACTION, satisfied.satisfaction().fieldValue());
    }
    if (change instanceof FieldChange.OfCategory of) {
      return text(issue, GrievanceField.CATEGORY, of.category().value());
    }
    if (change instanceof FieldChange.At at) {
      return text(issue, GrievanceField.PLACE, at.place().value());
    }
    if (change instanceof FieldChange.OwnedBy owner) {
      return owner(issue, owner);
    }
    if (change instanceof FieldChange.Needing needing) {
      return needs(issue, needing.needs());
    }
    throw new IllegalArgumentException("unknown change " + change);
  }

  /** Words that people wrote there stay, too. */
  private boolean needs(MutableIssue issue, Set<AccessNeed> needs) {
    String now = fields.text(issue, GrievanceField.ACCESS_NEEDS).orElse("");
    Set<AccessNeed> missing = new TreeSet<>(needs);
    missing.removeAll(AccessNeed.in(now));
    String more = AccessNeed.text(missing);
    return !missing.isEmpty()
        && text(issue, GrievanceField.ACCESS_NEEDS, now.isEmpty() ? more : now + ", " + more);
  }

  private boolean owner(MutableIssue issue, FieldChange.OwnedBy owner) {
    Desk desk = referenceData.current();
    String group = desk.department(owner.department()).map(Department::group).orElse(null);
    boolean changed = text(issue, GrievanceField.DEPARTMENT, owner.department().value());
    changed |= text(issue, GrievanceField.DEPARTMENT_GROUP, group);
    ApplicationUser assignee = acting(desk, owner.post());
    String assigneeKey = assignee == null ? null : assignee.getKey();
    if (!Objects.equals(issue.getAssigneeId(), assigneeKey)) {
      issue.setAssignee(assignee);
      changed = true;
    }
    return changed;
  }

  private @Nullable ApplicationUser acting(Desk desk, @Nullable PostKey key) {
    return Optional.ofNullable(key)
        .flatMap(desk::post)
        .map(Post::actingUser)
        .map(users::getUserByName)
        .orElse(null);
  }

  private boolean text(MutableIssue issue, GrievanceField field, @Nullable String text) {
    if (Objects.equals(fields.text(issue, field).orElse(null), text)) {
      return false;
    }
    fields.set(issue, field, text);
    return true;
  }

  private boolean number(MutableIssue issue, GrievanceField field, int number) {
    if (fields.number(issue, field).equals(Optional.of(number))) {
      return false;
    }
    fields.set(issue, field, number);
    return true;
  }

  /** Jira keeps some databases' moments to the second only. */
  private boolean time(MutableIssue issue, GrievanceField field, @Nullable Instant time) {
    Instant wanted = time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    if (Objects.equals(
        fields.time(issue, field).map(at -> at.truncatedTo(ChronoUnit.SECONDS)).orElse(null),
        wanted)) {
      return false;
    }
    fields.set(issue, field, wanted);
    return true;
  }
}
