package org.nivaran.sandbox.jira.issue;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/** Publishes issue events once what happened is committed; until then nobody else could see it. */
final class IssueEvents {
  private final Database database;
  private final EventPublisher events;
  private final Issues issues;

  IssueEvents(Database database, EventPublisher events, Issues issues) {
    this.database = database;
    this.events = events;
    this.issues = issues;
  }

  /** The event carries the issue as it is then stored. */
  void publish(
      long eventTypeId, Issue issue, @Nullable ApplicationUser user, @Nullable Comment comment) {
    database
        .transactions()
        .afterCommit(
            () ->
                issues
                    .byId(issue.getId())
                    .ifPresent(fresh -> send(eventTypeId, fresh, user, comment)));
  }

  /** The event carries the issue as it was. */
  void publishGone(long eventTypeId, Issue issue, @Nullable ApplicationUser user) {
    database.transactions().afterCommit(() -> send(eventTypeId, issue, user, null));
  }

  private void send(
      long eventTypeId, Issue issue, @Nullable ApplicationUser user, @Nullable Comment comment) {
    events.publish(
        new IssueEvent(issue, user, comment, Map.of("eventsource", "action"), eventTypeId));
  }
}
