package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NODE_1;
import static org.nivaran.core.testing.Samples.NODE_2;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.claim;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.List;
import org.junit.Test;
import org.nivaran.core.intake.InboxEntry;
import org.nivaran.core.intake.InboxEntryId;
import org.nivaran.core.intake.NewInboxEntry;
import org.nivaran.core.port.Inbox;

/** What every {@link Inbox} does. The inbox is empty before each test. */
public abstract class InboxContract {

  protected abstract Inbox inbox();

  @Test
  public void storesAKeyOnce() {
    assertThat(inbox().insertIfAbsent(entry("a"))).isTrue();
    assertThat(inbox().insertIfAbsent(entry("a"))).isFalse();
    assertThat(inbox().insertAbsent(List.of(entry("a"), entry("b"), entry("b")))).isEqualTo(1);
    assertThat(inbox().counts().waiting()).isEqualTo(2);
  }

  @Test
  public void storesAKeyOnceUnderContention() throws InterruptedException {
    Inbox inbox = inbox();

    assertThat(Contention.results(() -> inbox.insertIfAbsent(entry("same"))))
        .containsOnlyOnce(true);
    assertThat(inbox.counts().waiting()).isEqualTo(1);
  }

  @Test
  public void keepsWhatItWasGiven() {
    String payload = "{\"text\":\"हैंडपंप 💧 \\u0000 <b>$x</b>\"}".repeat(200);
    inbox().insertIfAbsent(NewInboxEntry.of("a", "whatsapp", payload, NOON));

    InboxEntry entry = inbox().find(only()).orElseThrow();

    assertThat(entry.payload()).isEqualTo(payload);
    assertThat(entry.source()).isEqualTo("whatsapp");
    assertThat(entry.key()).isEqualTo("a");
    assertThat(entry.received()).isEqualTo(NOON);
    assertThat(entry.state()).isEqualTo(InboxEntry.State.WAITING);
    assertThat(entry.attempts()).isZero();
    assertThat(entry.lastError()).isNull();
  }

  @Test
  public void givesOutTheOldestFirst() {
    inbox().insertAbsent(List.of(entry("c"), entry("a"), entry("b")));

    assertThat(inbox().claimable(NOON, 10))
        .extracting(id -> inbox().find(id).orElseThrow().key())
        .containsExactly("c", "a", "b");
    assertThat(inbox().claimable(NOON, 2)).hasSize(2);
  }

  @Test
  public void claimsOnceUnderContention() throws InterruptedException {
    Inbox inbox = inbox();
    inbox.insertIfAbsent(entry("a"));
    InboxEntryId id = only();

    assertThat(Contention.results(() -> inbox.claim(id, claim(NODE_1, 0, 2))))
        .containsOnlyOnce(true);
    assertThat(inbox.find(id).orElseThrow().attempts()).isEqualTo(1);
  }

  @Test
  public void aClaimedEntryIsNobodyElses() {
    InboxEntryId id = claimedByNode1();

    assertThat(inbox().claimable(minutes(1), 10)).isEmpty();
    assertThat(inbox().claim(id, claim(NODE_2, 1, 2))).isFalse();
    assertThat(inbox().complete(id, NODE_2)).isFalse();
    assertThat(inbox().counts().claimed()).isEqualTo(1);
  }

  @Test
  public void aStaleClaimReturns() {
    InboxEntryId id = claimedByNode1();

    assertThat(inbox().claimable(minutes(3), 10)).containsExactly(id);
    assertThat(inbox().claim(id, claim(NODE_2, 3, 2))).isTrue();
    assertThat(inbox().complete(id, NODE_1)).isFalse();
    assertThat(inbox().complete(id, NODE_2)).isTrue();
    assertThat(inbox().find(id).orElseThrow().attempts()).isEqualTo(2);
  }

  @Test
  public void aHandledEntryStaysHandled() {
    InboxEntryId id = claimedByNode1();

    assertThat(inbox().complete(id, NODE_1)).isTrue();
    assertThat(inbox().complete(id, NODE_1)).isFalse();
    assertThat(inbox().claim(id, claim(NODE_1, 60, 2))).isFalse();
    assertThat(inbox().insertIfAbsent(entry("a"))).isFalse();
    assertThat(inbox().find(id).orElseThrow().state()).isEqualTo(InboxEntry.State.DONE);
  }

  @Test
  public void waitsUntilItsNextAttempt() {
    InboxEntryId id = claimedByNode1();

    assertThat(inbox().retryAt(id, NODE_1, minutes(10), "database away")).isTrue();

    assertThat(inbox().claimable(minutes(9), 10)).isEmpty();
    assertThat(inbox().claim(id, claim(NODE_1, 9, 2))).isFalse();
    assertThat(inbox().claimable(minutes(10), 10)).containsExactly(id);
    assertThat(inbox().find(id).orElseThrow().lastError()).isEqualTo("database away");
  }

  @Test
  public void aDeadEntryIsSeenAndRevived() {
    InboxEntryId id = claimedByNode1();

    assertThat(inbox().dead(id, NODE_1, "cannot be read")).isTrue();

    assertThat(inbox().counts().dead()).isEqualTo(1);
    assertThat(inbox().claimable(minutes(60), 10)).isEmpty();
    assertThat(inbox().deadEntries(10))
        .extracting(InboxEntry::lastError)
        .containsExactly("cannot be read");
    assertThat(inbox().revive(id, minutes(60))).isTrue();
    assertThat(inbox().revive(id, minutes(60))).isFalse();
    assertThat(inbox().claimable(minutes(60), 10)).containsExactly(id);
    assertThat(inbox().find(id).orElseThrow().attempts()).isZero();
  }

  @Test
  public void storesABadElementDead() {
    inbox().insertIfAbsent(NewInboxEntry.dead("bad", "whatsapp", "{", NOON, "not JSON"));

    assertThat(inbox().claimable(minutes(1), 10)).isEmpty();
    assertThat(inbox().deadEntries(10))
        .extracting(InboxEntry::lastError)
        .containsExactly("not JSON");
  }

  @Test
  public void whatIsNotThereCannotBeClaimed() {
    InboxEntryId nothing = new InboxEntryId(987_654);

    assertThat(inbox().find(nothing)).isEmpty();
    assertThat(inbox().claim(nothing, claim(NODE_1, 0, 1))).isFalse();
    assertThat(inbox().complete(nothing, NODE_1)).isFalse();
    assertThat(inbox().revive(nothing, NOON)).isFalse();
  }

  private InboxEntryId claimedByNode1() {
    inbox().insertIfAbsent(entry("a"));
    InboxEntryId id = only();
    assertThat(inbox().claim(id, claim(NODE_1, 0, 2))).isTrue();
    return id;
  }

  private InboxEntryId only() {
    List<InboxEntryId> all = inbox().claimable(NOON, 10);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static NewInboxEntry entry(String key) {
    return NewInboxEntry.of(key, "whatsapp", "{}", NOON);
  }
}
