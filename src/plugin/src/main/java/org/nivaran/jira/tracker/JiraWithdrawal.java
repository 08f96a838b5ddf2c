package org.nivaran.jira.tracker;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.Withdrawal;

/**
 * Deletes issues as the bot, if nobody but the bot has changed them or commented on them. Thread
 * safe.
 */
public final class JiraWithdrawal implements Withdrawal {

  private final Bot bot;
  private final IssueService issueService;
  private final IssueManager issues;
  private final ChangeHistoryManager histories;
  private final CommentManager comments;
  private final MessageLog messages;

  public JiraWithdrawal(
      Bot bot,
      IssueService issueService,
      IssueManager issues,
      ChangeHistoryManager histories,
      CommentManager comments,
      MessageLog messages) {
    this.bot = bot;
    this.issueService = issueService;
    this.issues = issues;
    this.histories = histories;
    this.comments = comments;
    this.messages = messages;
  }

  @Override
  public Optional<Reason> touched(IssueId id) {
    return bot.does(
        id,
        user -> {
          Issue issue = issues.getIssueObject(id.value());
          if (issue == null) {
            return Optional.empty();
          }
          if (!messages.of(id).isEmpty()) {
            return Optional.of(Reason.of("camp.kept.written"));
          }
          boolean commented =
              comments.getComments(issue).stream()
                  .anyMatch(comment -> !isSame(user, comment.getAuthorApplicationUser()));
          if (commented) {
            return Optional.of(Reason.of("camp.kept.commented"));
          }
          boolean changed =
              histories.getChangeHistories(issue).stream()
                  .anyMatch(change -> !isSame(user, change.getAuthorObject()));
          return changed ? Optional.of(Reason.of("camp.kept.changed")) : Optional.empty();
        });
  }

  private static boolean isSame(ApplicationUser bot, @Nullable ApplicationUser other) {
    return other == null || other.getKey().equals(bot.getKey());
  }

  @Override
  public void withdraw(IssueId id) {
    bot.does(
        id,
        user -> {
          if (issues.getIssueObject(id.value()) == null) {
            return id;
          }
          IssueService.DeleteValidationResult validation =
              issueService.validateDelete(user, id.value());
          if (!validation.isValid()) {
            throw new IssueTrackerException(id, Refusals.text(validation.getErrorCollection()));
          }
          ErrorCollection errors = issueService.delete(user, validation);
          if (errors.hasAnyErrors()) {
            throw new IssueTrackerException(id, Refusals.text(errors));
          }
          return id;
        });
  }
}
