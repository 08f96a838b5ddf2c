package org.nivaran.jira.wiring;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.usecase.Acknowledging;
import org.nivaran.core.usecase.AskingFeedback;
import org.nivaran.core.usecase.ForgettingGrievance;
import org.nivaran.core.usecase.MovingGrievance;
import org.nivaran.core.usecase.OpeningGrievance;
import org.nivaran.core.usecase.Referencing;
import org.nivaran.core.usecase.SendingToDepartment;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.field.SlaProperty;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.schedule.Drain;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.workflow.ActionWords;
import org.nivaran.jira.workflow.Booking;
import org.nivaran.jira.workflow.CitizenMessages;
import org.nivaran.jira.workflow.GoingOn;
import org.nivaran.jira.workflow.IssueNews;
import org.nivaran.jira.workflow.IssueSubject;
import org.nivaran.jira.workflow.Movers;
import org.nivaran.jira.workflow.NewIssueRouting;
import org.nivaran.jira.workflow.OutboxWaker;
import org.nivaran.jira.workflow.Ownership;
import org.nivaran.jira.workflow.WorkflowMoves;
import org.nivaran.jira.workflow.editor.Choices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the workflow's post-functions work with. Jira makes the functions themselves. */
@Configuration(proxyBeanMethods = false)
public class WorkflowServices {

  @Bean
  OutboxWaker outboxWaker(Drain<OutboxEntryId> outboxDrain) {
    return outboxDrain::wake;
  }

  @Bean
  IssueSubject issueSubject(Settings settings, GrievanceFields fields) {
    return new IssueSubject(settings, fields);
  }

  @Bean
  Ownership ownership(GrievanceFields fields, UserManager users) {
    return new Ownership(fields, users);
  }

  @Bean
  Movers movers(
      Settings settings,
      ReferenceData data,
      GrievanceStore grievances,
      Ownership ownership,
      GroupManager groups,
      PermissionManager permissions) {
    return new Movers(settings, data, grievances, ownership, groups, permissions);
  }

  @Bean
  Choices choices(Settings settings, ReferenceData data, Texts texts) {
    return new Choices(settings, data, texts);
  }

  @Bean
  SlaProperty slaProperty(
      JsonEntityPropertyManager properties, ClockStore clocks, GrievanceStore grievances) {
    return new SlaProperty(properties, clocks, grievances);
  }

  @Bean
  Booking booking(
      ReferenceData data,
      GrievanceStore grievances,
      OpeningGrievance opening,
      IssueSubject subjects,
      Ownership ownership,
      GrievanceFields fields,
      InstantSource time) {
    return new Booking(data, grievances, opening, subjects, ownership, fields, time);
  }

  @Bean
  NewIssueRouting newIssueRouting(
      ReferenceData data,
      GrievanceStore grievances,
      Referencing referencing,
      IssueSubject subjects,
      Ownership ownership,
      GrievanceFields fields,
      InstantSource time) {
    return new NewIssueRouting(data, grievances, referencing, subjects, ownership, fields, time);
  }

  @Bean
  WorkflowMoves workflowMoves(
      ReferenceData data,
      MovingGrievance moving,
      Booking booking,
      IssueSubject subjects,
      Ownership ownership,
      GrievanceFields fields,
      SlaProperty property,
      Texts texts,
      InstantSource time) {
    return new WorkflowMoves(
        data, moving, booking, subjects, ownership, fields, property, texts, time);
  }

  @Bean
  ActionWords actionWords(GrievanceStore grievances, Texts texts) {
    return new ActionWords(grievances, texts);
  }

  @Bean
  CitizenMessages citizenMessages(
      Acknowledging acknowledging,
      AskingFeedback feedback,
      OutboxWaker waker,
      ActionWords words,
      IssueTracker tracker,
      Texts texts,
      InstantSource time) {
    return new CitizenMessages(acknowledging, feedback, waker, words, tracker, texts, time);
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService goingOnExecutor() {
    return Executors.newScheduledThreadPool(
        2,
        work -> {
          Thread thread = new Thread(work, "nivaran-going-on");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Bean
  GoingOn goingOn(
      GrievanceStore grievances,
      SendingToDepartment sending,
      Acknowledging acknowledging,
      OutboxWaker waker,
      ScheduledExecutorService goingOnExecutor,
      InstantSource time) {
    return new GoingOn(grievances, sending, acknowledging, waker, goingOnExecutor, time);
  }

  @Bean
  IssueNews issueNews(
      EventPublisher events,
      Settings settings,
      GoingOn goingOn,
      ForgettingGrievance forgetting,
      InstantSource time) {
    return new IssueNews(events, settings, goingOn, forgetting, time);
  }

  @Bean
  LifecyclePart issueNewsPart(IssueNews issueNews) {
    return new LifecyclePart("news of issues", 30, issueNews::start, issueNews::stop);
  }
}
