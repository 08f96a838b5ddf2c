package org.nivaran.jira.wiring;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.scheduler.SchedulerService;
import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.AnsweringByKeys;
import org.nivaran.core.usecase.CallingBack;
import org.nivaran.core.usecase.Failure;
import org.nivaran.core.usecase.FollowingCalls;
import org.nivaran.core.usecase.RecordingFeedback;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.schedule.ClusterJob;
import org.nivaran.jira.schedule.Drain;
import org.nivaran.jira.settings.PhoneLines;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.store.AoCallBackStore;
import org.nivaran.jira.store.AoCallLog;
import org.nivaran.jira.store.AoPhoneLines;
import org.nivaran.jira.store.DataVersion;
import org.nivaran.jira.store.Database;
import org.nivaran.jira.telephone.CallPages;
import org.nivaran.jira.telephone.CallRights;
import org.nivaran.jira.telephone.CallerView;
import org.nivaran.jira.telephone.PhoneWebhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Telephone. */
@Configuration(proxyBeanMethods = false)
public class TelephoneServices {

  private static final Logger log = LoggerFactory.getLogger(TelephoneServices.class);

  private static final Duration FORGOTTEN = Duration.ofMinutes(1);
  private static final int ORDER = 60;

  @Bean
  AoCallLog callLog(Database database) {
    return new AoCallLog(database);
  }

  @Bean
  AoCallBackStore callBackStore(Database database) {
    return new AoCallBackStore(database);
  }

  @Bean
  AoPhoneLines phoneLines(Database database, DataVersion version) {
    return new AoPhoneLines(database, version);
  }

  @Bean
  AnsweringByKeys answeringByKeys(
      PeopleBook people,
      GrievanceStore grievances,
      FeedbackStore feedback,
      RecordingFeedback recording) {
    return new AnsweringByKeys(people, grievances, feedback, recording);
  }

  @Bean
  FollowingCalls followingCalls(
      CallLog calls,
      CallBackStore callBacks,
      AnsweringByKeys answers,
      ClusterMutex mutex,
      InstantSource time) {
    return new FollowingCalls(calls, callBacks, answers, mutex, time);
  }

  @Bean
  CallingBack callingBack(
      CallBackStore callBacks, PeopleBook people, ClusterMutex mutex, InstantSource time) {
    return new CallingBack(callBacks, people, mutex, time);
  }

  @Bean
  PhoneWebhook phoneWebhook(
      PhoneLines lines, Inbox inbox, Drain<InboxEntryId> inboxDrain, InstantSource time) {
    return new PhoneWebhook(lines, inbox, inboxDrain::wake, time);
  }

  @Bean
  CallRights callRights(
      Settings settings,
      ReferenceData data,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups) {
    return new CallRights(settings, data, authentication, permissions, projects, groups);
  }

  @Bean
  CallerView callerView(
      CallLog calls,
      CallBackStore callBacks,
      PeopleBook people,
      GrievanceStore grievances,
      IssueManager issues,
      CallRights rights,
      PhoneLines lines,
      ReferenceData data,
      Texts texts,
      InstantSource time) {
    return new CallerView(
        calls, callBacks, people, grievances, issues, rights, lines, data, texts, time);
  }

  @Bean
  CallPages callPages(
      CallLog calls,
      CallBackStore callBacks,
      CallingBack callingBack,
      CallerView callers,
      Names names,
      Texts texts,
      InstantSource time) {
    return new CallPages(calls, callBacks, callingBack, callers, names, texts, time);
  }

  /** Ends the calls whose end the exchange has never told. */
  @Bean
  LifecyclePart callJob(
      SchedulerService scheduler, InstantSource time, Settings settings, FollowingCalls following) {
    Runnable end =
        () -> {
          if (settings.current().isPresent()) {
            for (Failure failure : following.endForgotten()) {
              log.warn("{} failed", failure.what(), failure.cause());
            }
          }
        };
    ClusterJob job = new ClusterJob(scheduler, time, "calls", FORGOTTEN, end);
    return new LifecyclePart("job calls", ORDER, job::start, job::stop);
  }
}
