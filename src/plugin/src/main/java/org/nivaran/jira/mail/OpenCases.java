package org.nivaran.jira.mail;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.notify.NoticeLine;
import org.nivaran.core.notify.OfficerNotice;
import org.nivaran.jira.language.NumberMask;

/**
 * The grievances of a notice that are still open, each with what came about last. A confidential
 * one, or one that its reader may not see in Jira, keeps its content to itself. Thread safe.
 */
public final class OpenCases {

  private final IssueManager issues;
  private final PermissionManager permissions;

  public OpenCases(IssueManager issues, PermissionManager permissions) {
    this.issues = issues;
    this.permissions = permissions;
  }

  List<Case> of(OfficerNotice notice, ApplicationUser reader) {
    Map<IssueId, NoticeLine> last = new LinkedHashMap<>();
    for (NoticeLine line : notice.lines()) {
      last.merge(line.issue(), line, OpenCases::weightier);
    }
    List<Case> open = new ArrayList<>();
    for (NoticeLine line : last.values()) {
      Issue issue = issues.getIssueObject(line.issue().value());
      if (issue != null && issue.getResolutionId() == null) {
        open.add(new Case(line, issue.getKey(), summary(issue, reader)));
      }
    }
    return open;
  }

  /** The later step; of two clocks at the same step the one that was noted later. */
  private static NoticeLine weightier(NoticeLine first, NoticeLine second) {
    return second.step().compareTo(first.step()) >= 0 ? second : first;
  }

  private String summary(Issue issue, ApplicationUser reader) {
    @Nullable Long confidential = issue.getSecurityLevelId();
    return confidential != null
            || !permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, reader)
        ? ""
        : NumberMask.masked(issue.getSummary());
  }
}
