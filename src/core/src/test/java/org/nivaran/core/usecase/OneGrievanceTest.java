package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.calendar.CalendarFixtures.raipur;

import java.time.Duration;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.clock.Clock;
import org.nivaran.core.clock.ClockEvent;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.clock.ClockState;
import org.nivaran.core.clock.ClockStep;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.Button;
import org.nivaran.core.notify.Dispatch;
import org.nivaran.core.port.InboundElement;
import org.nivaran.core.port.IssueTracker.FieldChange;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.core.tally.Figures;
import org.nivaran.core.testing.Contention;
import org.nivaran.core.testing.WholeDesk;

/** One grievance the whole way, and what may go wrong on it. */
public class OneGrievanceTest {

  private static final String HANDPUMP = "हमारे गांव का हैंडपंप तीन दिन से खराब है";

  private final WholeDesk desk = new WholeDesk();

  @Test
  public void oneMessageIsEnough() {
    desk.hears(HANDPUMP);

    Grievance grievance = desk.only();
    assertThat(grievance.department()).isEqualTo(new DepartmentKey("phe"));
    assertThat(grievance.reference().toString()).startsWith("RPR-2611-00001-");
    assertThat(grievance.standing().due()).isEqualTo(raipur("2026-11-26T14:30"));
    assertThat(desk.said())
        .singleElement()
        .asString()
        .contains(grievance.reference().toString())
        .contains("लोक स्वास्थ्य यांत्रिकी")
        .contains("26 नवंबर 2026");
    assertThat(desk.tracker.made(grievance.issue()).citizenMasked())
        .doesNotContain("981234")
        .endsWith("5678");
  }

  @Test
  public void whatIsNotOursIsAnsweredAndNotRegistered() {
    desk.hears("मेरा पासपोर्ट नहीं आया");

    assertThat(desk.grievances.all()).isEmpty();
    assertThat(desk.said()).containsExactly("यह काम पासपोर्ट कार्यालय का है।");
  }

  @Test
  public void whoInsistsIsRegisteredAllTheSame() {
    desk.hears("नई शिकायत पासपोर्ट सत्यापन में पुलिस पैसे मांग रही है");

    assertThat(desk.only().department()).isEqualTo(DepartmentKey.DESK);
  }

  @Test
  public void fromMessageToClosing() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    assertThat(desk.forwarding.send(issue)).isTrue();
    desk.move(issue, Move.TAKE_UP);
    desk.resolve(issue, "हैंडपंप सुधार दिया गया");
    desk.settle();

