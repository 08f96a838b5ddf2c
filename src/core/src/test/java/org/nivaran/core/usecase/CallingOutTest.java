package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.calendar.CalendarFixtures;
import org.nivaran.core.feedback.CallOutRules;
import org.nivaran.core.feedback.CallOutSample;
import org.nivaran.core.feedback.CallReason;
import org.nivaran.core.feedback.CallTry;
import org.nivaran.core.feedback.FeedbackLinks;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackVerdict;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.feedback.SpokenAnswer;
import org.nivaran.core.feedback.StandingOut;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.grievance.Satisfaction;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.notify.SendOutcome;
import org.nivaran.core.port.ShortMessages;
import org.nivaran.core.testing.InMemoryTransactions;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.Samples;
import org.nivaran.core.testing.WholeDesk;

/** Answers in words, of others, too late, twice; and the desk's calls about resolutions. */
public class CallingOutTest {

  private final WholeDesk desk = new WholeDesk();

  @Test
  public void freeWordsAnswerTheOpenQuestion() {
    IssueId issue = resolved();
    desk.hears("नहीं हुआ");
    assertThat(desk.only().standing().reopenings()).isEqualTo(1);
    assertThat(desk.feedbackBook.replies(issue))
        .singleElement()
        .satisfies(each -> assertThat(each.way()).isEqualTo(FeedbackWay.WORDS))
        .satisfies(each -> assertThat(each.counts()).isTrue());
  }

