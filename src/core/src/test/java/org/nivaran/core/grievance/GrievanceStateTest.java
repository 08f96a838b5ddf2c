package org.nivaran.core.grievance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.Test;

public class GrievanceStateTest {

  @Test
  public void everyStateCanBeReachedAndLeft() {
    Set<GrievanceState> reached = new HashSet<>();
    for (GrievanceState state : GrievanceState.values()) {
      assertThat(state.moves()).as(state.name()).isNotEmpty();
      for (Move move : state.moves()) {
        reached.add(state.after(move).orElseThrow());
      }
    }
    assertThat(reached).containsAll(EnumSet.allOf(GrievanceState.class));
  }

  @Test
  public void aClosedGrievanceCanOnlyBeReopened() {
    assertThat(GrievanceState.CLOSED.moves()).containsExactly(Move.REOPEN);
    assertThat(GrievanceState.CLOSED.after(Move.REOPEN)).contains(GrievanceState.REOPENED);
    assertThat(GrievanceState.CLOSED.after(Move.RESOLVE)).isEmpty();
  }

  @Test
  public void onlyResolvedAndClosedAreNotOpen() {
    for (GrievanceState state : GrievanceState.values()) {
      assertThat(state.isOpen())
          .isEqualTo(state != GrievanceState.RESOLVED && state != GrievanceState.CLOSED);
      assertThat(GrievanceState.ofStatusName(state.statusName())).contains(state);
    }
  }
}
