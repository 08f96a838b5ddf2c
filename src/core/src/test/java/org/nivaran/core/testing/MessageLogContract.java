package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.minutes;

import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.port.ReceivedMessage;

/** What every {@link MessageLog} does. It is empty before each test. */
public abstract class MessageLogContract {

  private static final IssueId ISSUE = new IssueId(10_001);

  protected abstract MessageLog log();

  @Test
  public void keepsAMessageOnceInOrderOfTime() {
    ReceivedMessage later =
        new ReceivedMessage("k2", ISSUE, "wamid.2", minutes(2), "और 💧".repeat(800));
    ReceivedMessage earlier = new ReceivedMessage("k1", ISSUE, "wamid.1", minutes(1), "हैंडपंप");

    assertThat(log().recordIfAbsent(later)).isTrue();
    assertThat(log().recordIfAbsent(earlier)).isTrue();
    assertThat(log().recordIfAbsent(earlier)).isFalse();

    assertThat(log().of(ISSUE)).containsExactly(earlier, later);
    assertThat(log().of(new IssueId(5))).isEmpty();
  }

  @Test
  public void findsWhatTheChannelCallsByItsId() {
    ReceivedMessage said = new ReceivedMessage("k1", ISSUE, "wamid.1", minutes(1), "हैंडपंप");
    ReceivedMessage edited =
        new ReceivedMessage(
            "k2", ISSUE, "wamid.2", minutes(2), "बोर", ReceivedMessage.Kind.EDITED, "wamid.1");
    log().recordIfAbsent(said);
    log().recordIfAbsent(edited);
    log().recordIfAbsent(new ReceivedMessage("k3", ISSUE, "wamid.1", minutes(3), "again"));

    assertThat(log().byChannelId("wamid.1")).contains(said);
    assertThat(log().byChannelId("wamid.2")).contains(edited);
    assertThat(log().byChannelId("wamid.9")).isEmpty();
    assertThat(log().find("k2")).contains(edited);
    assertThat(log().find("k9")).isEmpty();
  }
}
