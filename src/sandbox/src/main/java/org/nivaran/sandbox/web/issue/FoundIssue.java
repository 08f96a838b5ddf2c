package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.issue.MutableIssue;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.LoginRequired;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;

/**
 * Finds the issue that a page is about. Thread safe.
 *
 * @param jira Jira's services
 */
public record FoundIssue(Jira jira) {

  /**
   * @param request who asks
   * @param key the issue's key
   * @return the issue
   * @throws LoginRequired when it cannot be seen and nobody is logged in
   * @throws Refusal when it is not there or this person may not see it
   */
  public MutableIssue byKey(PageRequest request, String key) {
    return require(request, jira.issueService().getIssue(request.userOrNull(), key));
  }

  /**
   * @param request who asks; its parameter {@code id} or {@code key} says for what
   * @return the issue
   * @throws LoginRequired when it cannot be seen and nobody is logged in
   * @throws Refusal when it is not there or this person may not see it
   */
  public MutableIssue byParameter(PageRequest request) {
    if (request.parameter("key").isPresent()) {
      return byKey(request, request.parameter("key").orElseThrow());
    }
    Long id = request.requireId("id");
    return require(request, jira.issueService().getIssue(request.userOrNull(), id));
  }

  private static MutableIssue require(PageRequest request, IssueResult result) {
    if (result.isValid() && result.getIssue() != null) {
      return result.getIssue();
    }
    if (request.userOrNull() == null) {
      throw new LoginRequired();
    }
    throw Refusal.notFound();
  }
}
