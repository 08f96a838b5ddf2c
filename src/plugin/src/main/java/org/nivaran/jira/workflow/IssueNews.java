package org.nivaran.jira.workflow;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.usecase.ForgettingGrievance;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what becomes of issues of our project on this node, whatever door it came through: those
 * that are new or were opened again have to go on to their department, those that were deleted out
 * of the books. What it misses, as while the plugin is off, sweeps find. Thread safe.
 */
public final class IssueNews {
  private static final Logger log = LoggerFactory.getLogger(IssueNews.class);

  private final EventPublisher events;
  private final Settings settings;
  private final GoingOn goingOn;
  private final ForgettingGrievance forgetting;
  private final InstantSource time;

  public IssueNews(
      EventPublisher events,
      Settings settings,
      GoingOn goingOn,
      ForgettingGrievance forgetting,
      InstantSource time) {
    this.events = events;
    this.settings = settings;
    this.goingOn = goingOn;
    this.forgetting = forgetting;
    this.time = time;
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
    Long type = event.getEventTypeId();
    boolean deleted = EventType.ISSUE_DELETED_ID.equals(type);
    boolean arrived =
        EventType.ISSUE_CREATED_ID.equals(type) || EventType.ISSUE_REOPENED_ID.equals(type);
    if (arrived && isOurs(issue)) {
      goingOn.arrived(new IssueId(issue.getId()));
    } else if (deleted && isOurs(issue)) {
      deleted(issue, event.getUser());
    }
  }

  private void deleted(Issue issue, @Nullable ApplicationUser user) {
    forgetting
        .forget(new IssueId(issue.getId()), time.instant(), user == null ? null : user.getKey())
        .ifPresent(was -> log.info("{} was deleted and is out of the books", was.reference()));
  }

  private boolean isOurs(Issue issue) {
    return settings
        .current()
        .map(DeskSettings::projectId)
        .filter(project -> project.equals(issue.getProjectId()))
        .isPresent();
  }
}
