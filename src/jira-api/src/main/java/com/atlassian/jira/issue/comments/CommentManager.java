package com.atlassian.jira.issue.comments;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;

/**
 * Declaration of Jira's {@code CommentManager}.
 *
 * <p>Source: jira-api-core, CommentManager (CONDEC 8.20.22). Confidence: VERIFIED.
 */
public interface CommentManager {
  Comment create(Issue issue, ApplicationUser author, String body, boolean dispatchEvent);

  Comment create(
      Issue issue,
      ApplicationUser author,
      String body,
      String groupLevel,
      Long roleLevelId,
      boolean dispatchEvent);

  List<Comment> getComments(Issue issue);

  List<Comment> getCommentsForUser(Issue issue, ApplicationUser user);

  Comment getCommentById(Long id);

  Comment getLastComment(Issue issue);
}
