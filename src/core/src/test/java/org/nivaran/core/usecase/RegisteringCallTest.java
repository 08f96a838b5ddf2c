package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Origin;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.NewCitizen;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.port.MonthlyCap;
import org.nivaran.core.tally.Figures;
import org.nivaran.core.testing.InMemoryAffected;
import org.nivaran.core.testing.InMemoryPeople;
import org.nivaran.core.testing.InMemoryPins;
import org.nivaran.core.testing.InMemoryRepeats;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.WholeDesk;
import org.nivaran.core.usecase.RegisteringCall.Call;
import org.nivaran.core.usecase.RegisteringCall.Outcome;

/** An operator registers, with the whole desk behind. */
public class RegisteringCallTest {

  private static final CategoryKey HANDPUMP = new CategoryKey("handpump");
  private static final PlaceKey ARANG = new PlaceKey("block-3694");

  private final WholeDesk desk = new WholeDesk();
  private final InMemoryPeople people = new InMemoryPeople(desk.citizens);
  private final InMemoryAffected affected = new InMemoryAffected();
  private final InMemoryPins pins = new InMemoryPins();
  private final Cap cap = new Cap();
  private final FindingRepeats finding =
      new FindingRepeats(
          RaipurDesk.data(),
          desk.grievances,
          new InMemoryRepeats(desk.grievances),
          affected,
          cap,
          desk.time);
  private final RegisteringCall calls =
      new RegisteringCall(
          desk.registering,
          finding,
          desk.grievances,
          people,
          pins,
          desk.tracker,
          new JoiningGrievances(desk.grievances, affected, desk.tracker, desk.time),
          new SecureRandom());
  private int keys;

  private static final class Cap implements MonthlyCap {
    private int number = USUAL;

    @Override
    public int perPerson() {
      return number;
    }

    @Override
    public void set(int perPerson) {
      number = perPerson;
    }
  }

  @Test
  public void thePersonsOpenGrievanceIsShownFirst() {
    CitizenId asha = person("+919812345678");
    Grievance first = registered(call(asha, HANDPUMP, ARANG, null, null));
    Call again = call(asha, HANDPUMP, null, null, null);

    Outcome warned = calls.register(again);

    assertThat(((Outcome.Warned) warned).repeats().sameCaller()).containsExactly(first);
    assertThat(desk.tracker.count()).isEqualTo(1);

    Grievance second = registered(despite(again, "another pump of the same village"));
    assertThat(desk.tracker.commentsOf(second.issue()))
        .containsExactly("another pump of the same village");
    assertThat(figures().in()).isEqualTo(2);
  }

  @Test
  public void theWordsDecideWhereNobodyChoseACategory() {
    CitizenId asha = person("+919812345678");
    registered(call(asha, HANDPUMP, ARANG, null, null));

    FindingRepeats.Repeats repeats =
        finding.of(
            Set.of(asha),
            new Subject(Kind.COMPLAINT, Priority.NORMAL, null, null),
            "handpump phir se kharab");

    assertThat(repeats.category()).isEqualTo(HANDPUMP);
    assertThat(repeats.sameCaller()).hasSize(1);
  }

  @Test
  public void allAddressesOfAPersonCount() {
    CitizenId home = person("+919812345678");
    CitizenId other = person("+919000000001");
    registered(call(home, HANDPUMP, null, null, null));
    assertThat(calls.register(call(other, HANDPUMP, null, null, null)))
        .isInstanceOf(Outcome.Registered.class);
    people.merge(home, other, "nodal", "the same", desk.time.instant());

    assertThat(
            ((Outcome.Warned) calls.register(call(other, HANDPUMP, null, null, null)))
                .repeats()
                .sameCaller())
        .hasSize(2);
  }

  @Test
  public void whatIsResolvedIsNoRepeat() {
    CitizenId asha = person("+919812345678");
    Grievance first = registered(call(asha, HANDPUMP, null, null, null));
    desk.forwarding.sweep(desk.later(Duration.ofHours(1)));
    desk.move(first.issue(), Move.TAKE_UP);
    desk.resolve(first.issue(), "repaired");

    assertThat(calls.register(call(asha, HANDPUMP, null, null, null)))
        .isInstanceOf(Outcome.Registered.class);
  }

