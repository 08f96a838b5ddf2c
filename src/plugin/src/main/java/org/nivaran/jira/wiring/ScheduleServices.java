package org.nivaran.jira.wiring;

import com.atlassian.scheduler.SchedulerService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.clock.RecalculationRun;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.notify.Graphemes;
import org.nivaran.core.notify.OutboxEntryId;
import org.nivaran.core.port.MediumId;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.usecase.ErasingOldRecords;
import org.nivaran.core.usecase.Failure;
import org.nivaran.core.usecase.ForgettingGrievance;
import org.nivaran.core.usecase.RecalculatingClocks;
import org.nivaran.core.usecase.SendingMessages;
import org.nivaran.core.usecase.SendingToDepartment;
import org.nivaran.core.usecase.TellingOfficers;
import org.nivaran.core.usecase.TickingClocks;
import org.nivaran.core.usecase.WakingGrievances;
import org.nivaran.jira.language.NumberMask;
import org.nivaran.jira.schedule.ClusterJob;
import org.nivaran.jira.schedule.Drain;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.store.AoTickTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs of the cluster. None does anything before the desk is set up. */
@Configuration(proxyBeanMethods = false)
public class ScheduleServices {

  private static final Logger log = LoggerFactory.getLogger(ScheduleServices.class);

  private static final Duration TICK = Duration.ofMinutes(1);
  private static final Duration SWEEP = Duration.ofSeconds(15);
  private static final Duration ERASE = Duration.ofHours(1);
  private static final int ORDER = 60;

  /** Of each kind, in one run. */
  private static final int ERASED_PAGES = 250;

  private static final int CHANGES_AT_ONCE = 500;

  private static final Duration RECALCULATION = Duration.ofSeconds(15);

  /** After so long a recalculation gives the scheduler's thread back until the next time. */
  private static final Duration RECALCULATED_AT_A_STRETCH = Duration.ofMinutes(2);

  private static final int MOST_REPORTED = 20;
  private static final int LONGEST_TROUBLE = 300;

  @Bean
  LifecyclePart tickJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      TickingClocks ticking,
      WakingGrievances waking,
      AoTickTimes times) {
    Runnable tick =
        () -> {
          Instant now = time.instant();
          List<Failure> failures = new ArrayList<>(ticking.tick(now).failures());
          failures.addAll(waking.wake(now).failures());
          report(failures);
          times.ticked(now, inWords(failures));
        };
    return part(new ClusterJob(scheduler, time, "tick", TICK, ifSetUp(settings, tick)), "tick");
  }

  /** Goes on with a recalculation of clocks, page by page, also with one that a dead node began. */
  @Bean
  LifecyclePart recalculationJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      RecalculatingClocks recalculating) {
    Runnable work =
        () -> {
          Instant until = time.instant().plus(RECALCULATED_AT_A_STRETCH);
          boolean more = true;
          while (more && time.instant().isBefore(until)) {
            more = recalculating.goOn(1, time.instant()).filter(RecalculationRun::runs).isPresent();
          }
        };
    return part(
        new ClusterJob(scheduler, time, "recalculation", RECALCULATION, ifSetUp(settings, work)),
        "recalculation");
  }

  /** Puts the changes of the figures together, so that reading them stays quick. */
  @Bean
  LifecyclePart tallyJob(
      SchedulerService scheduler, InstantSource time, Settings settings, TallyStore tally) {
    Runnable work =
        () -> {
          int gathered = CHANGES_AT_ONCE;
          while (gathered == CHANGES_AT_ONCE) {
            gathered = tally.gather(CHANGES_AT_ONCE);
          }
        };
    return part(new ClusterJob(scheduler, time, "tally", TICK, ifSetUp(settings, work)), "tally");
  }

  /** By itself, so that the clocks do not wait for the mail. */
  @Bean
  LifecyclePart tellJob(
      SchedulerService scheduler, InstantSource time, Settings settings, TellingOfficers telling) {
    Runnable tell = () -> report(telling.tell(time.instant()).failures());
    return part(new ClusterJob(scheduler, time, "tell", TICK, ifSetUp(settings, tell)), "tell");
  }

  /** Finds what a node that died, or a wake-up that came too early, has left behind. */
  @Bean
  LifecyclePart sweepJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      Drain<InboxEntryId> inboxDrain,
      Drain<OutboxEntryId> outboxDrain,
      Drain<MediumId> mediaDrain,
      SendingMessages sending,
      SendingToDepartment sendingToDepartment) {
    Runnable sweep =
        () -> {
          inboxDrain.wake();
          outboxDrain.wake();
          mediaDrain.wake();
          sending.settleStalled();
          report(sendingToDepartment.sweep(time.instant()));
        };
    return part(new ClusterJob(scheduler, time, "sweep", SWEEP, ifSetUp(settings, sweep)), "sweep");
  }

  /** Looks for issues that were deleted while nobody listened, a page of all of them at a time. */
  @Bean
  LifecyclePart deletedJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      ForgettingGrievance forgetting) {
    Runnable sweep = () -> report(forgetting.sweep(time.instant()));
    return part(
        new ClusterJob(scheduler, time, "deleted", TICK, ifSetUp(settings, sweep)), "deleted");
  }

  /** Erases what is kept for a time only when its time is over. */
  @Bean
  LifecyclePart eraseJob(
      SchedulerService scheduler,
      InstantSource time,
      Settings settings,
      ErasingOldRecords erasing) {
    Runnable erase = () -> report(erasing.erase(time.instant(), ERASED_PAGES));
    return part(new ClusterJob(scheduler, time, "erase", ERASE, ifSetUp(settings, erase)), "erase");
  }

  private static LifecyclePart part(ClusterJob job, String name) {
    return new LifecyclePart("job " + name, ORDER, job::start, job::stop);
  }

  private static Runnable ifSetUp(Settings settings, Runnable work) {
    return () -> {
      if (settings.current().isPresent()) {
        work.run();
      }
    };
  }

  /** Where everything fails, as while Jira is away, the first few say why. */
  private static void report(List<Failure> failures) {
    failures.stream()
        .limit(MOST_REPORTED)
        .forEach(failure -> log.warn("{} failed", failure.what(), failure.cause()));
    if (failures.size() > MOST_REPORTED) {
      log.warn("and {} more failed", failures.size() - MOST_REPORTED);
    }
  }

  private static List<String> inWords(List<Failure> failures) {
    return failures.stream().limit(MOST_REPORTED).map(ScheduleServices::inWords).toList();
  }

  private static String inWords(Failure failure) {
    RuntimeException cause = failure.cause();
    return NumberMask.masked(
        Graphemes.shortened(
            failure.what() + ": " + cause.getClass().getSimpleName() + ": " + cause.getMessage(),
            LONGEST_TROUBLE));
  }
}
