package org.nivaran.jira.wiring;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.scheduler.SchedulerService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.nivaran.core.camp.CampBatch;
import org.nivaran.core.camp.CampRowId;
import org.nivaran.core.camp.CampState;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.KnownGrievances;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.port.Withdrawal;
import org.nivaran.core.usecase.CheckingCamp;
import org.nivaran.core.usecase.ImportingCamp;
import org.nivaran.core.usecase.RegisteringGrievance;
import org.nivaran.core.usecase.UndoingCamp;
import org.nivaran.jira.camp.CampPages;
import org.nivaran.jira.camp.CampRights;
import org.nivaran.jira.camp.CampWork;
import org.nivaran.jira.camp.TakingIn;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.schedule.ClusterJob;
import org.nivaran.jira.schedule.Drain;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.tracker.Bot;
import org.nivaran.jira.tracker.JiraWithdrawal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers of camps: pages, and the work on their rows by every node. */
@Configuration(proxyBeanMethods = false)
public class CampServices {

  /** Few, so that operators and citizens do not wait for a register. */
  private static final int ROWS_AT_ONCE = 3;

  private static final int ROWS_LOOKED_AT = 60;
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration ERASE = Duration.ofHours(6);

  /** How long the cells of a register are kept after it is registered. */
  private static final Duration KEPT = Duration.ofDays(90);

  private static final int DRAIN_ORDER = 50;
  private static final int JOB_ORDER = 60;

  @Bean
  Withdrawal withdrawal(
      Bot bot,
      IssueService issueService,
      IssueManager issues,
      ChangeHistoryManager histories,
      CommentManager comments,
      MessageLog messages) {
    return new JiraWithdrawal(bot, issueService, issues, histories, comments, messages);
  }

  @Bean
  CheckingCamp checkingCamp(
      ReferenceData data,
      CampStore camps,
      KnownGrievances known,
      IssueTracker tracker,
      ClusterMutex mutex) {
    return new CheckingCamp(data, camps, known, tracker, mutex);
  }

  @Bean
  ImportingCamp importingCamp(
      ReferenceData data,
      CampStore camps,
      CheckingCamp checking,
      RegisteringGrievance registering,
      CitizenStore citizens,
      ClusterMutex mutex) {
    return new ImportingCamp(data, camps, checking, registering, citizens, mutex);
  }

  @Bean
  UndoingCamp undoingCamp(CampStore camps, Withdrawal withdrawal, ClusterMutex mutex) {
    return new UndoingCamp(camps, withdrawal, mutex);
  }

  /** Rows that are registered, several at once on each node. */
  @Bean
  Drain<CampRowId> campRows(ImportingCamp importing, InstantSource time) {
    return new Drain<>(
        "nivaran-camp-rows",
        ROWS_AT_ONCE,
        ROWS_LOOKED_AT,
        new Drain.Queue<>(
            limit -> {
              List<CampRowId> claimable = importing.claimable(limit, time.instant());
              if (claimable.isEmpty()) {
                importing.settle();
              }
              return claimable;
            },
            id -> id,
            id -> importing.register(id, time.instant())));
  }

  /** Registers that are looked at or taken back, page by page. */
  @Bean
  Drain<Long> campPagesOfRows(
      CampStore camps, CheckingCamp checking, UndoingCamp undoing, InstantSource time) {
    return new Drain<>(
        "nivaran-camp",
        1,
        1,
        new Drain.Queue<>(
            limit ->
                camps.in(Set.of(CampState.CHECKING, CampState.UNDOING), limit).stream()
                    .map(CampBatch::id)
                    .toList(),
            id -> id,
            id -> checking.step(time.instant()) | undoing.step(time.instant())));
  }

  @Bean
  LifecyclePart campRowsDrain(Drain<CampRowId> campRows) {
    return new LifecyclePart("camp rows", DRAIN_ORDER, campRows::start, campRows::stop);
  }

  @Bean
  LifecyclePart campPagesDrain(Drain<Long> campPagesOfRows) {
    return new LifecyclePart(
        "camp pages", DRAIN_ORDER, campPagesOfRows::start, campPagesOfRows::stop);
  }

  /** Finds what a node that died has left. */
  @Bean
  LifecyclePart campJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      ImportingCamp importing,
      Drain<CampRowId> campRows,
      Drain<Long> campPagesOfRows) {
    Runnable sweep =
        () -> {
          if (settings.current().isPresent()) {
            importing.settle();
            campRows.wake();
            campPagesOfRows.wake();
          }
        };
    ClusterJob job = new ClusterJob(scheduler, time, "camp", SWEEP, sweep);
    return new LifecyclePart("job camp", JOB_ORDER, job::start, job::stop);
  }

  @Bean
  LifecyclePart campEraseJob(SchedulerService scheduler, InstantSource time, CampStore camps) {
    ClusterJob job =
        new ClusterJob(
            scheduler, time, "camp-erase", ERASE, () -> camps.erase(time.instant().minus(KEPT)));
    return new LifecyclePart("job camp-erase", JOB_ORDER, job::start, job::stop);
  }

  @Bean
  CampWork campWork(
      CampStore camps,
      CheckingCamp checking,
      ImportingCamp importing,
      UndoingCamp undoing,
      Drain<CampRowId> campRows,
      Drain<Long> campPagesOfRows) {
    return new CampWork(
        camps,
        checking,
        importing,
        undoing,
        () -> {
          campRows.wake();
          campPagesOfRows.wake();
        });
  }

  @Bean
  TakingIn takingIn(CampStore camps) {
    return new TakingIn(camps);
  }

  @Bean
  CampRights campRights(
      Settings settings,
      JiraAuthenticationContext authentication,
      PermissionManager permissions,
      ProjectManager projects) {
    return new CampRights(settings, authentication, permissions, projects);
  }

  @Bean
  CampPages campPages(
      CampStore camps,
      GrievanceStore grievances,
      ReferenceData data,
      Names names,
      Texts texts,
      InstantSource time) {
    return new CampPages(camps, grievances, data, names, texts, time);
  }
}
