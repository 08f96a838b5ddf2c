package org.nivaran.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.PostKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.routing.Post;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.settings.GrievanceField;

/**
 * Writes and reads who has an issue: Department, Department group and assignee, in memory. Thread
 * safe.
 */
public final class Ownership {
  private final GrievanceFields fields;
  private final UserManager users;

  public Ownership(GrievanceFields fields, UserManager users) {
    this.fields = fields;
    this.users = users;
  }

  /** The department in the issue's field, or empty if the desk has none of that name. */
  Optional<DepartmentKey> department(Issue issue, Desk desk) {
    return fields
        .text(issue, GrievanceField.DEPARTMENT)
        .flatMap(
            text ->
                desk.departments().stream()
                    .map(department -> department.key())
                    .filter(key -> key.value().equalsIgnoreCase(text.strip()))
                    .findFirst());
  }

  /** Whether there is anything in the issue's department field. */
  boolean isGiven(Issue issue) {
    return fields.text(issue, GrievanceField.DEPARTMENT).isPresent();
  }

  /** Gives the issue to a department; to whoever acts for the post, if anybody does. */
  void give(MutableIssue issue, Desk desk, DepartmentKey department, @Nullable PostKey post) {
    fields.set(issue, GrievanceField.DEPARTMENT, department.value());
    fields.set(
        issue,
        GrievanceField.DEPARTMENT_GROUP,
        desk.department(department).map(each -> each.group()).orElse(null));
    issue.setAssignee(acting(desk, post));
  }

  private @Nullable ApplicationUser acting(Desk desk, @Nullable PostKey post) {
    String name = post == null ? null : desk.post(post).map(Post::actingUser).orElse(null);
    return name == null ? null : users.getUserByName(name);
  }
}
