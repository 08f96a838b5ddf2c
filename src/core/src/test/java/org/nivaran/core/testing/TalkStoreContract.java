package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.signlanguage.Account;
import org.nivaran.core.signlanguage.Answer;
import org.nivaran.core.signlanguage.Companion;
import org.nivaran.core.signlanguage.Interpreter;
import org.nivaran.core.signlanguage.NewTalk;
import org.nivaran.core.signlanguage.RoomName;
import org.nivaran.core.signlanguage.Slot;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.signlanguage.TalkId;
import org.nivaran.core.signlanguage.TalkMode;
import org.nivaran.core.signlanguage.TalkState;
import org.nivaran.core.signlanguage.Wish;

/** What every {@link TalkStore} does. It is empty before each test. */
public abstract class TalkStoreContract {

  private static final IssueId ISSUE = new IssueId(10_001);
  private static final RoomName ROOM = new RoomName("0123456789abcdef0123456789abcdef");

  protected abstract TalkStore talks();

  @Test
  public void oneWishIsOneTalk() throws InterruptedException {
    TalkStore talks = talks();

    List<Optional<Talk>> added = Contention.results(() -> talks.add(talk("talk:1", 0)));

    assertThat(added).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(talks.findByKey("talk:1")).isPresent();
    assertThat(talks.of(ISSUE)).hasSize(1);
    assertThat(talks.findByKey("talk:2")).isEmpty();
    assertThat(talks.find(new TalkId(987_654))).isEmpty();
  }

  @Test
  public void keepsEverythingThatIsWrittenDown() {
    Talk read = talks().add(talk("talk:1", 0)).orElseThrow();
    assertThat(talks().find(read.id())).contains(read);
    Account log =
        new Account(
            new Interpreter("सुनीता वर्मा", "NISH", Interpreter.Tie.RELATIVE),
            new Companion("भाई", true),
            Answer.NO,
            "picture froze <b>",
            "staffed telephone",
            "पानी नहीं आता \"तीन दिन\" से",
            Answer.NOT_ASKED);
    Talk ended =
        read.booked(new Slot(minutes(30), minutes(60)))
            .flatMap(talk -> talk.begunBy("sign", minutes(31)))
            .flatMap(talk -> talk.endedWith("sign", log, null, minutes(50)))
            .flatMap(talk -> talk.readBack(Answer.YES))
            .orElseThrow();

    assertThat(talks().replace(read, ended)).isTrue();

    assertThat(talks().find(read.id())).contains(ended.revised(1));
    assertThat(talks().replace(read, ended)).isFalse();
  }

  @Test
  public void ofManyWhoTakeItOneHasIt() throws InterruptedException {
    TalkStore talks = talks();
    Talk read = talks.add(talk("talk:1", 0)).orElseThrow();
    AtomicInteger number = new AtomicInteger();

    List<Boolean> taken =
        Contention.results(
            () ->
                talks.replace(read, read.takenBy("sign" + number.incrementAndGet()).orElseThrow()));

    assertThat(taken).filteredOn(each -> each).hasSize(1);
  }

  @Test
  public void listsWhatIsToBeDoneInTheOrderOfThePromises() {
    Talk late = talks().add(talk("late", 0)).orElseThrow();
    Talk later = talks().add(talk("later", 5)).orElseThrow();
    Talk booked = talks().add(talk("booked", 1)).orElseThrow();
    Talk running = talks().add(talk("running", 2)).orElseThrow();
    Talk over = talks().add(talk("over", 3)).orElseThrow();
    talks().replace(booked, booked.booked(new Slot(minutes(300), minutes(330))).orElseThrow());
    talks().replace(running, running.begunBy("sign", minutes(4)).orElseThrow());
    talks().replace(over, over.cancelled(minutes(4)).orElseThrow());

    assertThat(talks().open(10))
        .extracting(Talk::id)
        .containsExactly(late.id(), running.id(), later.id(), booked.id());
    assertThat(talks().open(1)).hasSize(1);
    assertThat(talks().overdue(minutes(64), 10)).extracting(Talk::id).containsExactly(late.id());
    assertThat(talks().overdue(minutes(311), 10))
        .extracting(Talk::id)
        .containsExactly(late.id(), later.id(), booked.id());
    assertThat(talks().overdue(minutes(60), 10)).isEmpty();
  }

  @Test
  public void listsWhatHasToBeSignedBack() {
    Talk first = spoken("first", 20);
    Talk second = spoken("second", 10);
    Talk confirmed = spoken("confirmed", 5);
    talks().replace(confirmed, confirmed.readBack(Answer.NO).orElseThrow());
    talks().add(talk("open", 0));

    assertThat(talks().awaitingReadBack(10))
        .extracting(Talk::id)
        .containsExactly(second.id(), first.id());
    assertThat(talks().awaitingReadBack(1)).hasSize(1);
  }

  @Test
  public void findsThoseOfAPeriod() {
    Talk first = talks().add(talk("a", 0)).orElseThrow();
    Talk second = talks().add(talk("b", 10)).orElseThrow();
    talks().add(talk("c", 20));

    assertThat(talks().wantedBetween(NOON, minutes(20)))
        .extracting(Talk::id)
        .containsExactly(first.id(), second.id());
    assertThat(talks().wantedBetween(minutes(21), minutes(30))).isEmpty();
    assertThat(first.state()).isEqualTo(TalkState.WANTED);
  }

  private Talk spoken(String key, long endedAfter) {
    Talk read = talks().add(talk(key, 0)).orElseThrow();
    Talk ended =
        read.endedWith("sign", Account.NONE.saying("words"), NOON, minutes(endedAfter))
            .orElseThrow();
    talks().replace(read, ended);
    return talks().find(read.id()).orElseThrow();
  }

  private static NewTalk talk(String key, long afterNoon) {
    return new NewTalk(
        key,
        ISSUE,
        new Wish(
            TalkMode.ISL_VIDEO,
            Wish.USUAL,
            Samples.CITIZEN,
            key.length() == 1 ? null : "operator",
            key.length() == 1 ? "video.mp4" : null,
            minutes(afterNoon),
            minutes(afterNoon + 60)),
        ROOM);
  }
}
