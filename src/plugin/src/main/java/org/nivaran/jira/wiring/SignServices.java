package org.nivaran.jira.wiring;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.scheduler.SchedulerService;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.InterpreterRoster;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.NoticeBook;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.port.VideoRooms;
import org.nivaran.core.usecase.TalkingInSign;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.schedule.ClusterJob;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.settings.VideoRoomSource;
import org.nivaran.jira.signlanguage.JitsiRooms;
import org.nivaran.jira.signlanguage.LaneReport;
import org.nivaran.jira.signlanguage.SignPages;
import org.nivaran.jira.signlanguage.SignQueue;
import org.nivaran.jira.signlanguage.SignRights;
import org.nivaran.jira.signlanguage.SignView;
import org.nivaran.jira.signlanguage.TalkSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sign desk: pages, REST, and the job that tells nodal officers what is overdue. */
@Configuration(proxyBeanMethods = false)
public class SignServices {

  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final int ORDER = 65;

  @Bean
  JitsiRooms videoRooms(VideoRoomSource source) {
    return new JitsiRooms(source);
  }

  @Bean
  TalkingInSign talkingInSign(
      ReferenceData data,
      TalkStore talks,
      GrievanceStore grievances,
      VideoRooms rooms,
      Outbox outbox,
      NoticeBook notices,
      IssueTracker tracker,
      Transactions transactions) {
    return new TalkingInSign(
        data, talks, grievances, rooms, outbox, notices, tracker, transactions, new SecureRandom());
  }

  @Bean
  SignRights signRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups,
      IssueManager issues) {
    return new SignRights(settings, authentication, permissions, projects, groups, issues);
  }

  @Bean
  SignView signView(
      SignRights rights,
      GrievanceStore grievances,
      InterpreterRoster roster,
      ReferenceData data,
      GrievanceFields fields,
      MediaStore media,
      Names names,
      Texts texts) {
    return new SignView(rights, grievances, roster, data, fields, media, names, texts);
  }

  @Bean
  SignQueue signQueue(TalkStore talks, SignView view, ReferenceData data) {
    return new SignQueue(talks, view, data);
  }

  @Bean
  LaneReport laneReport(TalkingInSign talking, SignView view, ReferenceData data, Names names) {
    return new LaneReport(talking, view, data, names);
  }

  @Bean
  SignPages signPages(
      SignQueue queue,
      SignView view,
      LaneReport report,
      VideoRooms rooms,
      ReferenceData data,
      Texts texts,
      InstantSource time) {
    return new SignPages(queue, view, report, rooms, data, texts, time);
  }

  @Bean
  TalkSteps talkSteps(TalkingInSign talking, ReferenceData data) {
    return new TalkSteps(talking, data);
  }

  /** Notes for the nodal officers what should have begun and has not. */
  @Bean
  LifecyclePart signJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      SignRights rights,
      TalkingInSign talking) {
    Runnable look =
        () -> {
          if (settings.current().isPresent()) {
            talking.noteOverdue(rights.nodalOfficers(), time.instant());
          }
        };
    ClusterJob job = new ClusterJob(scheduler, time, "sign-language", LOOK, look);
    return new LifecyclePart("job sign-language", ORDER, job::start, job::stop);
  }
}
