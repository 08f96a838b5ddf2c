package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import org.junit.Test;
import org.nivaran.core.feedback.FeedbackAnswer;
import org.nivaran.core.feedback.FeedbackRequest;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.FeedbackStore;

/** What every {@link FeedbackStore} does. It is empty before each test. */
public abstract class FeedbackStoreContract {

  private static final IssueId ISSUE = new IssueId(10_001);

  protected abstract FeedbackStore feedback();

  @Test
  public void asksOnceForEachAttempt() {
    FeedbackRequest first = FeedbackRequest.asked(ISSUE, 1, NOON);
    FeedbackRequest second = FeedbackRequest.asked(ISSUE, 2, minutes(5));

    assertThat(feedback().insertIfAbsent(first)).isTrue();
    assertThat(feedback().insertIfAbsent(FeedbackRequest.asked(ISSUE, 1, minutes(1)))).isFalse();
    assertThat(feedback().insertIfAbsent(second)).isTrue();

    assertThat(feedback().find(ISSUE, 1)).contains(first);
    assertThat(feedback().latest(ISSUE)).contains(second);
    assertThat(feedback().of(ISSUE)).containsExactly(first, second);
    assertThat(feedback().of(new IssueId(5))).isEmpty();
    assertThat(feedback().find(ISSUE, 3)).isEmpty();
    assertThat(feedback().latest(new IssueId(5))).isEmpty();
  }

  @Test
  public void takesOneAnswerUnderContention() throws InterruptedException {
    FeedbackStore feedback = feedback();
    feedback.insertIfAbsent(FeedbackRequest.asked(ISSUE, 1, NOON));

    assertThat(
            Contention.results(
                () -> feedback.answer(ISSUE, 1, FeedbackAnswer.NOT_SOLVED, minutes(3))))
        .containsOnlyOnce(true);
    assertThat(feedback.answer(ISSUE, 1, FeedbackAnswer.SOLVED, minutes(4))).isFalse();
    assertThat(feedback.answer(ISSUE, 2, FeedbackAnswer.SOLVED, minutes(4))).isFalse();

    FeedbackRequest answered = feedback.find(ISSUE, 1).orElseThrow();
    assertThat(answered.answer()).isEqualTo(FeedbackAnswer.NOT_SOLVED);
    assertThat(answered.answered()).isEqualTo(minutes(3));
  }
}
