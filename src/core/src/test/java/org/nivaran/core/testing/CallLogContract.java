package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.telephone.Call;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallOutcome;
import org.nivaran.core.telephone.CallParty;
import org.nivaran.core.telephone.CallStage;
import org.nivaran.core.telephone.CallStep;

/** What every {@link CallLog} does. There is no call before each test. */
public abstract class CallLogContract {

  private static final PhoneNumber ASHA = new PhoneNumber("+919812345678");
  private static final PhoneNumber RAM = new PhoneNumber("+919812345679");

  protected abstract CallLog calls();

  @Test
  public void allEventsOfACallAreOneRow() {
    calls().add(CallEvents.ringing("a", ASHA, NOON));
    calls().add(CallEvents.answered("a", ASHA, minutes(1)));
    calls().add(CallEvents.ended("a", ASHA, CallOutcome.ANSWERED, minutes(3)));
    calls().add(CallEvents.recording("a", ASHA, "https://records.example/a.mp3", minutes(9)));
    calls().add(CallEvents.digits("a", ASHA, "feedback", "1", minutes(9)));

    assertThat(calls().of(ASHA, 9)).hasSize(1);
    Call call = calls().find(CallEvents.key("a")).orElseThrow();
    assertThat(call.stage()).isEqualTo(CallStage.ENDED);
    assertThat(call.started()).isEqualTo(NOON);
    assertThat(call.answered()).isEqualTo(minutes(1));
    assertThat(call.ended()).isEqualTo(minutes(3));
    assertThat(call.talked()).isEqualTo(Duration.ofSeconds(90));
    assertThat(call.agent()).isEqualTo("EMP12");
    assertThat(call.called()).isEqualTo("+917710000001");
    assertThat(call.recording()).isEqualTo("https://records.example/a.mp3");
    assertThat(call.digits()).containsEntry("feedback", "1");
    assertThat(call.isAnswered()).isTrue();
  }

  @Test
  public void theOrderOfEventsAndRepeatingThemMakesNoDifference() {
    List<CallEvent> events =
        List.of(
            CallEvents.ringing("a", ASHA, NOON),
            CallEvents.answered("a", ASHA, minutes(1)),
            CallEvents.ended("a", ASHA, null, minutes(3)),
            CallEvents.event(
                "a", CallStep.RECORDING, CallParty.UNKNOWN, CallOutcome.MISSED, null, minutes(4)));
    Random random = new Random(7);
    for (int i = 0; i < 12; i++) {
      List<CallEvent> shuffled = new ArrayList<>(events);
      shuffled.addAll(events);
      Collections.shuffle(shuffled, random);
      Call together = Call.of(shuffled.get(0));
      for (CallEvent event : shuffled.subList(1, shuffled.size())) {
        together = together.with(event);
      }
      assertThat(together.stage()).isEqualTo(CallStage.ENDED);
      assertThat(together.started()).isEqualTo(NOON);
      assertThat(together.outcome()).isEqualTo(CallOutcome.MISSED);
      assertThat(together.citizen()).isEqualTo(CallParty.of(ASHA));
      assertThat(together.changed()).isEqualTo(minutes(4));
    }
  }

  @Test
  public void findsTheCallsOfSeveralNumbersAtOnce() {
    calls().add(CallEvents.ringing("a", ASHA, NOON));
    calls().add(CallEvents.ringing("b", RAM, minutes(1)));
    calls().add(CallEvents.ringing("c", ASHA, minutes(2)));

    assertThat(calls().of(Set.of(ASHA, RAM), 9))
        .extracting(call -> call.key().id())
        .containsExactly("c", "b", "a");
    assertThat(calls().of(Set.of(ASHA, RAM), 2)).hasSize(2);
    assertThat(calls().of(Set.of(RAM), 9)).hasSize(1);
    assertThat(calls().of(Set.of(), 9)).isEmpty();
  }

  @Test
  public void saysWhatWasBefore() {
    assertThat(calls().add(CallEvents.ringing("a", ASHA, NOON)).before()).isNull();
    CallLog.Change change = calls().add(CallEvents.answered("a", ASHA, minutes(1)));
    assertThat(change.before()).isNotNull();
    assertThat(change.after()).isEqualTo(calls().find(CallEvents.key("a")).orElseThrow());
  }

  @Test
  public void ofManyEventsAtOnceNoneIsLost() throws InterruptedException {
    CallLog calls = calls();
    Contention.results(
        () -> {
          String step = Thread.currentThread().getName();
          return calls.add(CallEvents.digits("a", ASHA, step, "1", NOON));
        });

    Call call = calls.find(CallEvents.key("a")).orElseThrow();
    assertThat(call.digits()).hasSize(call.revision());
  }

  @Test
  public void listsTheCallsOfANumberNewestFirst() {
    calls().add(CallEvents.ended("a", ASHA, CallOutcome.MISSED, NOON));
    calls().add(CallEvents.ended("b", ASHA, CallOutcome.MISSED, minutes(5)));
    calls().add(CallEvents.ended("c", RAM, CallOutcome.MISSED, minutes(6)));
    calls()
        .add(CallEvents.event("d", CallStep.RINGING, CallParty.WITHHELD, null, null, minutes(7)));

    assertThat(calls().of(ASHA, 9)).extracting(call -> call.key().id()).containsExactly("b", "a");
    assertThat(calls().of(ASHA, 1)).hasSize(1);
    assertThat(calls().of(Set.of(ASHA), 9)).isEqualTo(calls().of(ASHA, 9));
    assertThat(calls().recent(minutes(5), 9))
        .extracting(call -> call.key().id())
        .containsExactly("d", "c", "b");
    assertThat(calls().find(CallEvents.key("d")).orElseThrow().citizen())
        .isEqualTo(CallParty.WITHHELD);
  }

  @Test
  public void remembersWhatACallIsAbout() {
    calls().add(CallEvents.ringing("a", ASHA, NOON));

    assertThat(calls().link(CallEvents.key("a"), new IssueId(7))).isTrue();
    assertThat(calls().link(CallEvents.key("b"), new IssueId(7))).isFalse();
    calls().add(CallEvents.ended("a", ASHA, CallOutcome.ANSWERED, minutes(3)));

    assertThat(calls().about(new IssueId(7))).hasSize(1);
    assertThat(calls().about(new IssueId(8))).isEmpty();
  }

  @Test
  public void findsWhatRingsForTooLong() {
    calls().add(CallEvents.ringing("a", ASHA, NOON));
    calls().add(CallEvents.ringing("b", ASHA, minutes(10)));
    calls().add(CallEvents.answered("c", ASHA, NOON));

    assertThat(calls().silent(minutes(5), 9))
        .extracting(call -> call.key().id())
        .containsExactly("a");
  }
}
