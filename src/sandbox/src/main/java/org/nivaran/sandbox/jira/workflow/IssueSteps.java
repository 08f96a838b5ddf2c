package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.Nullable;

/** What Jira's own post-functions do with an issue. Thread safe. */
public interface IssueSteps {

  /**
   * Inserts the new issue with its custom fields and gives it id and key. Its workflow entry and
   * status are set already.
   */
  void create(MutableIssue issue, @Nullable ApplicationUser user);

  /** Stores the issue's changed fields and writes what changed into its history. */
  void store(MutableIssue issue, @Nullable ApplicationUser user);

  /** Adds a comment without an event of its own. */
  Comment comment(Issue issue, @Nullable ApplicationUser user, String body);

  /**
   * Sets a system field in memory.
   *
   * @param value as input parameter; empty text empties the field; {@code %%CURRENT_USER%%} is the
   *     user who makes the move
   * @throws UnsupportedOperationException naming a field that cannot be set so
   */
  void setField(MutableIssue issue, @Nullable ApplicationUser user, String fieldId, String value);

  /** Publishes the issue event once what happened is committed. */
  void fire(
      long eventTypeId, Issue issue, @Nullable ApplicationUser user, @Nullable Comment comment);
}
