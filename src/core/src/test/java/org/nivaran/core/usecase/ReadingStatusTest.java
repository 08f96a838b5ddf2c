package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;
import static org.nivaran.core.testing.Samples.reference;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.grievance.SecretPin;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.port.Discretion;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.PinStore;
import org.nivaran.core.port.TryCounter;
import org.nivaran.core.testing.InMemoryCitizens;
import org.nivaran.core.testing.InMemoryClocks;
import org.nivaran.core.testing.InMemoryGrievances;
import org.nivaran.core.testing.InMemoryPins;
import org.nivaran.core.testing.InMemoryTries;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.usecase.CitizenStatus.Step;
import org.nivaran.core.usecase.CitizenStatus.Step.What;

public class ReadingStatusTest {

  private static final ReadingStatus.Answer NOT_FOUND = new ReadingStatus.Answer.NotFound();

  private final InMemoryGrievances grievances = new InMemoryGrievances();
  private final InMemoryCitizens citizens = new InMemoryCitizens();
  private final InMemoryClocks clocks = new InMemoryClocks();
  private final Set<IssueId> kept = new HashSet<>();
  private final List<String> calls = new ArrayList<>();
  private final InMemoryPins pins = new InMemoryPins();
  private final ReadingStatus reading =
      new ReadingStatus(
          noted(GrievanceStore.class, grievances),
          noted(CitizenStore.class, citizens),
          noted(ClockStore.class, clocks),
          noted(Discretion.class, discretion()),
          noted(PinStore.class, pins),
          noted(TryCounter.class, new InMemoryTries()));

  @Test
  public void whoKnowsReferenceAndDigitsIsTold() {
    Grievance grievance = registered(1, "+919812345678");

    CitizenStatus status = known(reading.read(grievance.reference(), "5678", NOON));

    assertThat(status.reference()).isEqualTo(grievance.reference());
    assertThat(status.department()).isEqualTo(Samples.PHE);
    assertThat(status.post()).isEqualTo(grievance.assignment().post());
    assertThat(status.resolution()).isNull();
    assertThat(status.steps()).containsExactly(new Step(What.REGISTERED, NOON));
  }

  @Test
  public void nobodyLearnsWhichReferencesThereAre() {
    Grievance grievance = registered(1, "+919812345678");
    Grievance secret = registered(2, "+919812345678");
    kept.add(secret.issue());
    Grievance anonymous = grievance(3, null);
    grievances.insertIfAbsent(anonymous);

    List<String> wrongDigits = callsOf(grievance.reference(), "5679");
    List<String> noSuch = callsOf(reference(4711), "5678");
    List<String> confidential = callsOf(secret.reference(), "5678");
    List<String> nobodys = callsOf(anonymous.reference(), "5678");

    assertThat(wrongDigits).containsExactly("count", "find", "history", "find", "isKept");
    assertThat(noSuch).isEqualTo(wrongDigits);
    assertThat(confidential).isEqualTo(wrongDigits);
    assertThat(nobodys).isEqualTo(wrongDigits);
  }

  @Test
  public void anAnonymousOneIsKnownByItsSecretNumberOnly() {
    Grievance anonymous = grievance(3, null);
    grievances.insertIfAbsent(anonymous);
    kept.add(anonymous.issue());
    pins.save(anonymous.issue(), SecretPin.of("123456", new SecureRandom()));

    List<String> wrong = callsOf(anonymous.reference(), "123457");
    List<String> noSuch = callsOf(reference(4711), "123456");
    Grievance named = registered(1, "+919812345678");
    List<String> withoutOne = callsOf(named.reference(), "345678");

    assertThat(noSuch).isEqualTo(wrong);
    assertThat(withoutOne).isEqualTo(wrong);
    assertThat(reading.read(anonymous.reference(), "123456", NOON))
        .isInstanceOf(ReadingStatus.Answer.Known.class);
  }

  private Discretion discretion() {
    return new Discretion() {
      @Override
      public boolean isKept(IssueId issue) {
        return kept.contains(issue);
      }

      @Override
      public boolean isGone(IssueId issue) {
        return false;
      }
    };
  }

