package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.CallEvents.answered;
import static org.nivaran.core.testing.CallEvents.digits;
import static org.nivaran.core.testing.CallEvents.ended;
import static org.nivaran.core.testing.CallEvents.event;
import static org.nivaran.core.testing.CallEvents.ringing;
import static org.nivaran.core.testing.WholeDesk.ASHA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.telephone.CallBack;
import org.nivaran.core.telephone.CallBack.Result;
import org.nivaran.core.telephone.CallEvent;
import org.nivaran.core.telephone.CallOutcome;
import org.nivaran.core.telephone.CallParty;
import org.nivaran.core.telephone.CallStep;
import org.nivaran.core.testing.WholeDesk;

/** Missed calls become call-backs, and call-backs come to an end. */
public class FollowingCallsTest {

  private static final PhoneNumber RAM = new PhoneNumber("+919812345699");

  private final WholeDesk desk = new WholeDesk();

  @Test
  public void severalMissedCallsOfANumberAreOneCallBack() {
    hear(ringing("a", ASHA, now()), ended("a", ASHA, CallOutcome.MISSED, now()));
    desk.later(Duration.ofMinutes(5));
    hear(ended("b", ASHA, CallOutcome.ABANDONED, now()), ended("b", ASHA, null, now()));
    hear(ended("c", RAM, CallOutcome.BUSY, now()));

    assertThat(desk.callBacks.open(9)).hasSize(2);
    assertThat(open(ASHA).calls()).containsExactly("1:a", "1:b");
  }

  @Test
  public void anAnsweredCallOwesNothingInWhateverOrderItIsTold() {
    Instant start = now();
    hear(ended("a", ASHA, null, start.plusSeconds(90)));
    assertThat(desk.callBacks.open(9)).hasSize(1);

    hear(answered("a", ASHA, start.plusSeconds(9)), ringing("a", ASHA, start));

    assertThat(desk.callBacks.open(9)).isEmpty();
    assertThat(desk.callBacks.latest(ASHA).orElseThrow().state())
        .isEqualTo(CallBack.State.WITHDRAWN);
    hear(ended("a", ASHA, null, start.plusSeconds(90)));
    assertThat(desk.callBacks.open(9)).isEmpty();
  }

  @Test
  public void whoRingsAgainAndIsAnsweredIsOwedNothing() {
    hear(ended("a", ASHA, CallOutcome.MISSED, now()));
    desk.later(Duration.ofMinutes(20));
    hear(ringing("b", ASHA, now()), answered("b", ASHA, now()));

    assertThat(desk.callBacks.latest(ASHA).orElseThrow().state())
        .isEqualTo(CallBack.State.CAME_THROUGH);
    // The first call is told again, days late.
    hear(ended("a", ASHA, CallOutcome.MISSED, now().minusSeconds(1200)));
    assertThat(desk.callBacks.open(9)).isEmpty();
  }

  @Test
  public void nobodyIsOwedACallWhoseNumberIsNotKnown() {
    hear(event("a", CallStep.ENDED, CallParty.WITHHELD, CallOutcome.MISSED, null, now()));
    hear(event("b", CallStep.ENDED, CallParty.UNKNOWN, CallOutcome.MISSED, null, now()));
    assertThat(desk.callBacks.open(9)).isEmpty();
    assertThat(desk.calls.recent(now(), 9)).hasSize(2);
  }

  @Test
  public void aCallWhoseEndWasLostIsMissedAfterAWhile() {
    hear(ringing("a", ASHA, now()));
    desk.later(Duration.ofMinutes(10));
    assertThat(desk.followingCalls.endForgotten()).isEmpty();
    assertThat(desk.callBacks.open(9)).isEmpty();

    desk.later(Duration.ofMinutes(6));
    assertThat(desk.followingCalls.endForgotten()).isEmpty();
    assertThat(desk.callBacks.open(9)).hasSize(1);
  }

