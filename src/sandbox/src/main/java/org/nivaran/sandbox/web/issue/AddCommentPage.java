package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;

/** {@code /secure/AddComment.jspa}: takes a comment of the issue's page. */
public final class AddCommentPage implements Page {

  private static final int LONGEST = 32_767;

  private final Jira jira;
  private final FoundIssue found;

  /**
   * @param jira Jira's services
   */
  public AddCommentPage(Jira jira) {
    this.jira = jira;
    this.found = new FoundIssue(jira);
  }

  @Override
  public Reply show(PageRequest request) {
    return new Reply.Redirect(IssuePage.PATH + found.byParameter(request).getKey());
  }

  @Override
  public Reply submit(PageRequest request) {
    MutableIssue issue = found.byParameter(request);
    if (!jira.permissionManager()
        .hasPermission(ProjectPermissions.ADD_COMMENTS, issue, request.user())) {
      throw Refusal.forbidden();
    }
    String body = request.rawParameter("comment");
    if (body.isBlank() || body.length() > LONGEST) {
      throw Refusal.badRequest();
    }
    var comment = jira.commentManager().create(issue, request.user(), body, true);
    return new Reply.Redirect(IssuePage.PATH + issue.getKey() + "#comment-" + comment.getId());
  }
}
