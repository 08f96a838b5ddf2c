package org.nivaran.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.LINE;
import static org.nivaran.core.testing.Samples.NODE_1;
import static org.nivaran.core.testing.Samples.NODE_2;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.claim;
import static org.nivaran.core.testing.Samples.minutes;

import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.MediumId;
import org.nivaran.core.port.NewMedium;

/** What every {@link MediaStore} does. It is empty before each test. */
public abstract class MediaStoreContract {

  private static final IssueId ISSUE = new IssueId(10_001);

  protected abstract MediaStore media();

  @Test
  public void keepsWhatItWasGivenOnce() {
    NewMedium wanted =
        new NewMedium(
            "k1",
            ISSUE,
            "whatsapp",
            LINE,
            MediaKind.AUDIO,
            new MediaHandle(
                "5501",
                "audio/ogg; codecs=opus",
                "abc=",
                "आवाज़.ogg",
                "https://x/" + "y".repeat(900)),
            NOON);

    assertThat(media().insertIfAbsent(wanted, minutes(1))).isTrue();
    assertThat(media().insertIfAbsent(wanted, minutes(2))).isFalse();

    Medium kept = media().of(ISSUE).get(0);
    assertThat(kept.of()).isEqualTo(wanted);
    assertThat(kept.state()).isEqualTo(Medium.State.WAITING);
    assertThat(kept.nextAttempt()).isEqualTo(minutes(1));
    assertThat(media().find(kept.id())).contains(kept);
    assertThat(media().of(new IssueId(5))).isEmpty();
    assertThat(media().counts().waiting()).isEqualTo(1);
  }

  @Test
  public void isClaimedByOneAndAgainWhenTheClaimEnds() throws InterruptedException {
    MediumId id = added("k1");

    assertThat(Contention.results(() -> media().claim(id, claim(NODE_1, 1, 2))))
        .containsOnlyOnce(true);
    assertThat(media().claimable(minutes(2), 10)).isEmpty();
    assertThat(media().claimable(minutes(3), 10)).containsExactly(id);
    assertThat(media().claim(id, claim(NODE_2, 3, 2))).isTrue();
    assertThat(media().attached(id, NODE_1, "a.jpg", 3)).isFalse();
    assertThat(media().attached(id, NODE_2, "a.jpg", 3)).isTrue();

    Medium done = media().find(id).orElseThrow();
    assertThat(done.state()).isEqualTo(Medium.State.ATTACHED);
    assertThat(done.fileName()).isEqualTo("a.jpg");
    assertThat(done.size()).isEqualTo(3);
    assertThat(done.attempts()).isEqualTo(2);
    assertThat(media().claimable(minutes(100), 10)).isEmpty();
    assertThat(media().revive(id, NOON)).isFalse();
  }

  @Test
  public void waitsDiesAndIsRevived() {
    MediumId id = added("k1");
    media().claim(id, claim(NODE_1, 1, 2));
    assertThat(media().retryAt(id, NODE_1, minutes(9), "HTTP 500")).isTrue();
    assertThat(media().claim(id, claim(NODE_1, 8, 2))).isFalse();
    assertThat(media().claim(id, claim(NODE_1, 9, 2))).isTrue();
    assertThat(media().dead(id, NODE_1, "too large")).isTrue();
    assertThat(media().dead(id, NODE_1, "too large")).isFalse();

    assertThat(media().deadOnes(10)).extracting(Medium::lastError).containsExactly("too large");
    assertThat(media().counts().dead()).isEqualTo(1);
    assertThat(media().revive(id, minutes(20))).isTrue();
    assertThat(media().find(id).orElseThrow().attempts()).isZero();
    assertThat(media().claimable(minutes(20), 10)).containsExactly(id);
  }

  @Test
  public void keepsWhatSomebodyHeard() {
    MediumId id = added("k1");
    Medium.Transcript heard = new Medium.Transcript("पानी नहीं आ रहा", "operator", minutes(4));

    assertThat(media().transcribe(id, heard)).isTrue();
    assertThat(media().find(id).orElseThrow().transcript()).isEqualTo(heard);
    assertThat(media().transcribe(id, new Medium.Transcript(" ", "operator", minutes(5)))).isTrue();
    assertThat(media().find(id).orElseThrow().transcript()).isNull();
    assertThat(media().transcribe(new MediumId(99), heard)).isFalse();
  }

  private MediumId added(String key) {
    media()
        .insertIfAbsent(
            new NewMedium(
                key, ISSUE, "whatsapp", LINE, MediaKind.IMAGE, MediaHandle.of("5501"), NOON),
            NOON);
    return media().of(ISSUE).get(0).id();
  }
}
