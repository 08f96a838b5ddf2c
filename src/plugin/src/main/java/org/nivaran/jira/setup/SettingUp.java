package org.nivaran.jira.setup;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.jira.settings.SetupJournal;
import org.nivaran.jira.settings.SetupJournal.Outcome;
import org.nivaran.jira.settings.SetupJournal.Run;
import org.nivaran.jira.settings.SetupJournal.State;
import org.nivaran.jira.settings.SetupJournal.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what a desk needs with what Jira has, and makes what is missing: in the background, in
 * one place of the cluster at a time. Safe to repeat: what is there is used. A run may be stopped
 * half-way, or its node may die; it is then taken up where it was left. Thread safe.
 */
public final class SettingUp implements AutoCloseable {

  private static final String LOCK = "nivaran-setup";
  private static final Duration BEAT = Duration.ofSeconds(4);
  private static final Duration DEAD = Duration.ofSeconds(20);
  private static final Logger log = LoggerFactory.getLogger(SettingUp.class);

  private final DesiredState desired;
  private final SetupRequests requests;
  private final SetupJournal journal;
  private final Removing removing;
  private final ClusterMutex mutex;
  private final JiraAuthenticationContext authentication;
  private final ScheduledExecutorService executor;
  private final InstantSource time;

  /**
   * @param executor works on the run and shows that it is alive: two threads; is closed with this
   */
  public SettingUp(
      DesiredState desired,
      SetupRequests requests,
      SetupJournal journal,
      ClusterMutex mutex,
      JiraAuthenticationContext authentication,
      ScheduledExecutorService executor,
      InstantSource time) {
    this.desired = desired;
    this.requests = requests;
    this.journal = journal;
    this.removing = new Removing(journal, desired);
    this.mutex = mutex;
    this.authentication = authentication;
    this.executor = executor;
    this.time = time;
  }

  /** What applying would do. Writes nothing. */
  Plan plan(ApplicationUser admin, SetupRequest wanted) {
    List<Item> items = new ArrayList<>(desired.items(wanted));
    items.add(desired.settings(wanted));
    return Planner.plan(items, Known.of(admin, journal));
  }

  /**
   * Begins to make what is missing, and returns at once.
   *
   * @param admin who asks for it; becomes the lead of a new project
   * @return false if a run is going on already
   */
  boolean start(ApplicationUser admin, SetupRequest wanted) {
    Optional<String> owner = begin(admin, wanted);
    owner.ifPresent(name -> inBackground(name, admin, wanted));
    return owner.isPresent();
  }

  /**
   * Takes up the last run where it was left, and returns at once.
   *
   * @return false if it is going on, or there is none
   */
  boolean resume(ApplicationUser admin) {
    Optional<Run> run = journal.run();
    if (run.isEmpty()) {
      return false;
    }
    SetupRequest wanted = requests.stored(run.get().request());
    String owner = fresh();
    Instant now = time.instant();
    if (!journal.resume(owner, now, now.minus(DEAD))) {
      return false;
    }
    inBackground(owner, admin, wanted);
    return true;
  }

  /**
   * Makes what is missing, and returns when that has come to its end.
   *
   * @return empty if a run is going on already
   */
  Optional<Progress> applyAndWait(ApplicationUser admin, SetupRequest wanted) {
    return mutex.underLock(
        LOCK,
        () ->
            begin(admin, wanted)
                .map(
                    owner -> {
                      perform(owner, admin, wanted);
                      return progress();
                    }));
  }

  /** Asks the run that is going on, on whatever node, to stop after the item it is at. */
  void stop() {
    journal.askToStop();
  }

  /** Why nothing may be removed now, or empty. */
  Optional<Reason> refusalToRemove() {
    return progress().isRunning()
        ? Optional.of(Reason.of("setup.remove.running"))
        : removing.refusal();
  }

