package org.nivaran.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.Test;
import org.nivaran.core.feedback.FeedbackTokens.Reading;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.notify.MessageLimits;

public class FeedbackTokensTest {

  private static final FeedbackToken TOKEN =
      new FeedbackToken(FeedbackAnswer.NOT_SOLVED, new IssueId(10_001), 2);

  private final FeedbackTokens tokens = tokens("a secret of this desk");

  @Test
  public void readsWhatItWrote() {
    assertThat(tokens.read(tokens.write(TOKEN))).isEqualTo(new Reading.Genuine(TOKEN));
    assertThat(
            tokens
                .write(
                    new FeedbackToken(
                        FeedbackAnswer.SOLVED, new IssueId(999_999_999_999_999_999L), 999_999_999))
                .length())
        .isLessThan(MessageLimits.BUTTON_PAYLOAD);
  }

  @Test
  public void everyChangeIsAForgery() {
    String payload = tokens.write(TOKEN);

    for (int i = 4; i < payload.length(); i++) {
      char other = payload.charAt(i) == '1' ? '2' : '1';
      String changed = payload.substring(0, i) + other + payload.substring(i + 1);
      assertThat(tokens.read(changed)).as(changed).isEqualTo(new Reading.Forged());
    }
    assertThat(tokens.read(payload + "A")).isEqualTo(new Reading.Forged());
    assertThat(tokens.read(payload.substring(0, payload.length() - 1)))
        .isEqualTo(new Reading.Forged());
    assertThat(tokens("another secret of a desk").read(payload)).isEqualTo(new Reading.Forged());
  }

  @Test
  public void otherButtonsAreNotOurs() {
    assertThat(tokens.read("STOP")).isEqualTo(new Reading.Foreign());
    assertThat(tokens.read("")).isEqualTo(new Reading.Foreign());
    assertThat(tokens.read("fb1:S:0:1:AAAA")).isEqualTo(new Reading.Forged());
  }

  @Test
  public void aShortSecretIsRefused() {
    assertThatThrownBy(() -> tokens("short")).isInstanceOf(IllegalArgumentException.class);
  }

  private static FeedbackTokens tokens(String secret) {
    return new FeedbackTokens(secret.getBytes(StandardCharsets.UTF_8));
  }
}
