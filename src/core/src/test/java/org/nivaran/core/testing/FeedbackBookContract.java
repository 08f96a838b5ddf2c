package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.feedback.CallOut;
import org.nivaran.core.feedback.CallReason;
import org.nivaran.core.feedback.CallTry;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackFigures;
import org.nivaran.core.feedback.FeedbackLinks;
import org.nivaran.core.feedback.FeedbackReply;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.feedback.FeedbackToken;
import org.nivaran.core.feedback.FeedbackTopic;
import org.nivaran.core.feedback.FeedbackWay;
import org.nivaran.core.feedback.StandingOut;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.ResolutionKind;
import org.nivaran.core.port.FeedbackBook;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.port.GrievanceStore;

/** What every {@link FeedbackBook} does. It is empty before each test. */
public abstract class FeedbackBookContract {

  private static final IssueId ISSUE = new IssueId(10_001);
  private static final FeedbackTopic TOPIC = topic("anita");

  protected abstract FeedbackBook book();

  protected abstract FeedbackStore questions();

  protected abstract GrievanceStore grievances();

  @Test
  public void repliesAreAllKeptAndOnceEach() {
    ask(1, TOPIC);
    FeedbackReply first = reply(1, FeedbackAnswer.SOLVED, 5).counting(true);
    FeedbackReply other =
        new FeedbackReply(
            "call:1",
            ISSUE,
            1,
            false,
            false,
            true,
            "नहीं हुआ",
            FeedbackWay.CALL_OUT,
            "operator",
            minutes(9),
            false);
    assertThat(book().keep(first)).isTrue();
    assertThat(book().keep(first)).isFalse();
    assertThat(book().keep(other)).isTrue();
    assertThat(book().replies(ISSUE)).containsExactly(first, other);
    assertThat(book().replies(new IssueId(5))).isEmpty();
  }

  @Test
  public void aCallIsWantedOnceAndOfWhatWasAskedOnly() {
    assertThat(book().wantCall(ISSUE, 1, CallReason.SAMPLE, NOON)).isFalse();
    ask(1, TOPIC);
    assertThat(book().wantCall(ISSUE, 1, CallReason.NOT_POSSIBLE, minutes(10))).isTrue();
    assertThat(book().wantCall(ISSUE, 1, CallReason.SAMPLE, NOON)).isFalse();
    CallOut call = new CallOut(ISSUE, 1, TOPIC, CallReason.NOT_POSSIBLE, minutes(10), 0);
    assertThat(book().due(minutes(9), 10)).isEmpty();
    assertThat(book().due(minutes(10), 10)).containsExactly(call);
    assertThat(book().callOut(ISSUE, 1)).contains(call);
    assertThat(questions().find(ISSUE, 1).orElseThrow().expires())
        .isEqualTo(minutes(10).plus(Duration.ofDays(14)));

    questions().answer(ISSUE, 1, FeedbackAnswer.SOLVED, minutes(11));
    assertThat(book().due(minutes(99), 10)).isEmpty();
    assertThat(book().callOut(ISSUE, 1)).isEmpty();
  }

  @Test
  public void ofTwoWhoCallOneIsWrittenDown() throws InterruptedException {
    ask(1, TOPIC);
    FeedbackBook book = book();
    book.wantCall(ISSUE, 1, CallReason.SAMPLE, NOON);
    CallTry busy = new CallTry(minutes(1), "operator", CallTry.Result.BUSY);
    assertThat(Contention.results(() -> book.tried(ISSUE, 1, 0, busy, minutes(60))))
        .containsOnlyOnce(true);
    assertThat(book.tries(ISSUE, 1)).containsExactly(busy);
    assertThat(book.callOut(ISSUE, 1).orElseThrow().tries()).isEqualTo(1);
    assertThat(book.due(minutes(59), 10)).isEmpty();

    CallTry wrong = new CallTry(minutes(61), "nodal", CallTry.Result.WRONG_NUMBER);
    assertThat(book.tried(ISSUE, 1, 1, wrong, null)).isTrue();
    assertThat(book.callOut(ISSUE, 1)).isEmpty();
    assertThat(book.due(minutes(9999), 10)).isEmpty();
    assertThat(book.tries(ISSUE, 1)).containsExactly(busy, wrong);
  }