  @Test
  public void doneInWordsCloses() {
    resolved();
    desk.hears("हां काम हो गया है");
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.CLOSED);
  }

  @Test
  public void wordsBeforeTheQuestionOrFromAnotherAnswerNothing() {
    IssueId issue = resolved();
    desk.hears(
        CitizenAddress.of(new PhoneNumber("+919811111111")),
        new InboundMessage.Content.Text("नहीं हुआ"));
    assertThat(desk.feedbackBook.replies(issue)).isEmpty();
    assertThat(desk.grievances.find(issue).orElseThrow().standing().state())
        .isEqualTo(GrievanceState.RESOLVED);
    assertThat(SpokenAnswer.of("हमारे गांव का हैंडपंप ठीक नहीं हुआ")).isEmpty();
  }

  @Test
  public void tooLateIsKeptAndDoesNotCount() {
    IssueId issue = resolved();
    desk.later(Duration.ofDays(8));
    FeedbackVerdict verdict =
        desk.recording.replied(
            reply(issue, true, "citizen:1"), desk.only().citizen().orElseThrow());
    assertThat(verdict).isInstanceOf(FeedbackVerdict.Refused.class);
    assertThat(desk.feedbackBook.replies(issue))
        .singleElement()
        .satisfies(each -> assertThat(each.counts()).isFalse());
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.RESOLVED);
  }

  @Test
  public void ofTwoThatDisagreeTheFirstCountsAndBothAreKept() {
    IssueId issue = resolved();
    desk.hears("हो गया");
    desk.later(Duration.ofMinutes(5));
    desk.recording.replied(reply(issue, false, "citizen:1"), desk.only().citizen().orElseThrow());
    assertThat(desk.feedbackBook.replies(issue))
        .extracting(FeedbackReply::counts)
        .containsExactly(true, false);
    assertThat(desk.only().standing().state()).isEqualTo(GrievanceState.CLOSED);
  }

  @Test
  public void aGrievanceThatIsGoneTakesNoAnswer() {
    IssueId issue = resolved();
    var citizen = desk.only().citizen().orElseThrow();
    desk.grievances.remove(issue, desk.time.instant(), null);
    assertThat(desk.recording.replied(reply(issue, true, "citizen:1"), citizen))
        .isInstanceOf(FeedbackVerdict.Refused.class);
    desk.feedbackBook.wantCall(issue, 1, CallReason.SAMPLE, desk.time.instant());
    assertThat(desk.callingOut.queue("operator", 10)).isEmpty();
  }

  @Test
  public void whoHandledItNeverCalls() {
    IssueId issue = wanted();
    desk.feedbackBook.handled.put(issue, Set.of("transferrer"));
    assertThat(desk.callingOut.queue("phe", 10)).as("who resolved it").isEmpty();
    assertThat(desk.callingOut.queue("transferrer", 10)).isEmpty();
    assertThat(desk.callingOut.queue("operator", 10)).hasSize(1);
    assertThat(desk.callingOut.answered(reply(issue, true, "phe"), 0))
        .isInstanceOf(CallingOut.Outcome.Refused.class);
  }

  @Test
  public void nobodyIsCalledWhoMustNotBeOrOutsideDecentHours() {
    IssueId issue = wanted();
    desk.later(Duration.ofHours(10));
    assertThat(desk.callingOut.isDecentNow()).isFalse();
    assertThat(desk.callingOut.queue("operator", 10)).isEmpty();
    assertThat(desk.callingOut.inVain(issue, 1, 0, "operator", CallTry.Result.BUSY))
        .isInstanceOf(CallingOut.Outcome.Refused.class);
    desk.later(Duration.ofHours(14));
    assertThat(desk.callingOut.queue("operator", 10)).hasSize(1);
    desk.needs.note(issue, Set.of(AccessNeed.DO_NOT_TELEPHONE));
    assertThat(desk.callingOut.queue("operator", 10)).isEmpty();
  }

  @Test
  public void whoSentStopIsNotCalled() {
    wanted();
    desk.hears("STOP");
    assertThat(desk.callingOut.queue("operator", 10)).isEmpty();
  }

  @Test
  public void threeTriesApartAndNoMore() {
    IssueId issue = wanted();
    for (int i = 0; i < CallOutRules.MOST_TRIES; i++) {
      assertThat(desk.callingOut.queue("operator", 10)).as("try " + i).hasSize(1);
      assertThat(desk.callingOut.inVain(issue, 1, i, "operator", CallTry.Result.NOT_REACHED))
          .isInstanceOf(CallingOut.Outcome.Kept.class);
      assertThat(desk.callingOut.queue("operator", 10)).as("spaced").isEmpty();
      desk.later(Duration.ofDays(1));
    }
    desk.later(Duration.ofDays(1));
    assertThat(desk.callingOut.queue("operator", 10)).isEmpty();
    assertThat(desk.feedbackBook.tries(issue, 1)).hasSize(3);
    assertThat(desk.only().standing().satisfaction().fieldValue()).isEqualTo("Asked");
  }

  @Test
  public void theAnswerOfACallReopens() {
    IssueId issue = wanted();
    CallingOut.Outcome outcome = desk.callingOut.answered(reply(issue, false, "operator"), 0);
    assertThat(outcome).isInstanceOf(CallingOut.Outcome.Kept.class);
    assertThat(desk.only().standing().reopenings()).isEqualTo(1);
    assertThat(desk.callingOut.answered(reply(issue, true, "operator"), 0))
        .isInstanceOf(CallingOut.Outcome.Refused.class);
  }

  @Test
  public void isRemindedOnceAndThenThereIsAnEnd() {
    IssueId issue = resolved();
    RemindingFeedback reminding =
        new RemindingFeedback(
            RaipurDesk.data(),
            desk.feedbackBook,
            desk.grievances,
            desk.outbox,
            new TextingAboutGrievance(
                RaipurDesk.data(), desk.grievances, message -> ShortMessages.Answer.NO_GATEWAY),
            new InMemoryTransactions());
    assertThat(reminding.remind(desk.later(Duration.ofDays(1)))).isZero();
    assertThat(reminding.remind(desk.later(Duration.ofHours(34)))).as("at night").isZero();
    assertThat(reminding.remind(desk.later(Duration.ofHours(62)))).isEqualTo(1);
    assertThat(reminding.remind(desk.time.instant())).isZero();
    assertThat(desk.outbox.findByKey("feedback:%d:1:again".formatted(issue.value()))).isPresent();
    desk.settle();
    // This desk has no template for it, and the window is shut: the desk calls instead.
    assertThat(desk.feedbackBook.callOut(issue, 1).orElseThrow().why())
        .isEqualTo(CallReason.NOT_REACHED);
    desk.later(Duration.ofDays(8));
    assertThat(reminding.remind(desk.time.instant())).isZero();
    assertThat(desk.grievances.find(issue).orElseThrow().standing().satisfaction())
        .isEqualTo(Satisfaction.ASKED);
  }

  @Test
  public void whoSentStopIsNotReminded() {
    IssueId issue = resolved();
    desk.hears("STOP");
    int before = desk.messenger.sent().size();
    RemindingFeedback reminding =
        new RemindingFeedback(
            RaipurDesk.data(),
            desk.feedbackBook,
            desk.grievances,
            desk.outbox,
            new TextingAboutGrievance(
                RaipurDesk.data(), desk.grievances, message -> ShortMessages.Answer.NO_GATEWAY),
            new InMemoryTransactions());
    reminding.remind(desk.later(Duration.ofDays(5)));
    desk.settle();
    assertThat(desk.messenger.sent()).hasSize(before);
    assertThat(desk.feedbackBook.replies(issue)).isEmpty();
  }

  @Test
  public void whatWhatsAppRefusesIsAskedBySmsElseByACall() {
    desk.hears("हमारे गांव का हैंडपंप खराब है");
    IssueId issue = desk.only().issue();
    desk.move(issue, Move.TAKE_UP);
    desk.messenger.next(
        new SendOutcome.Refused(
            new org.nivaran.core.notify.SendProblem(132015, "template paused", false)));
    desk.resolve(issue, "ठीक किया");
    desk.settle();
    assertThat(desk.shortMessages).isNotEmpty();
    assertThat(desk.feedbackBook.callOut(issue, 1).orElseThrow().why())
        .isEqualTo(CallReason.NOT_REACHED);
    assertThat(desk.callBacks.open(10)).isEmpty();
  }

  @Test
  public void theLotIsTheSameForEverybodyAndOneWeekIsDrawnOnce() {
    resolved();
    desk.later(Duration.ofDays(7));
    assertThat(desk.callingOut.plan()).isEqualTo(1);
    assertThat(desk.callingOut.plan()).isZero();
    List<CallOutSample.Candidate> all =
        java.util.stream.IntStream.rangeClosed(1, 50)
            .mapToObj(i -> new CallOutSample.Candidate(new IssueId(i), 1, Samples.PHE, null))
            .toList();
    List<CallOutSample.Candidate> drawn = new CallOutSample("seed", 5).of("2026-W48", all);
    List<CallOutSample.Candidate> turned = new java.util.ArrayList<>(all);
    java.util.Collections.reverse(turned);
    assertThat(new CallOutSample("seed", 5).of("2026-W48", turned)).isEqualTo(drawn).hasSize(5);
    assertThat(new CallOutSample("other", 5).of("2026-W48", all)).isNotEqualTo(drawn);
  }

  @Test
  public void tooGoodStandsOutToo() {
    assertThat(
            StandingOut.among(
                Map.of(
                    "good", new StandingOut.Answers(40, 40),
                    "usual", new StandingOut.Answers(300, 210),
                    "bad", new StandingOut.Answers(40, 8),
                    "few", new StandingOut.Answers(3, 0))))
        .containsExactly("bad", "good");
  }

  @Test
  public void linksAreShortAndCannotBeGuessed() {
    FeedbackLinks links = new FeedbackLinks(() -> new byte[32]);
    FeedbackLinks.Question question = new FeedbackLinks.Question(new IssueId(1_234_567), 2);
    String code = links.write(question);
    assertThat(code.length()).isLessThanOrEqualTo(34);
    assertThat(links.read(code)).contains(question);
    for (int i = 0; i < code.length(); i++) {
      char other = code.charAt(i) == 'a' ? 'b' : 'a';
      assertThat(links.read(code.substring(0, i) + other + code.substring(i + 1))).isEmpty();
    }
    assertThat(links.read("")).isEmpty();
    assertThat(new FeedbackLinks(() -> new byte[33]).read(code)).isEqualTo(links.read(code));
    assertThat(
            new FeedbackLinks(
                    () -> "another secret of us".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .read(code))
        .isEmpty();
  }

  @Test
  public void callsKeepDecentHours() {
    var office = CalendarFixtures.raipurOffice();
    assertThat(CallOutRules.isDecent(office, CalendarFixtures.raipur("2026-11-25T12:00"))).isTrue();
    assertThat(CallOutRules.isDecent(office, CalendarFixtures.raipur("2026-11-25T21:00")))
        .isFalse();
    assertThat(
            CallOutRules.isDecent(
                office,
                CallOutRules.nextDecent(office, CalendarFixtures.raipur("2026-11-25T21:00"))))
        .isTrue();
  }

  private IssueId resolved() {
    desk.hears("हमारे गांव का हैंडपंप खराब है");
    IssueId issue = desk.only().issue();
    desk.move(issue, Move.TAKE_UP);
    desk.resolve(issue, "ठीक किया");
    desk.settle();
    return issue;
  }

  private IssueId wanted() {
    IssueId issue = resolved();
    assertThat(desk.feedbackBook.wantCall(issue, 1, CallReason.SAMPLE, desk.time.instant()))
        .isTrue();
    return issue;
  }

  private FeedbackReply reply(IssueId issue, boolean satisfied, String by) {
    return new FeedbackReply(
        "test:" + by + ":" + desk.time.instant().toEpochMilli(),
        issue,
        1,
        satisfied,
        satisfied,
        null,
        "",
        FeedbackWay.CALL_OUT,
        by,
        desk.time.instant(),
        false);
  }
}