  @Test
  public void aCallBackIsTriedUntilSomebodyIsReached() {
    hear(ended("a", ASHA, CallOutcome.MISSED, now()));
    CallBack first = open(ASHA);

    assertThat(refused(first, Result.GIVEN_UP)).isEqualTo("call-back.refused.too-early");
    CallBack second = kept(first, Result.NOT_REACHED);
    assertThat(second.nextTry()).isEqualTo(now().plus(CallBack.AGAIN));
    assertThat(refused(first, Result.BUSY)).isEqualTo("call-back.refused.changed");
    CallBack third = kept(second, Result.BUSY);
    CallBack fourth = kept(third, Result.NOT_REACHED);
    CallBack closed = kept(fourth, Result.GIVEN_UP);

    assertThat(closed.state()).isEqualTo(CallBack.State.GIVEN_UP);
    assertThat(closed.attempts()).hasSize(4);
    assertThat(refused(closed, Result.REACHED)).isEqualTo("call-back.refused.closed");
    // A new missed call is owed anew.
    desk.later(Duration.ofMinutes(1));
    hear(ended("b", ASHA, CallOutcome.MISSED, now()));
    assertThat(kept(open(ASHA), Result.REACHED).state()).isEqualTo(CallBack.State.REACHED);
  }

  @Test
  public void whoMustNotBeTelephonedIsAnsweredInWriting() {
    CitizenId asha = known(ASHA, "Asha");
    CitizenId ram = known(ASHA, "Ram");
    hear(ended("a", ASHA, CallOutcome.MISSED, now()));
    doNotTelephone(asha);
    assertThat(desk.callingBack.people(ASHA).way()).isEqualTo(CallingBack.Way.WITH_CARE);

    doNotTelephone(ram);
    assertThat(desk.callingBack.people(ASHA).way()).isEqualTo(CallingBack.Way.WRITE_ONLY);
    for (Result result : Result.values()) {
      if (result.isTelephoned()) {
        assertThat(refused(open(ASHA), result)).isEqualTo("call-back.refused.do-not-telephone");
      }
    }
    assertThat(kept(open(ASHA), Result.WRITTEN).state()).isEqualTo(CallBack.State.REACHED);
  }

  @Test
  public void keysAnswerTheQuestionOnce() {
    desk.hears("The street light in ward 12 is broken since Monday");
    desk.settle();
    desk.resolve(desk.only().issue(), "repaired");
    desk.settle();

    hear(digits("f", ASHA, "feedback", "9", now()), digits("g", ASHA, "language", "2", now()));
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.RESOLVED);
    hear(digits("h", RAM, "feedback", "2", now()));
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.RESOLVED);

    hear(digits("i", ASHA, "feedback", "2", now()), digits("i", ASHA, "feedback", "2", now()));
    assertThat(desk.only().standing().state()).isNotEqualTo(GrievanceState.RESOLVED);
    assertThat(desk.only().assignment().level().number()).isEqualTo(2);
  }

  private CitizenId known(PhoneNumber phone, String name) {
    return desk.citizens.add(new NewCitizen(CitizenAddress.of(phone), name, Language.HINDI)).id();
  }

  private void doNotTelephone(CitizenId who) {
    Person person = desk.people.find(who).orElseThrow();
    assertThat(
            desk.people.save(
                new Person(
                    person.id(),
                    person.name(),
                    person.language(),
                    person.contacts(),
                    Set.of(AccessNeed.DO_NOT_TELEPHONE),
                    null,
                    person.revision())))
        .isPresent();
  }

  private CallBack kept(CallBack before, Result result) {
    CallingBack.Outcome outcome =
        desk.callingBack.tried(before.id(), before.revision(), "operator", result, "", null);
    assertThat(outcome).isInstanceOf(CallingBack.Outcome.Kept.class);
    return ((CallingBack.Outcome.Kept) outcome).callBack();
  }

  private String refused(CallBack before, Result result) {
    CallingBack.Outcome outcome =
        desk.callingBack.tried(before.id(), before.revision(), "operator", result, "", null);
    return ((CallingBack.Outcome.Refused) outcome).why().key();
  }

  private CallBack open(PhoneNumber phone) {
    return desk.callBacks.latest(phone).filter(CallBack::isOpen).orElseThrow();
  }

  private Instant now() {
    return desk.time.instant();
  }

  private void hear(CallEvent... events) {
    List.of(events).forEach(desk.followingCalls::hear);
  }
}
