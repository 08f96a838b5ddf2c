package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.Test;
import org.nivaran.jira.setup.SetupItem.State;

public class ChecklistTest {
  private final Checklist checklist = new Checklist();

  @Test
  public void usesWhatIsThereAndMakesTheRest() {
    assertThat(checklist.<String>ensure("field: Due", () -> Optional.of("old"), () -> "new"))
        .contains("old");
    assertThat(checklist.<String>ensure("field: Level", Optional::empty, () -> "new"))
        .contains("new");
    checklist.add("places", () -> 0);
    checklist.add("posts", () -> 3);
    assertThat(checklist.result().items())
        .extracting(SetupItem::name, SetupItem::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("field: Due", State.REUSED),
            org.assertj.core.groups.Tuple.tuple("field: Level", State.CREATED),
            org.assertj.core.groups.Tuple.tuple("places (0 new)", State.REUSED),
            org.assertj.core.groups.Tuple.tuple("posts (3 new)", State.CREATED));
    assertThat(checklist.hasFailed()).isFalse();
  }

  @Test
  public void oneFailureLeavesTheRestToBeDone() {
    Optional<String> failed =
        checklist.ensure(
            "status: At desk",
            Optional::empty,
            () -> {
              throw new IllegalStateException("Jira says no");
            });
    checklist.find("bot", () -> "nivaran-bot");
    assertThat(failed).isEmpty();
    assertThat(checklist.result().items())
        .containsExactly(
            new SetupItem("status: At desk", State.FAILED, "Jira says no"),
            new SetupItem("bot", State.REUSED, null));
    assertThat(checklist.hasFailed()).isTrue();
  }

  @Test
  public void whatJiraDoesNotLetUsDoIsLeftToTheAdmin() {
    checklist.ifPossible(
        "security level",
        "Add the level by hand.",
        () -> {
          throw new NoSuchMethodError("another Jira");
        });
    assertThat(checklist.result().items())
        .containsExactly(new SetupItem("security level", State.BY_HAND, "Add the level by hand."));
    assertThat(checklist.result().isComplete()).isTrue();
  }
}
