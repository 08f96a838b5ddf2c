package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.problem.RestProblem;

/**
 * Finds issues for a caller. Thread safe.
 *
 * @param jira Jira's services
 * @param caller who calls
 */
record Issues(Jira jira, Caller caller) {

  /** The issue with this id or key, if the caller may see it. */
  MutableIssue find(String idOrKey) {
    IssueResult result =
        idOrKey.chars().allMatch(Character::isDigit) && idOrKey.length() < 19
            ? jira.issueService().getIssue(caller.userOrNull(), Long.valueOf(idOrKey))
            : jira.issueService().getIssue(caller.userOrNull(), idOrKey);
    if (!result.isValid()) {
      throw RestProblem.of(result.getErrorCollection());
    }
    return result.getIssue();
  }

  /** The same, if the caller has a permission on it too. */
  MutableIssue findPermitted(String idOrKey, ProjectPermissionKey permission, String refusal) {
    MutableIssue issue = find(idOrKey);
    if (!jira.permissionManager().hasPermission(permission, issue, caller.userOrNull())) {
      if (caller.userOrNull() == null) {
        throw RestProblem.notLoggedIn();
      }
      throw RestProblem.forbidden(refusal);
    }
    return issue;
  }
}
