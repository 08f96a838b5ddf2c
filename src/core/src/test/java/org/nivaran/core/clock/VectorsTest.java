package org.nivaran.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.Test;
import org.nivaran.core.calendar.NoWorkingTimeException;
import org.nivaran.core.clock.Vectors.Vector;

/** Due times that were computed by hand: see {@code vectors.txt}. */
public class VectorsTest {

  private final List<Vector> vectors = new Vectors().all();

  @Test
  public void dueTimesAreThoseComputedByHand() {
    SoftAssertions softly = new SoftAssertions();
    for (Vector vector : vectors) {
      softly
          .assertThat(due(vector))
          .as("line %d: %s", vector.line(), vector.words())
          .isEqualTo(
              vector
                  .due()
                  .map(due -> due.atZone(vector.calendar().zone()).toOffsetDateTime().toString())
                  .orElse("never"));
    }
    softly.assertAll();
  }

  @Test
  public void thereAreManyAndEachIsExplained() {
    assertThat(vectors).hasSizeGreaterThanOrEqualTo(150);
    assertThat(vectors).allSatisfy(vector -> assertThat(vector.words()).isNotBlank());
  }

  /** What the explanation of a due time counts is the limit, for every vector. */
  @Test
  public void theCountedMinutesAndDaysAreTheLimit() {
    SoftAssertions softly = new SoftAssertions();
    for (Vector vector : vectors) {
      if (vector.due().isPresent() && vector.limit().unit() == LimitUnit.WORKING_DAYS) {
        softly
            .assertThat(
                ClockPreview.of(vector.calendar(), vector.from(), vector.limit(), vector.pauses())
                    .explanation())
            .filteredOn(line -> line.key().equals("clock.explain.day"))
            .as("line %d: %s", vector.line(), vector.words())
            .hasSize(vector.limit().amount());
      }
    }
    softly.assertAll();
  }

  /** Measuring back over the pauses that counted gives the limit. */
  @Test
  public void measuringFromStartToDueGivesTheLimitAndThePauses() {
    SoftAssertions softly = new SoftAssertions();
    for (Vector vector : vectors) {
      if (vector.due().isPresent() && vector.limit().unit() == LimitUnit.WORKING_MINUTES) {
        Duration paused = Duration.ZERO;
        for (Pause pause : vector.pauses()) {
          if (pause.from().isBefore(vector.due().get())) {
            paused = paused.plus(vector.calendar().measure(pause.from(), pause.to()));
          }
        }
        softly
            .assertThat(vector.calendar().measure(vector.from(), vector.due().get()))
            .as("line %d: %s", vector.line(), vector.words())
            .isEqualTo(Duration.ofMinutes(vector.limit().amount()).plus(paused));
      }
    }
    softly.assertAll();
  }

  @Test
  public void whereThereIsNotEnoughTimeItSaysWhereItLooked() {
    Vector never =
        vectors.stream().filter(vector -> vector.due().isEmpty()).findFirst().orElseThrow();

    assertThatThrownBy(() -> due(never, List.of()))
        .isInstanceOf(NoWorkingTimeException.class)
        .hasMessageContaining("not enough working time after");
  }

  private static String due(Vector vector) {
    try {
      return due(vector, vector.pauses());
    } catch (NoWorkingTimeException e) {
      return "never";
    }
  }

  private static String due(Vector vector, List<Pause> pauses) {
    return ClockPreview.of(vector.calendar(), vector.from(), vector.limit(), pauses)
        .due()
        .atZone(vector.calendar().zone())
        .toOffsetDateTime()
        .toString();
  }
}