  @Test
  public void everyFigureEqualsItsList() {
    Grievance grievance =
        Samples.grievance(ISSUE.value()).resolved(ResolutionKind.RELIEF_GIVEN, NOON);
    grievances().insertIfAbsent(grievance);
    ask(1, TOPIC);
    ask(2, topic(null));
    questions().answer(ISSUE, 1, FeedbackAnswer.SOLVED, minutes(3));
    questions().answer(ISSUE, 2, FeedbackAnswer.SOLVED, minutes(4));
    book().keep(reply(2, FeedbackAnswer.NOT_SOLVED, 6));
    grievances().update(ISSUE, each -> each.reopened(Level.L2));
    Instant to = minutes(60);
    for (FeedbackFigures.By by : FeedbackFigures.By.values()) {
      List<FeedbackFigures> all = book().figures(by, NOON, to);
      assertThat(all).as(by.name()).isNotEmpty();
      for (FeedbackFigures each : all) {
        for (FeedbackFigures.Number number : FeedbackFigures.Number.values()) {
          assertThat(book().list(by, each.of(), number, NOON, to))
              .as(by + " " + number)
              .hasSize((int) each.number(number));
        }
      }
    }
    assertThat(book().figures(FeedbackFigures.By.DEPARTMENT, NOON, to))
        .containsExactly(new FeedbackFigures("phe", 2, 2, 2, 1, 2));
    assertThat(book().figures(FeedbackFigures.By.POST, NOON, to))
        .extracting(FeedbackFigures::of)
        .containsExactly("");
    assertThat(book().figures(FeedbackFigures.By.DEPARTMENT, to, minutes(90))).isEmpty();
    assertThat(book().byHandler(NOON, to))
        .containsOnly(java.util.Map.entry("anita", new StandingOut.Answers(1, 1)));
  }

  @Test
  public void isRemindedOfOnceAndOnlyWhileItWaits() throws InterruptedException {
    ask(1, TOPIC);
    FeedbackBook book = book();
    assertThat(book.way(ISSUE, 1)).contains(FeedbackWay.WHATSAPP);
    assertThat(book.way(ISSUE, 2)).isEmpty();
    assertThat(book.toRemind(minutes(1), minutes(5), 10)).isEmpty();
    assertThat(book.toRemind(minutes(2), minutes(5), 10))
        .containsExactly(new FeedbackLinks.Question(ISSUE, 1));
    assertThat(book.toRemind(minutes(2), NOON.plus(Duration.ofDays(8)), 10)).isEmpty();
    assertThat(Contention.results(() -> book.reminded(ISSUE, 1, minutes(5))))
        .containsOnlyOnce(true);
    assertThat(book.toRemind(minutes(2), minutes(5), 10)).isEmpty();
    assertThat(book.reminded(ISSUE, 2, minutes(5))).isFalse();
  }

  @Test
  public void candidatesAndQuotas() {
    ask(1, TOPIC);
    ask(2, TOPIC);
    book().wantCall(ISSUE, 2, CallReason.SAMPLE, NOON);
    book().tried(ISSUE, 2, 0, new CallTry(minutes(1), "o", CallTry.Result.ANSWERED), null);
    assertThat(book().candidates(NOON, minutes(60)))
        .singleElement()
        .satisfies(each -> assertThat(each.attempt()).isEqualTo(1))
        .satisfies(each -> assertThat(each.handler()).isEqualTo("anita"));
    assertThat(book().quotas(NOON, minutes(60)))
        .containsExactly(new FeedbackBook.Quota("phe", 1, 1, 1));
  }

  private void ask(int attempt, FeedbackTopic topic) {
    questions().insertIfAbsent(FeedbackRequest.asked(ISSUE, attempt, minutes(attempt)));
    book().describe(ISSUE, attempt, topic);
  }

  private static FeedbackReply reply(int attempt, FeedbackAnswer answer, long at) {
    return FeedbackReply.plain(
        new FeedbackToken(answer, ISSUE, attempt), FeedbackWay.WHATSAPP, "citizen:1", minutes(at));
  }

  private static FeedbackTopic topic(@Nullable String handler) {
    return new FeedbackTopic(
        Samples.PHE,
        null,
        Channel.WHATSAPP,
        null,
        Language.HINDI,
        ResolutionKind.RELIEF_GIVEN,
        FeedbackWay.WHATSAPP,
        handler);
  }
}
