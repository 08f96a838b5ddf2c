package org.nivaran.jira.workflow;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/**
 * Hears of issues of our project that are new or were opened again, whatever door they came
 * through: both have to go on to their department. Thread safe.
 */
public final class CreatedIssues {
  private final EventPublisher events;
  private final Settings settings;
  private final GoingOn goingOn;

  public CreatedIssues(EventPublisher events, Settings settings, GoingOn goingOn) {
    this.events = events;
    this.settings = settings;
    this.goingOn = goingOn;
  }

  /** Listens from now on. */
  public void start() {
    events.register(this);
  }

  public void stop() {
    events.unregister(this);
  }

  /** Called by Jira, inside the transition: another transition has to wait for its end. */
  @EventListener
  public void onIssueEvent(IssueEvent event) {
    Issue issue = event.getIssue();
    boolean arrived =
        EventType.ISSUE_CREATED_ID.equals(event.getEventTypeId())
            || EventType.ISSUE_REOPENED_ID.equals(event.getEventTypeId());
    if (arrived && isOurs(issue)) {
      goingOn.arrived(new IssueId(issue.getId()));
    }
  }

  private boolean isOurs(Issue issue) {
    return settings
        .current()
        .map(DeskSettings::projectId)
        .filter(project -> project.equals(issue.getProjectId()))
        .isPresent();
  }
}
