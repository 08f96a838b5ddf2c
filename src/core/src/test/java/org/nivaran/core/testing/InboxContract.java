package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NODE_1;
import static org.nivaran.core.testing.Samples.NODE_2;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.claim;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
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
  public void givesOutTheOldestOfEachSender() {
    inbox()
        .insertAbsent(
            List.of(
                entry("a1").from("asha"),
                entry("a2").from("asha"),
                entry("status"),
                entry("b1").from("bela"),
                entry("status2"),
                entry("a3").from("asha")));

    assertThat(claimableKeys(NOON)).containsExactly("a1", "status", "b1", "status2");
    InboxEntryId first = byKey("a1");
    assertThat(inbox().find(first).orElseThrow().sender()).isEqualTo("asha");
    assertThat(inbox().claim(first, claim(NODE_1, 0, 2))).isTrue();
    assertThat(claimableKeys(NOON)).containsExactly("status", "b1", "status2");
    assertThat(inbox().complete(first, NODE_1)).isTrue();
    assertThat(claimableKeys(NOON)).containsExactly("a2", "status", "b1", "status2");
  }

  @Test
  public void nobodyClaimsWhatIsBehindAnOlderOne() {
    inbox().insertAbsent(List.of(entry("a1").from("asha"), entry("a2").from("asha")));
    InboxEntryId first = byKey("a1");
    InboxEntryId second = new InboxEntryId(first.value() + 1);
    assertThat(inbox().find(second).orElseThrow().key()).isEqualTo("a2");

    assertThat(inbox().claim(second, claim(NODE_2, 0, 2))).isFalse();
    assertThat(inbox().claim(first, claim(NODE_1, 0, 2))).isTrue();
    assertThat(inbox().claim(second, claim(NODE_2, 1, 2))).isFalse();
    assertThat(inbox().retryAt(first, NODE_1, minutes(10), "busy")).isTrue();
    assertThat(claimableKeys(minutes(5))).isEmpty();
    assertThat(inbox().claim(second, claim(NODE_2, 5, 2))).isFalse();
    assertThat(inbox().claim(first, claim(NODE_2, 10, 2))).isTrue();
    assertThat(inbox().complete(first, NODE_2)).isTrue();
    assertThat(inbox().claim(second, claim(NODE_1, 10, 2))).isTrue();
  }

  @Test
  public void whatIsBehindALostClaimComesAfterIt() {
    inbox().insertAbsent(List.of(entry("a1").from("asha"), entry("a2").from("asha")));
    assertThat(inbox().claim(byKey("a1"), claim(NODE_1, 0, 2))).isTrue();

    assertThat(claimableKeys(minutes(1))).isEmpty();
    assertThat(claimableKeys(minutes(3))).containsExactly("a1");
  }

  @Test
  public void aDeadEntryHoldsUpNobody() {
    inbox()
        .insertAbsent(
            List.of(
                NewInboxEntry.dead("bad", "whatsapp", "{", NOON, "not JSON").from("asha"),
                entry("a1").from("asha"),
                entry("a2").from("asha")));
    InboxEntryId first = byKey("a1");
    assertThat(inbox().claim(first, claim(NODE_1, 0, 2))).isTrue();
    assertThat(inbox().dead(first, NODE_1, "cannot be read")).isTrue();

    assertThat(claimableKeys(NOON)).containsExactly("a2");
    assertThat(inbox().revive(first, NOON)).isTrue();
    assertThat(claimableKeys(NOON)).containsExactly("a1");
  }

  @Test
  public void oneSendersEntriesAreHandledInOrderUnderContention() throws InterruptedException {
    Inbox inbox = inbox();
    for (int i = 0; i < 20; i++) {
      inbox.insertIfAbsent(entry("a" + i).from("asha"));
    }
    List<String> handled = new CopyOnWriteArrayList<>();

    Contention.results(
        () -> {
          while (handled.size() < 20) {
            for (InboxEntryId id : inbox.claimable(NOON, 100)) {
              if (inbox.claim(id, claim(NODE_1, 0, 2))) {
                handled.add(inbox.find(id).orElseThrow().key());
                inbox.complete(id, NODE_1);
              }
            }
          }
          return true;
        });

    assertThat(handled)
        .containsExactlyElementsOf(IntStream.range(0, 20).mapToObj(i -> "a" + i).toList());
  }

  @Test
  public void whatIsNotThereCannotBeClaimed() {
    InboxEntryId nothing = new InboxEntryId(987_654);

    assertThat(inbox().find(nothing)).isEmpty();
    assertThat(inbox().claim(nothing, claim(NODE_1, 0, 1))).isFalse();
    assertThat(inbox().complete(nothing, NODE_1)).isFalse();
    assertThat(inbox().revive(nothing, NOON)).isFalse();
  }

  private List<String> claimableKeys(Instant now) {
    return inbox().claimable(now, 10).stream()
        .map(id -> inbox().find(id).orElseThrow().key())
        .toList();
  }

  private InboxEntryId byKey(String key) {
    return inbox().claimable(NOON, 10).stream()
        .filter(id -> inbox().find(id).orElseThrow().key().equals(key))
        .findFirst()
        .orElseThrow();
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