  @Test
  public void emptyDigitsProveNothing() {
    Grievance anonymous = grievance(3, null);
    grievances.insertIfAbsent(anonymous);

    assertThat(reading.read(anonymous.reference(), "", NOON)).isEqualTo(NOT_FOUND);
  }

  @Test
  public void guessingEndsAfterSixTriesWhetherTheReferenceExistsOrNot() {
    Grievance grievance = registered(1, "+919812345678");
    for (Reference each : List.of(grievance.reference(), reference(4711))) {
      for (int i = 0; i < 6; i++) {
        assertThat(reading.read(each, "000" + i, NOON)).isEqualTo(NOT_FOUND);
      }
      assertThat(reading.read(each, "5678", NOON))
          .isInstanceOf(ReadingStatus.Answer.TooOften.class);
    }

    assertThat(reading.read(grievance.reference(), "5678", NOON.plus(ReadingStatus.WINDOW)))
        .isInstanceOf(ReadingStatus.Answer.Known.class);
  }

  @Test
  public void whoKnowsTheDigitsMayLookAsOftenAsTheyLike() {
    Grievance grievance = registered(1, "+919812345678");
    for (int i = 0; i < 20; i++) {
      assertThat(reading.read(grievance.reference(), "5678", NOON))
          .isInstanceOf(ReadingStatus.Answer.Known.class);
    }
  }

  @Test
  public void stepsComeFromTheClocks() {
    Grievance grievance = registered(1, "+919812345678");
    for (ClockKind kind : ClockKind.values()) {
      clocks.startIfAbsent(Samples.clock(1, kind), Reason.of("clock.reason.registered"));
    }
    for (Clock clock : clocks.of(grievance.issue())) {
      replace(clock, minutes(30), true);
    }
    for (Clock clock : clocks.of(grievance.issue())) {
      Clock.Turn turn =
          clock.stopped(
              RaipurDesk.desk().calendar(RaipurDesk.desk().officeCalendar()),
              minutes(60),
              "phe",
              Reason.of("clock.reason.resolve"));
      clocks.replace(clock, turn.clock(), turn.events());
    }
    grievances.update(
        grievance.issue(), each -> each.resolved(ResolutionKind.RELIEF_GIVEN, minutes(60)));

    CitizenStatus status = known(reading.read(grievance.reference(), "5678", NOON));

    assertThat(status.steps())
        .containsExactly(
            new Step(What.REGISTERED, NOON),
            new Step(What.SENT_TO_DEPARTMENT, NOON),
            new Step(What.WAITS, minutes(30)),
            new Step(What.RESOLVED, minutes(60)));
    assertThat(status.due()).isNull();
    assertThat(status.resolution()).isEqualTo(ResolutionKind.RELIEF_GIVEN);
  }

  private void replace(Clock clock, Instant at, boolean pause) {
    Clock.Turn turn = clock.paused(at, "phe", Reason.of("clock.reason.suspended.waiting"));
    if (pause && !turn.isIdle()) {
      clocks.replace(clock, turn.clock(), turn.events());
    }
  }

  private List<String> callsOf(Reference reference, String digits) {
    calls.clear();
    assertThat(reading.read(reference, digits, NOON)).isEqualTo(NOT_FOUND);
    return List.copyOf(calls);
  }

  private static CitizenStatus known(ReadingStatus.Answer answer) {
    return ((ReadingStatus.Answer.Known) answer).status();
  }

  private Grievance registered(long issue, String phone) {
    CitizenId citizen =
        citizens
            .add(new NewCitizen(CitizenAddress.of(new PhoneNumber(phone)), "सीता", Language.HINDI))
            .id();
    Grievance grievance = grievance(issue, citizen);
    grievances.insertIfAbsent(grievance);
    return grievance;
  }

  private static Grievance grievance(
      long issue, @org.jspecify.annotations.Nullable CitizenId citizen) {
    Grievance sample = Samples.grievance(issue);
    Origin origin = sample.origin();
    return new Grievance(
        sample.issue(),
        sample.reference(),
        new Origin(origin.channel(), origin.line(), citizen, origin.language()),
        sample.subject(),
        sample.assignment(),
        sample.standing());
  }

  /** Writes down what is asked of a store. */
  private <T> T noted(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              calls.add(method.getName());
              return method.invoke(store, arguments);
            }));
  }
}
