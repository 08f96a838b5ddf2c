package org.nivaran.jira.wiring;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.scheduler.SchedulerService;
import java.time.Duration;
import java.time.InstantSource;
import org.nivaran.core.feedback.CallOutSample;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.usecase.CallingOut;
import org.nivaran.core.usecase.KnowingNeeds;
import org.nivaran.core.usecase.RecordingFeedback;
import org.nivaran.core.usecase.RemindingFeedback;
import org.nivaran.core.usecase.TextingAboutGrievance;
import org.nivaran.jira.feedback.FeedbackPages;
import org.nivaran.jira.feedback.FeedbackRights;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.schedule.ClusterJob;
import org.nivaran.jira.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls about resolutions, and the figures of feedback. */
@Configuration(proxyBeanMethods = false)
public class FeedbackServices {

  private static final Duration LOOK = Duration.ofHours(1);
  private static final int ORDER = 66;

  /** Of each department and week. */
  private static final int SAMPLE = 5;

  @Bean
  CallingOut callingOut(
      ReferenceData data,
      FeedbackBook book,
      GrievanceStore grievances,
      CitizenStore citizens,
      ConsentLog consents,
      KnowingNeeds needs,
      RecordingFeedback recording,
      InstantSource time) {
    return new CallingOut(
        data,
        book,
        grievances,
        citizens,
        consents,
        needs,
        recording,
        new CallOutSample("nivaran", SAMPLE),
        time);
  }

  @Bean
  FeedbackRights feedbackRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects,
      GroupManager groups) {
    return new FeedbackRights(settings, authentication, permissions, projects, groups);
  }

  @Bean
  FeedbackPages feedbackPages(
      CallingOut calling,
      FeedbackBook book,
      ReferenceData data,
      IssueManager issues,
      FeedbackRights rights,
      Names names,
      Texts texts,
      InstantSource time) {
    return new FeedbackPages(calling, book, data, issues, rights, names, texts, time);
  }

  @Bean
  RemindingFeedback remindingFeedback(
      ReferenceData data,
      FeedbackBook book,
      GrievanceStore grievances,
      Outbox outbox,
      TextingAboutGrievance texting,
      Transactions transactions) {
    return new RemindingFeedback(data, book, grievances, outbox, texting, transactions);
  }

  /** Draws the sample of the week that is over, and reminds. The outbox sweep sends. */
  @Bean
  LifecyclePart callOutJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      CallingOut calling,
      RemindingFeedback reminding) {
    Runnable plan =
        () -> {
          if (settings.current().isPresent()) {
            calling.plan();
            reminding.remind(time.instant());
          }
        };
    ClusterJob job = new ClusterJob(scheduler, time, "call-outs", LOOK, plan);
    return new LifecyclePart("job call-outs", ORDER, job::start, job::stop);
  }
}
