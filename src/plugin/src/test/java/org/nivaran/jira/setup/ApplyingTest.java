package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.Mockito.mock;

import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.SetupJournal.Made;
import org.nivaran.jira.settings.SetupJournal.Outcome;

/** Items are made once, in order, one failure apart from the others, and crashes are survived. */
public class ApplyingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");

  /** The id of a thing that lacks something. */
  private static final String HALF = "half";

  private final MemoryJournal journal = new MemoryJournal();
  private final Map<String, String> jira = new HashMap<>();
  private final List<String> calls = new ArrayList<>();

  @Test
  public void makesWhatIsMissingAndUsesWhatIsThere() {
    jira.put("b", "7");
    apply(thing("a"), thing("b"));
    assertThat(journal.outcomes())
        .containsExactly(entry("a", Outcome.CREATED), entry("b", Outcome.REUSED));
    assertThat(journal.made()).containsOnlyKeys("a");
    assertThat(calls).containsExactly("make a");
  }

  @Test
  public void aSecondTimeMakesNothing() {
    apply(thing("a"));
    calls.clear();
    apply(thing("a"));
    assertThat(calls).isEmpty();
  }

  @Test
  public void aFailureLeavesTheRestDoneAndSaysWhatToDo() {
    Item failing =
        Item.of(
            Part.SCREEN,
            "x",
            "x",
            known -> Finding.missing(),
            known -> {
              throw new IllegalStateException("no");
            });
    Item needing =
        Item.of(Part.SCREEN, "y", "y", known -> Finding.missing(), known -> known.need("x"));
    boolean failed = apply(failing, needing, thing("a")).hasFailed();
    assertThat(failed).isTrue();
    assertThat(journal.outcomes())
        .containsExactly(
            entry("x", Outcome.FAILED), entry("y", Outcome.FAILED), entry("a", Outcome.CREATED));
    assertThat(journal.steps().get(0).details()).containsExactly(Reason.of("setup.failed", "no"));
    assertThat(journal.steps().get(1).details()).containsExactly(Reason.of("setup.waits", "x"));
    assertThat(journal.made()).containsOnlyKeys("a");
  }

  @Test
  public void whatJiraDoesNotLetUsDoIsForTheAdmin() {
    Item unable =
        Item.of(
                Part.GROUP,
                "g",
                "g",
                known -> Finding.missing(),
                known -> {
                  throw new NoSuchMethodError("createGroup");
                })
            .elseByHand(Reason.of("setup.todo.group", "g"));
    assertThat(apply(unable).hasFailed()).isFalse();
    assertThat(journal.outcomes()).containsExactly(entry("g", Outcome.BY_HAND));
  }

  @Test
  public void aDifferenceIsChangedOnlyIfAgreed() {
    Item different =
        Item.of(
            Part.FIELD,
            "f",
            "f",
            known -> Finding.differs("1", Reason.of("setup.field.options", "f", "x")),
            known -> {
              calls.add("change f");
              return "1";
            });
    apply(different);
    assertThat(journal.outcomes()).containsExactly(entry("f", Outcome.LEFT));
    assertThat(calls).isEmpty();

    apply(Set.of("f"), different);
    assertThat(journal.outcomes()).containsExactly(entry("f", Outcome.CHANGED));
    assertThat(calls).containsExactly("change f");
    assertThat(journal.made()).isEmpty();
  }

  @Test
  public void whatCannotBeUsedUnchangedFailsUnlessAgreed() {
    Item foreign =
        Item.of(
            Part.FIELD,
            "f",
            "f",
            known -> Finding.differs(null, Reason.of("setup.field.other-type", "f", "t", "1")),
            known -> "2");
    assertThat(apply(foreign).hasFailed()).isTrue();
    assertThat(apply(Set.of("f"), foreign).hasFailed()).isFalse();
    assertThat(madeId("f")).isEqualTo("2");
  }

  @Test
  public void whatWasMadeBeforeACrashIsOursAfterIt() {
    journal.made(new Made("a", "screen", "a", Made.BEGUN, NOW));
    jira.put("a", "9");
    apply(thing("a"));
    assertThat(journal.outcomes()).containsExactly(entry("a", Outcome.CREATED));
    assertThat(madeId("a")).isEqualTo("9");
  }

  @Test
  public void whatACrashLeftHalfMadeIsMadeWholeWithoutAsking() {
    journal.made(new Made("a", "screen", "a", Made.BEGUN, NOW));
    jira.put("a", HALF);
    Plan.Line planned = Planner.plan(List.of(screen("a")), known()).lines().get(0);
    assertThat(planned.action()).isEqualTo(Plan.Action.CREATE);

    apply(screen("a"));
    assertThat(calls).containsExactly("make a");
    assertThat(journal.outcomes()).containsExactly(entry("a", Outcome.CREATED));
    assertThat(madeId("a")).isEqualTo("1");
    assertThat(Planner.plan(List.of(screen("a")), known()).changesNothing()).isTrue();
  }

  @Test
  public void whatSomebodyElseHasHalfMadeIsNotTouchedWithoutAsking() {
    jira.put("a", HALF);
    Plan.Line planned = Planner.plan(List.of(screen("a")), known()).lines().get(0);
    assertThat(planned.action()).isEqualTo(Plan.Action.CHANGE);
    apply(screen("a"));
    assertThat(calls).isEmpty();
    assertThat(journal.outcomes()).containsExactly(entry("a", Outcome.LEFT));
    assertThat(journal.made()).isEmpty();
  }

  @Test
  public void whatFailedHalfWayStaysOursAndIsMadeWholeLater() {
    Item breaking = screen("a", () -> jira.put("a", HALF));
    assertThat(apply(breaking).hasFailed()).isTrue();
    assertThat(madeId("a")).isEqualTo(Made.BEGUN);

    apply(screen("a"));
    assertThat(journal.outcomes()).containsExactly(entry("a", Outcome.CREATED));
    assertThat(madeId("a")).isEqualTo("1");
  }

  @Test
  public void whatFailedBeforeAnythingWasMadeIsNotOurs() {
    assertThat(apply(screen("a", () -> {})).hasFailed()).isTrue();
    assertThat(journal.made()).isEmpty();
  }

  @Test
  public void whatCannotBeLookedAtAfterItFailedStaysOurs() {
    Item breaking =
        Item.of(
            Part.SCREEN,
            "a",
            "a",
            known -> {
              if (calls.isEmpty()) {
                return Finding.missing();
              }
              throw new IllegalStateException("no database");
            },
            known -> {
              calls.add("make a");
              throw new IllegalStateException("no database");
            });
    assertThat(apply(breaking).hasFailed()).isTrue();
    assertThat(madeId("a")).isEqualTo(Made.BEGUN);
  }

  @Test
  public void stopsBetweenItemsAndGoesOnThere() {
    List<Item> items = List.of(thing("a"), thing("b"));
    boolean ended =
        new Applying(journal, InstantSource.fixed(NOW), Set.of())
            .through(items, 0, known(), () -> calls.isEmpty());
    assertThat(ended).isFalse();
    assertThat(calls).containsExactly("make a");

    apply(thing("a"), thing("b"));
    assertThat(calls).containsExactly("make a", "make b");
    assertThat(journal.outcomes())
        .containsExactly(entry("a", Outcome.CREATED), entry("b", Outcome.CREATED));
  }

  private String madeId(String key) {
    return java.util.Objects.requireNonNull(journal.made().get(key)).id();
  }

  private Applying apply(Item... items) {
    return apply(Set.of(), items);
  }

  private Applying apply(Set<String> agreed, Item... items) {
    Applying applying = new Applying(journal, InstantSource.fixed(NOW), agreed);
    assertThat(applying.through(List.of(items), 0, known(), () -> true)).isTrue();
    return applying;
  }

  private Known known() {
    return Known.of(mock(ApplicationUser.class), journal);
  }

  private Item thing(String key) {
    return Item.of(
        Part.SCREEN,
        key,
        key,
        known -> jira.containsKey(key) ? Finding.present(jira.get(key)) : Finding.missing(),
        known -> {
          calls.add("make " + key);
          jira.put(key, "1");
          return "1";
        });
  }

  /** Something that can be half there. */
  private Item screen(String key) {
    return Item.of(
        Part.SCREEN,
        key,
        key,
        known -> look(key),
        known -> {
          calls.add("make " + key);
          jira.put(key, "1");
          return "1";
        });
  }

  /** The same, but it fails after it has come as far as this. */
  private Item screen(String key, Runnable soFar) {
    return Item.of(
        Part.SCREEN,
        key,
        key,
        known -> look(key),
        known -> {
          soFar.run();
          throw new IllegalStateException("broke");
        });
  }

  private Finding look(String key) {
    String there = jira.get(key);
    if (there == null) {
      return Finding.missing();
    }
    return there.equals(HALF)
        ? Finding.differs(HALF, Reason.of("setup.screen.lacks", key, "Due"))
        : Finding.present(there);
  }
}
