package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.CITIZEN;
import static org.nivaran.core.testing.Samples.minutes;

import org.junit.Test;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.AddressMoves;
import org.nivaran.core.port.AddressMoves.Move;

/** What every {@link AddressMoves} does. It is empty before each test. */
public abstract class AddressMovesContract {

  private static final CitizenAddress BEFORE =
      new CitizenAddress(new PhoneNumber("+919812345678"), "IN.1");
  private static final CitizenAddress AFTER = new CitizenAddress(null, "IN.2");

  protected abstract AddressMoves moves();

  @Test
  public void keepsEachOnceAndTakesItBackOnce() {
    assertThat(moves().recordIfAbsent("k1", CITIZEN, BEFORE, AFTER, null, minutes(1))).isTrue();
    assertThat(moves().recordIfAbsent("k1", CITIZEN, BEFORE, AFTER, null, minutes(1))).isFalse();
    moves().recordIfAbsent("k2", CITIZEN, AFTER, BEFORE, 7L, minutes(2));

    assertThat(moves().latest(10)).extracting(Move::merge).containsExactly(7L, null);
    Move first = moves().latest(10).get(1);
    assertThat(first)
        .isEqualTo(new Move(first.id(), CITIZEN, BEFORE, AFTER, null, minutes(1), null, null));
    assertThat(moves().find(first.id())).contains(first);

    assertThat(moves().undone(first.id(), "operator", minutes(3))).isTrue();
    assertThat(moves().undone(first.id(), "operator", minutes(4))).isFalse();
    assertThat(moves().find(first.id()).orElseThrow().undone()).isEqualTo(minutes(3));
    assertThat(moves().find(first.id()).orElseThrow().undoneBy()).isEqualTo("operator");
    assertThat(moves().undone(999, "operator", minutes(3))).isFalse();
    assertThat(moves().find(999)).isEmpty();
  }
}
