package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.List;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.MeetingMarks;
import org.nivaran.core.port.MeetingMarks.Mark;

/** What every {@link MeetingMarks} does. There is no mark before each test. */
public abstract class MeetingMarksContract {

  private static final IssueId ONE = new IssueId(10_001);
  private static final IssueId TWO = new IssueId(10_002);

  protected abstract MeetingMarks marks();

  @Test
  public void theFirstMarkStays() {
    Mark first = new Mark(ONE, "collector", NOON);

    assertThat(marks().mark(first)).isEqualTo(first);
    assertThat(marks().mark(new Mark(ONE, "nodal", minutes(5)))).isEqualTo(first);

    assertThat(marks().find(ONE)).contains(first);
    assertThat(marks().find(TWO)).isEmpty();
  }

  @Test
  public void oneOfManyMarksAtOnceStays() throws InterruptedException {
    MeetingMarks marks = marks();

    List<Mark> kept =
        Contention.results(() -> marks.mark(new Mark(ONE, Thread.currentThread().getName(), NOON)));

    assertThat(kept).containsOnly(kept.get(0));
  }

  @Test
  public void marksAreTakenAway() {
    marks().mark(new Mark(ONE, "collector", NOON));
    marks().mark(new Mark(TWO, "collector", NOON));

    marks().clear(List.of(ONE, new IssueId(10_009)));
    marks().clear(List.of());

    assertThat(marks().find(ONE)).isEmpty();
    assertThat(marks().find(TWO)).isPresent();
  }
}