    List<Button> buttons = ((Dispatch.Form.Free) desk.lastSent().form()).buttons();
    assertThat(buttons)
        .extracting(Button::title)
        .containsExactly("हां, हल हो गई", "नहीं, हल नहीं हुई");
    desk.hears(
        CitizenAddress.of(WholeDesk.ASHA),
        new Content.ButtonReply(buttons.get(0).payload(), buttons.get(0).title()));

    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.CLOSED);
    assertThat(desk.only().standing().satisfaction()).isEqualTo(Satisfaction.SATISFIED);
    assertThat(desk.tracker.changesOf(issue))
        .containsExactly(new FieldChange.Satisfied(Satisfaction.SATISFIED));
    assertThat(desk.clocks.of(issue)).extracting(Clock::state).containsOnly(ClockState.STOPPED);
  }

  @Test
  public void notSolvedComesBackOneLevelUpWithANewDepartmentClock() {
    IssueId issue = resolved();
    Clock before = clock(issue, ClockKind.CITIZEN, 1);
    desk.later(Duration.ofHours(1));

    press(1);

    Grievance grievance = desk.only();
    assertThat(grievance.standing().state()).isEqualTo(GrievanceState.REOPENED);
    assertThat(grievance.assignment().level()).isEqualTo(Level.L2);
    assertThat(grievance.standing().satisfaction()).isEqualTo(Satisfaction.NOT_SATISFIED);
    Clock citizen = clock(issue, ClockKind.CITIZEN, 1);
    assertThat(citizen.state()).isEqualTo(ClockState.RUNNING);
    assertThat(citizen.started()).isEqualTo(before.started());
    assertThat(citizen.due()).isEqualTo(before.due());
    assertThat(clock(issue, ClockKind.DEPARTMENT, 2).state()).isEqualTo(ClockState.RUNNING);
    assertThat(figures().dissatisfied()).isEqualTo(1);
    assertThat(figures().out()).isZero();
    assertThat(desk.said().get(desk.said().size() - 1)).contains("स्तर 2");
  }

  @Test
  public void anAnswerCountsOnce() {
    IssueId issue = resolved();
    List<Button> buttons = buttons();

    press(buttons.get(0));
    press(buttons.get(0));
    press(buttons.get(1));

    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.CLOSED);
    assertThat(desk.only().standing().satisfaction()).isEqualTo(Satisfaction.SATISFIED);
    assertThat(desk.said().subList(3, 5)).allMatch(text -> text.contains("अब दर्ज नहीं हो सकता"));
  }

  @Test
  public void nobodyAnswersForAnother() {
    IssueId issue = resolved();
    Button solved = buttons().get(0);

    desk.hears(
        CitizenAddress.of(new PhoneNumber("+919000000009")),
        new Content.ButtonReply(solved.payload(), solved.title()));

    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.RESOLVED);
  }

  @Test
  public void aForgedButtonDoesNothing() {
    IssueId issue = resolved();

    desk.hears(
        CitizenAddress.of(WholeDesk.ASHA),
        new Content.ButtonReply("fb1:S:" + issue.value() + ":1:AAAAAAAAAAAAAAAAAAAAAA", "हां"));

    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.RESOLVED);
  }

  @Test
  public void aLateAnswerDoesNothing() {
    IssueId issue = resolved();
    Button solved = buttons().get(0);
    desk.later(Duration.ofDays(8));

    press(solved);

    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.RESOLVED);
  }

  @Test
  public void anInterruptedAnswerIsFinished() {
    IssueId issue = resolved();
    Button notSolved = buttons().get(1);
    desk.tracker.failAfterNext(new IssueTrackerException(issue, "gone away"));

    press(notSolved);
    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.RESOLVED);
    desk.later(Duration.ofMinutes(5));
    desk.settle();

    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.REOPENED);
    assertThat(desk.only().standing().reopenings()).isEqualTo(1);
  }

  @Test
  public void theSameMessageThreeTimesIsOneGrievance() throws InterruptedException {
    String key = desk.hears(HANDPUMP);
    InboundElement.Message again =
        new InboundElement.Message(
            new org.nivaran.core.intake.InboundMessage(
                WholeDesk.LINE,
                CitizenAddress.of(WholeDesk.ASHA),
                "wamid.in.1",
                desk.time.instant(),
                new Content.Text(HANDPUMP),
                null,
                org.nivaran.core.intake.InboundMessage.Context.NONE));
    desk.deliver(key, again);
    Contention.results(
        () -> {
          desk.settle();
          return true;
        });

    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(desk.said()).hasSize(1);
  }

  @Test
  public void aCrashBetweenCreatingAndRememberingLeavesOneGrievance() {
    desk.tracker.failAfterNext(new IssueTrackerException(null, "killed"));

    String key = desk.hears(HANDPUMP);
    assertThat(desk.inboxEntry(1).lastError()).isEqualTo("IssueTrackerException");
    desk.later(Duration.ofMinutes(5));
    desk.settle();
    desk.hears("और पानी भी नहीं आता");

    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(desk.tracker.commentsOf(desk.only().issue())).hasSize(1);
    assertThat(desk.said()).filteredOn(text -> text.contains("दर्ज हो गई")).hasSize(1);
    assertThat(desk.grievances.reservation(key)).isPresent();
  }

  @Test
  public void manyMessagesAtOnceAreOneGrievanceEach() throws InterruptedException {
    for (int i = 0; i < 20; i++) {
      CitizenAddress sender =
          CitizenAddress.of(new PhoneNumber("+9198000000" + String.format("%02d", i)));
      desk.deliver(
          "wa:1:m" + i,
          new InboundElement.Message(
              new org.nivaran.core.intake.InboundMessage(
                  WholeDesk.LINE,
                  sender,
                  "m" + i,
                  desk.time.instant(),
                  new Content.Text(HANDPUMP),
                  null,
                  org.nivaran.core.intake.InboundMessage.Context.NONE)));
    }

    Contention.results(
        () -> {
          desk.settle();
          return true;
        });

    assertThat(desk.grievances.all()).hasSize(20);
    assertThat(desk.grievances.all()).extracting(Grievance::reference).doesNotHaveDuplicates();
    assertThat(figures().in()).isEqualTo(20);
  }

  @Test
  public void aMessageInAnOpenConversationJoinsTheGrievance() {
    desk.hears(HANDPUMP);
    desk.hears("गांव का नाम समोदा है");
    desk.hears("जल्दी कीजिए");

    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(desk.tracker.commentsOf(desk.only().issue()))
        .containsExactly("गांव का नाम समोदा है", "जल्दी कीजिए");
    assertThat(desk.log.of(desk.only().issue())).hasSize(3);
    // One answer that it was added, not one for each.
    assertThat(desk.said()).hasSize(2);
  }

  @Test
  public void afterTheEndAMessageIsANewGrievance() {
    resolved();
    desk.hears("सड़क पर कचरा पड़ा है");

    assertThat(desk.tracker.count()).isEqualTo(2);
  }

  @Test
  public void thanksAfterTheEndAreNoGrievance() {
    resolved();
    desk.hears("धन्यवाद");

    assertThat(desk.tracker.count()).isEqualTo(1);
  }

  @Test
  public void aGreetingGetsHelpNotAReference() {
    desk.hears("नमस्ते");
    desk.hears("Hi");

    assertThat(desk.tracker.count()).isZero();
    assertThat(desk.said()).hasSize(2).allMatch(text -> text.contains("स्वागत"));
  }

  @Test
  public void aNewGrievanceCanBeBegun() {
    desk.hears(HANDPUMP);
    desk.hears("नई शिकायत");
    desk.hears("बिजली बंद है");

    assertThat(desk.tracker.count()).isEqualTo(2);
    assertThat(desk.tracker.commentsOf(new IssueId(10_001))).isEmpty();
  }

  @Test
  public void theCitizenMayAskHowFarItIs() {
    desk.hears(HANDPUMP);
    String reference = desk.only().reference().toString();

    desk.hears("स्थिति " + reference);
    assertThat(desk.said().get(1)).contains(reference).contains("काम चल रहा है");
    desk.hears(
        CitizenAddress.of(new PhoneNumber("+919000000009")),
        new Content.Text("status " + reference));
    assertThat(desk.said().get(2)).doesNotContain(reference);
  }

  @Test
  public void anAnswerToAQuestionLetsTheWorkGoOn() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.move(issue, Move.SEND_TO_DEPARTMENT);
    desk.move(issue, Move.ASK_CITIZEN);
    Clock paused = clock(issue, ClockKind.CITIZEN, 1);
    assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
    desk.later(Duration.ofHours(2));

    desk.hears("गांव का नाम समोदा है");

    assertThat(desk.tracker.stateOf(issue)).isEqualTo(GrievanceState.IN_PROGRESS);
    Clock resumed = clock(issue, ClockKind.CITIZEN, 1);
    assertThat(resumed.state()).isEqualTo(ClockState.RUNNING);
    assertThat(resumed.due()).isEqualTo(raipur("2026-11-26T16:30"));
    assertThat(desk.only().standing().due()).isEqualTo(resumed.due());
  }

  @Test
  public void aTransferKeepsTheCitizensClockAndStartsAStay() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.move(issue, Move.SEND_TO_DEPARTMENT);
    Clock before = clock(issue, ClockKind.CITIZEN, 1);
    desk.later(Duration.ofHours(3));

    desk.move(issue, Move.TRANSFER);

    assertThat(clock(issue, ClockKind.CITIZEN, 1)).isEqualTo(before);
    assertThat(clock(issue, ClockKind.DEPARTMENT, 1).state()).isEqualTo(ClockState.STOPPED);
    assertThat(clock(issue, ClockKind.DEPARTMENT, 2).started()).isEqualTo(desk.time.instant());
    assertThat(desk.only().standing().transfers()).isEqualTo(1);
  }

  @Test
  public void theTickWarnsBreachesAndRaises() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.move(issue, Move.SEND_TO_DEPARTMENT);
    desk.time.set(raipur("2026-11-30T14:30"));

    TickingClocks.Report report = desk.ticking.tick(desk.time.instant());
    TickingClocks.Report again = desk.ticking.tick(desk.time.instant());

    assertThat(report.failures()).isEmpty();
    assertThat(report.steps())
        .filteredOn(step -> step.kind() == ClockKind.CITIZEN)
        .extracting(ClockEvent::step)
        .containsExactly(
            ClockStep.WARN_HALF,
            ClockStep.WARN_FOUR_FIFTHS,
            ClockStep.BREACH,
            ClockStep.RISE_FIRST);
    assertThat(again.steps()).isEmpty();
    assertThat(desk.only().assignment().level()).isEqualTo(Level.L2);
    assertThat(desk.tracker.changesOf(issue)).containsExactly(new FieldChange.AtLevel(Level.L2));
    assertThat(figures().overdue()).isEqualTo(1);
  }

  @Test
  public void oneClockThatFailsDoesNotKeepTheOthers() {
    desk.hears(HANDPUMP);
    desk.hears(CitizenAddress.of(new PhoneNumber("+919000000009")), new Content.Text(HANDPUMP));
    desk.time.set(raipur("2026-12-01T12:00"));
    desk.tracker.failAfterNext(new IssueTrackerException(new IssueId(10_001), "locked"));

    TickingClocks.Report first = desk.ticking.tick(desk.time.instant());
    TickingClocks.Report second = desk.ticking.tick(desk.time.instant());

    assertThat(first.failures()).hasSize(1);
    assertThat(second.failures()).isEmpty();
    assertThat(desk.grievances.all())
        .extracting(each -> each.assignment().level())
        .containsOnly(Level.L2);
    assertThat(first.steps()).doesNotContainAnyElementsOf(second.steps());
  }

  @Test
  public void whatWasLeftAtTheDeskIsSwept() {
    desk.hears(HANDPUMP);
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.AT_DESK);
    desk.later(Duration.ofMinutes(2));

    assertThat(desk.forwarding.sweep(desk.time.instant())).isEmpty();

    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.WITH_DEPARTMENT);
    assertThat(desk.forwarding.send(desk.only().issue())).isFalse();
  }

  @Test
  public void whatNobodyOwnsStaysAtTheDesk() {
    desk.hears("कुछ और बात है जो किसी की नहीं");

    assertThat(desk.forwarding.send(desk.only().issue())).isFalse();
    assertThat(figures().unrouted()).isEqualTo(1);
    assertThat(desk.said()).singleElement().asString().contains("कॉल सेंटर");
  }

  @Test
  public void theDayCountsWhatThereIs() {
    desk.hears(HANDPUMP);
    assertThat(figures()).isEqualTo(new Figures(1, 0, 1, 0, 0, 0, 0));
    IssueId issue = desk.only().issue();
    desk.move(issue, Move.SEND_TO_DEPARTMENT);
    desk.move(issue, Move.PUT_ON_HOLD);
    assertThat(figures()).isEqualTo(new Figures(1, 0, 1, 0, 1, 0, 0));
    desk.resolve(issue, "x");
    assertThat(figures()).isEqualTo(new Figures(1, 1, 0, 0, 0, 0, 0));
  }

  @Test
  public void someoneWithoutANumberIsServedToo() {
    CitizenAddress asha = new CitizenAddress(null, "IN.77001");
    desk.hears(asha, new Content.Text("Our handpump is broken"));
    desk.hears(asha, new Content.Text("it is in Samoda village"));

    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(desk.messenger.sent().get(0).to()).isEqualTo(asha);
    assertThat(desk.said().get(0)).contains("Public Health Engineering");
  }

  @Test
  public void aKnownNumberGetsItsIdLinked() {
    desk.hears(HANDPUMP);
    desk.hears(new CitizenAddress(WholeDesk.ASHA, "IN.77001"), new Content.Text("समोदा गांव में"));
    desk.hears(new CitizenAddress(null, "IN.77001"), new Content.Text("जल्दी कीजिए"));

    assertThat(desk.tracker.count()).isEqualTo(1);
    assertThat(desk.tracker.commentsOf(desk.only().issue())).hasSize(2);
  }

  @Test
  public void whatCannotBeReadIsDeadWithItsReason() {
    desk.inbox.insertIfAbsent(
        org.nivaran.core.intake.NewInboxEntry.of("bad", "whatsapp", "{", desk.time.instant()));
    desk.settle();

    assertThat(desk.inbox.deadEntries(10))
        .extracting(org.nivaran.core.intake.InboxEntry::lastError)
        .containsExactly("not JSON");
  }

  private IssueId resolved() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.move(issue, Move.SEND_TO_DEPARTMENT);
    desk.move(issue, Move.TAKE_UP);
    desk.resolve(issue, "सुधार दिया गया");
    desk.settle();
    return issue;
  }

  private List<Button> buttons() {
    return ((Dispatch.Form.Free) desk.lastSent().form()).buttons();
  }

  private void press(int index) {
    press(buttons().get(index));
  }

  private void press(Button button) {
    desk.hears(
        CitizenAddress.of(WholeDesk.ASHA),
        new Content.ButtonReply(button.payload(), button.title()));
  }

  private Clock clock(IssueId issue, ClockKind kind, int cycle) {
    return desk.clocks.of(issue).stream()
        .filter(clock -> clock.kind() == kind && clock.cycle() == cycle)
        .findFirst()
        .orElseThrow();
  }

  private Figures figures() {
    return desk.day.read(desk.day.today(desk.time.instant()), desk.time.instant()).total();
  }
}