  @Test
  public void anotherCitizenJoins() {
    Grievance first = registered(call(person("+919812345678"), HANDPUMP, ARANG, null, null));
    CitizenId ravi = person("+919000000001");

    assertThat(
            finding
                .of(Set.of(ravi), new Subject(Kind.COMPLAINT, Priority.NORMAL, HANDPUMP, ARANG), "")
                .samePlace())
        .containsExactly(first);
    Grievance second = registered(call(ravi, HANDPUMP, ARANG, first.issue(), null));
    Grievance third =
        registered(call(person("+919000000002"), HANDPUMP, ARANG, second.issue(), null));

    assertThat(second.reference()).isNotEqualTo(first.reference());
    assertThat(affected.others(first.issue())).containsExactly(second.issue(), third.issue());
    assertThat(desk.tracker.linksOf(second.issue())).containsExactly(first.issue());
    assertThat(desk.tracker.linksOf(third.issue())).containsExactly(first.issue());
    assertThat(figures().open()).as("each counts").isEqualTo(3);
    assertThat(
            finding
                .of(
                    Set.of(person("+919000000003")),
                    new Subject(Kind.COMPLAINT, Priority.NORMAL, HANDPUMP, ARANG),
                    "")
                .samePlace())
        .as("only the first is offered")
        .containsExactly(first);
  }

  @Test
  public void whatHasOthersIsNotJoinedItself() {
    JoiningGrievances joining =
        new JoiningGrievances(desk.grievances, affected, desk.tracker, desk.time);
    Grievance first = registered(call(person("+919812345678"), HANDPUMP, ARANG, null, null));
    Grievance second = registered(call(person("+919000000001"), HANDPUMP, ARANG, null, null));
    Grievance third = registered(call(person("+919000000002"), HANDPUMP, ARANG, null, null));

    assertThat(joining.join(second.issue(), first.issue(), "operator")).contains(first);
    assertThat(joining.join(second.issue(), third.issue(), "operator"))
        .as("the first note stays")
        .contains(first);
    assertThat(joining.join(first.issue(), third.issue(), "operator")).isEmpty();
    assertThat(joining.join(third.issue(), third.issue(), "operator")).isEmpty();
    assertThat(joining.join(third.issue(), new IssueId(987_654), "operator")).isEmpty();
    assertThat(affected.others(first.issue())).containsExactly(second.issue());
  }

  @Test
  public void whatWasLongAgoIsNotTheSameThing() {
    registered(call(person("+919812345678"), HANDPUMP, ARANG, null, null));
    desk.later(Duration.ofDays(31));

    assertThat(
            finding
                .of(Set.of(), new Subject(Kind.COMPLAINT, Priority.NORMAL, HANDPUMP, ARANG), "")
                .samePlace())
        .isEmpty();
  }

  @Test
  public void aMonthsNumberAsksForAReasonAndNeverBlocks() {
    cap.set(2);
    CitizenId asha = person("+919812345678");
    registered(call(asha, HANDPUMP, null, null, null));
    registered(call(asha, new CategoryKey("garbage"), null, null, null));
    Call third = call(asha, new CategoryKey("power-cut"), null, null, null);

    FindingRepeats.Repeats repeats = ((Outcome.Warned) calls.register(third)).repeats();

    assertThat(repeats.isOverCap()).isTrue();
    assertThat(repeats.thisMonth()).isEqualTo(2);
    registered(despite(third, "the line fell on the road"));
    desk.later(Duration.ofDays(10));
    assertThat(calls.register(call(asha, new CategoryKey("power-cut"), ARANG, null, "again")))
        .as("the next month begins anew")
        .isInstanceOf(Outcome.Registered.class);
  }

