package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.jira.settings.SetupJournal.Made;
import org.nivaran.jira.settings.SetupJournal.Outcome;
import org.nivaran.jira.settings.SetupJournal.Run;
import org.nivaran.jira.settings.SetupJournal.State;
import org.nivaran.jira.testing.PropertyTexts;

/** One run at a time, stopped, continued, taken up after its node died, and removed. */
public class SettingUpTest {
  private static final SetupRequest WANTED =
      new SetupRequest(
          "Raipur",
          "RPR",
          "GRV",
          ZoneId.of("Asia/Kolkata"),
          "bot",
          "raipur",
          SetupRequests.DEFAULT_GRAPH,
          List.of(Language.HINDI),
          List.of(),
          null,
          Set.of());

  private volatile Instant now = Instant.parse("2026-11-24T05:00:00Z");
  private final MemoryJournal journal = new MemoryJournal();
  private final DesiredState desired = mock(DesiredState.class);
  private final ApplicationUser admin = mock(ApplicationUser.class);
  private final Set<String> jira = ConcurrentHashMap.newKeySet();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<String> removed = new ArrayList<>();
  private SettingUp settingUp = settingUp();

  private SettingUp settingUp() {
    return new SettingUp(
        desired,
        new SetupRequests(PropertyTexts.english()),
        journal,
        new ClusterMutex() {
          @Override
          public synchronized <T> T underLock(String name, Supplier<T> work) {
            return work.get();
          }
        },
        mock(JiraAuthenticationContext.class),
        Executors.newScheduledThreadPool(2),
        () -> now);
  }

  @Before
  public void wish() {
    when(admin.getUsername()).thenReturn("admin");
    when(desired.items(any())).thenReturn(List.of(thing("a"), slow("b"), thing("c")));
    when(desired.settings(any())).thenReturn(thing(DesiredState.SETTINGS));
  }

  @After
  public void close() {
    gate.countDown();
    settingUp.close();
  }

  @Test
  public void aPlanWritesNothing() {
    assertThat(settingUp.plan(admin, WANTED).lines()).hasSize(4);
    assertThat(jira).isEmpty();
    assertThat(journal.run()).isEmpty();
  }

  @Test
  public void theSecondAdminSeesTheFirstsProgress() {
    assertThat(settingUp.start(admin, WANTED)).isTrue();
    await().until(() -> journal.outcomes().get("b") == Outcome.MAKING);
    assertThat(settingUp.start(admin, WANTED)).isFalse();
    assertThat(settingUp.resume(admin)).isFalse();
    Progress progress = settingUp.progress();
    assertThat(progress.isRunning()).isTrue();
    assertThat(progress.done()).isEqualTo(1);
    assertThat(progress.total()).isEqualTo(4);

    gate.countDown();
    await().until(() -> settingUp.progress().isComplete());
    assertThat(jira).containsExactlyInAnyOrder("a", "b", "c", "settings");
  }

  @Test
  public void stopsAfterTheItemItIsAtAndIsContinued() {
    settingUp.start(admin, WANTED);
    await().until(() -> journal.outcomes().get("b") == Outcome.MAKING);
    settingUp.stop();
    gate.countDown();
    await().until(() -> settingUp.progress().word().equals("stopped"));
    assertThat(jira).containsExactlyInAnyOrder("a", "b");

    assertThat(settingUp.resume(admin)).isTrue();
    await().until(() -> settingUp.progress().isComplete());
    assertThat(jira).contains("c", "settings");
  }

  @Test
  public void aRunWhoseNodeDiedIsTakenUp() {
    journal.begin(
        new Run(
            SetupRequests.stored(WANTED), State.RUNNING, "admin", now, now, null, "dead", false),
        now);
    journal.made(new Made("a", "screen", "a", Made.BEGUN, now));
    jira.add("a");
    assertThat(settingUp.progress().word()).isEqualTo("running");
    assertThat(settingUp.resume(admin)).isFalse();

    now = now.plusSeconds(21);
    assertThat(settingUp.progress().word()).isEqualTo("interrupted");
    gate.countDown();
    assertThat(settingUp.resume(admin)).isTrue();
    await().until(() -> settingUp.progress().isComplete());
    assertThat(journal.outcomes()).containsEntry("a", Outcome.CREATED);
  }

  @Test
  public void theDeskDoesNotBeginWhileSomethingFailed() {
    gate.countDown();
    when(desired.items(any()))
        .thenReturn(
            List.of(
                Item.of(
                    Part.SCREEN,
                    "x",
                    "x",
                    known -> Finding.missing(),
                    known -> {
                      throw new IllegalStateException("no");
                    })));
    assertThat(settingUp.applyAndWait(admin, WANTED)).map(Progress::word).contains("incomplete");
    assertThat(jira).isEmpty();
    assertThat(settingUp.progress().canContinue()).isTrue();
  }

  @Test
  public void removesWhatItMadeAndNothingWithGrievancesInIt() {
    gate.countDown();
    Item project =
        Item.of(Part.PROJECT, Projects.PROJECT, "GRV", known -> Finding.missing(), known -> "10000")
            .removedBy((who, id) -> removed.add("project " + id));
    Item group = thing("group");
    when(desired.items(any())).thenReturn(List.of(project, group));
    settingUp.applyAndWait(admin, WANTED);
    when(desired.grievances(anyString())).thenReturn(3);
    assertThat(settingUp.refusalToRemove()).isPresent();
    assertThatThrownBy(() -> settingUp.remove(admin)).isInstanceOf(IllegalStateException.class);
    assertThat(removed).isEmpty();

    when(desired.grievances(anyString())).thenReturn(0);
    assertThat(settingUp.removalPlan()).extracting(Removing.Line::name).contains("GRV", "group");
    assertThat(removed).isEmpty();
    assertThat(settingUp.remove(admin))
        .extracting(Removing.Line::outcome)
        .contains(Outcome.REMOVED, Outcome.BY_HAND);
    assertThat(removed).containsExactly("project 10000");
    assertThat(journal.made()).containsKey("group").doesNotContainKey(Projects.PROJECT);
    assertThat(settingUp.progress().word()).isEqualTo("none");
  }

  private Item thing(String key) {
    return Item.of(
        Part.SCREEN,
        key,
        key,
        known -> jira.contains(key) ? Finding.present(key) : Finding.missing(),
        known -> {
          jira.add(key);
          return key;
        });
  }

  private Item slow(String key) {
    Item plain = thing(key);
    return Item.of(
        Part.SCREEN,
        key,
        key,
        plain::look,
        known -> {
          try {
            assertThat(gate.await(20, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return plain.make(known);
        });
  }
}
