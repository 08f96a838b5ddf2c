package org.nivaran.jira.wiring;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.scheduler.SchedulerService;
import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.core.port.AgendaSource;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.Failure;
import org.nivaran.core.usecase.HoldingMeeting;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.meeting.AttendanceView;
import org.nivaran.jira.meeting.FiguresView;
import org.nivaran.jira.meeting.InstructionComment;
import org.nivaran.jira.meeting.ItemView;
import org.nivaran.jira.meeting.MeetingPages;
import org.nivaran.jira.meeting.MeetingRights;
import org.nivaran.jira.meeting.MeetingView;
import org.nivaran.jira.meeting.Planning;
import org.nivaran.jira.meeting.SinceView;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.rest.Caller;
import org.nivaran.jira.rest.MeetingCaller;
import org.nivaran.jira.rest.MeetingEdits;
import org.nivaran.jira.schedule.ClusterJob;
import org.nivaran.jira.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time-limit meeting: pages, REST, and the job that writes instructions to their issues. */
@Configuration(proxyBeanMethods = false)
public class MeetingServices {

  private static final Logger log = LoggerFactory.getLogger(MeetingServices.class);

  private static final Duration TELL = Duration.ofSeconds(15);
  private static final int ORDER = 60;

  @Bean
  MeetingRights meetingRights(
      Settings settings,
      ReferenceData data,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups) {
    return new MeetingRights(settings, data, authentication, permissions, projects, groups);
  }

  @Bean
  ItemView itemView(
      IssueManager issues,
      UserManager users,
      Names names,
      GrievanceFields fields,
      MeetingRights rights) {
    return new ItemView(issues, users, names, fields, rights);
  }

  @Bean
  AttendanceView attendanceView(ReferenceData data, ItemView people) {
    return new AttendanceView(data, people);
  }

  @Bean
  FiguresView figuresView(Settings settings, MeetingRights rights) {
    return new FiguresView(settings, rights);
  }

  @Bean
  SinceView sinceView(MeetingStore meetings, ItemView items, FiguresView figures) {
    return new SinceView(meetings, items, figures);
  }

  @Bean
  MeetingView meetingView(
      HoldingMeeting holding,
      MeetingStore meetings,
      AgendaSource source,
      ReferenceData data,
      MeetingRights rights,
      ItemView items,
      AttendanceView attendance,
      FiguresView figures,
      SinceView sinceLast,
      Texts texts) {
    return new MeetingView(
        holding, meetings, source, data, rights, items, attendance, figures, sinceLast, texts);
  }

  @Bean
  Planning planning(
      HoldingMeeting holding, MeetingStore meetings, ReferenceData data, InstantSource time) {
    return new Planning(holding, meetings, data, time);
  }

  @Bean
  MeetingPages meetingPages(
      MeetingStore meetings,
      MeetingView view,
      MeetingRights rights,
      Planning planning,
      Texts texts,
      InstantSource time) {
    return new MeetingPages(meetings, view, rights, planning, texts, time);
  }

  @Bean
  MeetingCaller meetingCaller(
      Caller caller, MeetingRights rights, MeetingStore meetings, Texts texts) {
    return new MeetingCaller(caller, rights, meetings, texts);
  }

  @Bean
  MeetingEdits meetingEdits(Texts texts, MeetingView view, Planning planning, UserManager users) {
    return new MeetingEdits(texts, view, planning, users);
  }

  @Bean
  InstructionComment instructionComment(Texts texts, ReferenceData data, ItemView people) {
    return new InstructionComment(texts, data, people);
  }

  /** Writes the instructions of closed meetings to their issues, again where it failed. */
  @Bean
  LifecyclePart meetingJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      HoldingMeeting holding,
      InstructionComment comment) {
    Runnable tell =
        () -> {
          if (settings.current().isPresent()) {
            for (Failure failure : holding.tell(comment, time.instant())) {
              log.warn("{} failed", failure.what(), failure.cause());
            }
          }
        };
    ClusterJob job = new ClusterJob(scheduler, time, "meeting", TELL, tell);
    return new LifecyclePart("job meeting", ORDER, job::start, job::stop);
  }
}