  @Test
  public void anAnonymousOneHasASecretNumber() {
    Outcome.Registered first =
        (Outcome.Registered) calls.register(anonymous("console:operator:anonymous"));

    String pin = first.pin();
    assertThat(pin).matches("[0-9]{6}");
    IssueId issue = first.what().issue();
    assertThat(pins.find(issue).orElseThrow().matches(String.valueOf(pin))).isTrue();
    assertThat(pins.find(issue).orElseThrow().toString()).doesNotContain(String.valueOf(pin));
    assertThat(desk.tracker.made(issue).citizenMasked()).isNull();
    assertThat(desk.grievances.find(issue).orElseThrow().citizen()).isEmpty();
    assertThatThrownBy(
            () ->
                new Registration(
                    "k",
                    new Origin(Channel.PHONE, null, new CitizenId(1), Language.HINDI),
                    new Subject(Kind.COMPLAINT, Priority.NORMAL, null, null),
                    "x",
                    null,
                    null,
                    desk.time.instant(),
                    Confidentiality.ANONYMOUS,
                    Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void askingAgainGivesAnotherSecretNumberAndNoOtherGrievance() {
    Call call = anonymous("console:operator:again");
    desk.tracker.failAfterNext(new IssueTrackerException(null, "the connection broke"));
    assertThatThrownBy(() -> calls.register(call)).isInstanceOf(IssueTrackerException.class);

    Outcome.Registered first = (Outcome.Registered) calls.register(call);
    Outcome.Registered second = (Outcome.Registered) calls.register(call);

    assertThat(second.what()).isEqualTo(first.what());
    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(pins.find(first.what().issue()).orElseThrow().matches(String.valueOf(second.pin())))
        .isTrue();
  }

  @Test
  public void needsStandInTheIssue() {
    Grievance grievance = registered(call(person("+919812345678"), HANDPUMP, null, null, null));

    assertThat(desk.tracker.made(grievance.issue()).accessNeeds()).isEqualTo("do-not-telephone");
    assertThat(desk.tracker.made(grievance.issue()).confidentiality())
        .isEqualTo(Confidentiality.NAMED);
  }

  @Test
  public void whatIsNotThereCannotBeJoined() {
    Call call = call(person("+919812345678"), HANDPUMP, null, new IssueId(987_654), null);
    assertThatThrownBy(() -> calls.register(call)).isInstanceOf(IllegalArgumentException.class);
    assertThat(desk.tracker.count()).isZero();
  }

  private Figures figures() {
    return desk.day.read(desk.day.today(desk.time.instant()), desk.time.instant()).total();
  }

  private CitizenId person(String phone) {
    return desk.citizens
        .add(new NewCitizen(CitizenAddress.of(new PhoneNumber(phone)), "Asha", Language.HINDI))
        .id();
  }

  private Grievance registered(Call call) {
    Outcome outcome = calls.register(call);
    assertThat(outcome).isInstanceOf(Outcome.Registered.class);
    return desk.grievances.find(((Outcome.Registered) outcome).what().issue()).orElseThrow();
  }

  private Call call(
      CitizenId citizen,
      CategoryKey category,
      @Nullable PlaceKey place,
      @Nullable IssueId joins,
      @Nullable String despite) {
    return new Call(
        new Registration(
            "console:operator:" + ++keys,
            new Origin(Channel.PHONE, null, citizen, Language.HINDI),
            new Subject(Kind.COMPLAINT, Priority.NORMAL, category, place),
            "हैंडपंप खराब है",
            "••••••5678",
            null,
            desk.time.instant(),
            Confidentiality.NAMED,
            Set.copyOf(List.of(AccessNeed.DO_NOT_TELEPHONE))),
        joins,
        despite,
        "operator");
  }

  private Call anonymous(String key) {
    return new Call(
        new Registration(
            key,
            new Origin(Channel.LETTER, null, null, Language.HINDI),
            new Subject(Kind.COMPLAINT, Priority.NORMAL, HANDPUMP, null),
            "रिश्वत मांगी",
            null,
            null,
            desk.time.instant(),
            Confidentiality.ANONYMOUS,
            Set.of()),
        null,
        null,
        "operator");
  }

  private static Call despite(Call call, String reason) {
    return new Call(call.registration(), call.joins(), reason, call.by());
  }
}
