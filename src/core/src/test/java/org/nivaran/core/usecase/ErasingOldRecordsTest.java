package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.port.ErasureLog.Erasure;
import org.nivaran.core.port.OldRecords.What;
import org.nivaran.core.testing.InMemoryOldRecords;
import org.nivaran.core.testing.InProcessMutex;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.usecase.ErasingOldRecords.Due;

public class ErasingOldRecordsTest {

  /** Half past midnight of 24 November in Raipur. */
  private static final Instant NOW = Instant.parse("2026-11-23T19:00:00Z");

  /** The first moment of 22 November there. */
  private static final Instant TWO_DAYS_AGO = Instant.parse("2026-11-21T18:30:00Z");

  private final InMemoryOldRecords records = new InMemoryOldRecords();
  private final Map<What, Integer> days = new EnumMap<>(What.class);
  private final ErasingOldRecords erasing =
      new ErasingOldRecords(records, () -> days, records, RaipurDesk::desk, new InProcessMutex());

  @Test
  public void whatHasNoDaysIsKeptForEver() {
    for (What what : What.values()) {
      records.put(what, Instant.EPOCH);
    }

    assertThat(erasing.erase(NOW, 10)).isEmpty();

    assertThat(records.count(What.INBOX, NOW)).isEqualTo(1);
    assertThat(records.count(What.CITIZENS, NOW)).isEqualTo(1);
    assertThat(erasing.last())
        .hasValueSatisfying(last -> assertThat(last.erased()).isEqualTo(Map.of(What.UPLOADS, 1)));
  }

  @Test
  public void aDayIsTheDesksOwn() {
    days.put(What.INBOX, 2);
    records.put(What.INBOX, TWO_DAYS_AGO.minusMillis(1));
    records.put(What.INBOX, TWO_DAYS_AGO);

    assertThat(erasing.due(NOW)).contains(new Due(What.INBOX, 2, 1));
    erasing.erase(NOW, 10);

    assertThat(records.count(What.INBOX, NOW)).isEqualTo(1);
    assertThat(records.count(What.INBOX, TWO_DAYS_AGO)).isZero();
  }

  @Test
  public void lookingErasesNothing() {
    days.put(What.MESSAGES, 1);
    records.put(What.MESSAGES, Instant.EPOCH);

    assertThat(erasing.due(NOW))
        .contains(new Due(What.MESSAGES, 1, 1), new Due(What.HISTORY, null, 0));
    assertThat(erasing.due(NOW)).contains(new Due(What.MESSAGES, 1, 1));
    assertThat(erasing.last()).isEmpty();
  }

  @Test
  public void whatOneRunDoesNotReachTheNextDoes() {
    days.put(What.OUTBOX, 1);
    for (int i = 0; i < 500; i++) {
      records.put(What.OUTBOX, Instant.ofEpochMilli(i));
    }

    erasing.erase(NOW, 2);
    assertThat(erasing.last())
        .contains(
            new Erasure(NOW, Map.of(What.OUTBOX, 400, What.UPLOADS, 0), java.util.Set.of(), false));

    erasing.erase(NOW, 2);
    assertThat(erasing.last())
        .contains(
            new Erasure(NOW, Map.of(What.OUTBOX, 100, What.UPLOADS, 0), java.util.Set.of(), true));
  }

  @Test
  public void whatFailsDoesNotHoldUpTheOthers() {
    days.put(What.INBOX, 1);
    days.put(What.HISTORY, 1);
    records.put(What.INBOX, Instant.EPOCH);
    records.put(What.HISTORY, Instant.EPOCH);
    records.breakDown(What.INBOX);

    assertThat(erasing.erase(NOW, 10))
        .extracting(Failure::what)
        .containsExactly("erasing old inbox");

    assertThat(records.count(What.HISTORY, NOW)).isZero();
    assertThat(erasing.last())
        .hasValueSatisfying(
            last -> {
              assertThat(last.failed()).containsExactly(What.INBOX);
              assertThat(last.isComplete()).isFalse();
            });
  }
}