  /** What {@link #remove} would do with what the set-up has made. */
  List<Removing.Line> removalPlan() {
    return journal
        .run()
        .map(run -> removing.plan(requests.stored(run.request())))
        .orElse(List.of());
  }

  /**
   * Takes away what the set-up has made, except what others may use meanwhile.
   *
   * @throws IllegalStateException if there are grievances, or a run is going on
   */
  List<Removing.Line> remove(ApplicationUser admin) {
    return mutex.underLock(
        LOCK,
        () -> {
          Optional<Reason> refusal = refusalToRemove();
          if (refusal.isPresent()) {
            throw new IllegalStateException(refusal.get().key());
          }
          List<Removing.Line> lines =
              journal
                  .run()
                  .map(run -> removing.remove(admin, requests.stored(run.request())))
                  .orElse(List.of());
          journal.forgetRun();
          return lines;
        });
  }

  Progress progress() {
    Optional<Run> run = journal.run();
    boolean interrupted =
        run.filter(each -> each.state() == State.RUNNING)
            .filter(each -> each.seen().isBefore(time.instant().minus(DEAD)))
            .isPresent();
    return new Progress(run, interrupted, journal.steps());
  }

  /** Stops working when the plugin stops; what is left undone can be continued. */
  @Override
  public void close() {
    executor.shutdownNow();
  }

  private Optional<String> begin(ApplicationUser admin, SetupRequest wanted) {
    String owner = fresh();
    Instant now = time.instant();
    boolean begun =
        journal.begin(
            new Run(
                SetupRequests.stored(wanted),
                State.RUNNING,
                admin.getUsername(),
                now,
                now,
                null,
                owner,
                false),
            now.minus(DEAD));
    return begun ? Optional.of(owner) : Optional.empty();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private void inBackground(String owner, ApplicationUser admin, SetupRequest wanted) {
    executor.execute(
        () -> {
          authentication.setLoggedInUser(admin);
          try {
            mutex.underLock(
                LOCK,
                () -> {
                  perform(owner, admin, wanted);
                  return owner;
                });
          } catch (RuntimeException e) {
            log.error("Nivaran set-up: the run broke off", e);
          } finally {
            authentication.clearLoggedInUser();
          }
        });
  }

  private void perform(String owner, ApplicationUser admin, SetupRequest wanted) {
    ScheduledFuture<?> beating =
        executor.scheduleAtFixedRate(
            () -> journal.beat(owner, time.instant()),
            BEAT.toMillis(),
            BEAT.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      journal.end(owner, outcome(owner, admin, wanted), time.instant());
    } finally {
      beating.cancel(false);
    }
  }

  private State outcome(String owner, ApplicationUser admin, SetupRequest wanted) {
    List<Item> items = desired.items(wanted);
    Item last = desired.settings(wanted);
    announce(items, last);
    Known known = Known.of(admin, journal);
    Applying applying = new Applying(journal, time, wanted.agreed());
    if (!applying.through(items, 0, known, () -> journal.beat(owner, time.instant()))) {
      return State.STOPPED;
    }
    if (applying.hasFailed()) {
      journal.step(
          step(items.size(), last, Outcome.FAILED, List.of(Reason.of("setup.settings-wait"))));
      return State.INCOMPLETE;
    }
    boolean ended =
        applying.through(
            List.of(last), items.size(), known, () -> journal.beat(owner, time.instant()));
    if (!ended) {
      return State.STOPPED;
    }
    return applying.hasFailed() ? State.INCOMPLETE : State.COMPLETE;
  }

  /** So that everybody sees how much there is to do. */
  private void announce(List<Item> items, Item last) {
    if (!journal.steps().isEmpty()) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      journal.step(step(i, items.get(i), Outcome.WAITING, List.of()));
    }
    journal.step(step(items.size(), last, Outcome.WAITING, List.of()));
  }

  private static Step step(int position, Item item, Outcome outcome, List<Reason> details) {
    return new Step(position, item.key(), item.part().key(), item.name(), outcome, details);
  }
}
