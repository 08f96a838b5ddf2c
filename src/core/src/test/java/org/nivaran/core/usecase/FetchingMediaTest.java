package org.nivaran.core.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.WholeDesk.ASHA;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.port.MediaSource.Outcome;
import org.nivaran.core.port.Medium;
import org.nivaran.core.port.NodeId;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.WholeDesk;

public class FetchingMediaTest {

  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};

  private final WholeDesk desk = new WholeDesk();
  private byte[] content = JPEG;
  private @Nullable String expected;
  private @Nullable Outcome instead;
  private int asked;

  private final FetchingMedia fetching =
      new FetchingMedia(
          desk.media,
          (medium, into) -> {
            asked++;
            try {
              Files.write(into, content);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            Outcome other = instead;
            return other != null
                ? other
                : new Outcome.Fetched(content.length, digest(content), expected);
          },
          desk.grievances,
          desk.tracker,
          RaipurDesk.data(),
          new NodeId("node-1"),
          desk.time);

  @Test
  public void isAttachedUnderANameOfOurs() {
    IssueId issue = photo(handle("../../x.exe", null));

    fetchAll();

    Medium medium = only();
    assertThat(medium.state()).isEqualTo(Medium.State.ATTACHED);
    assertThat(medium.fileName()).matches("RPR-2611-00001-.-image-1\\.jpg");
    assertThat(desk.tracker.attachmentsOf(issue)).containsOnlyKeys(medium.fileName());
    assertThat(desk.tracker.attachmentsOf(issue).get(medium.fileName())).isEqualTo(JPEG);
  }

  @Test
  public void takesEveryFormOfTheRightDigest() {
    byte[] digest = digest(JPEG);
    expected = HexFormat.of().formatHex(digest);
    photo(handle(null, Base64.getEncoder().encodeToString(digest)));

    fetchAll();

    assertThat(only().state()).isEqualTo(Medium.State.ATTACHED);
  }

  @Test
  public void whatHasAnotherDigestIsFetchedAgain() {
    IssueId issue = photo(handle(null, Base64.getEncoder().encodeToString(digest(new byte[1]))));

    fetchAll();

    assertThat(only().state()).isEqualTo(Medium.State.WAITING);
    assertThat(only().lastError()).isEqualTo("the digest is another");
    assertThat(desk.tracker.attachmentsOf(issue)).isEmpty();
  }

  @Test
  public void aProgramIsNotAttachedAndTheIssueSaysSo() {
    content = "MZ\u0000 this is no photo".getBytes(UTF_8);
    IssueId issue = photo(handle("photo.jpg", null));

    fetchAll();

    assertThat(only().state()).isEqualTo(Medium.State.DEAD);
    assertThat(desk.tracker.attachmentsOf(issue)).isEmpty();
    assertThat(desk.tracker.commentsOf(issue))
        .singleElement()
        .asString()
        .contains("फ़ाइल नहीं मिल सकी")
        .contains("could not be fetched");
  }

  @Test
  public void isTriedLessAndLessOftenAndThenGivenUpAndCanBeRevived() {
    IssueId issue = photo(handle(null, null));
    instead = new Outcome.Failed("HTTP 500", null);
    for (int i = 0; i < 30; i++) {
      fetchAll();
      desk.later(Duration.ofHours(3));
    }
    assertThat(asked).isEqualTo(20);
    assertThat(only().state()).isEqualTo(Medium.State.DEAD);

    instead = null;
    assertThat(desk.media.revive(only().id(), desk.time.instant())).isTrue();
    fetchAll();

    assertThat(only().state()).isEqualTo(Medium.State.ATTACHED);
    assertThat(desk.tracker.attachmentsOf(issue)).hasSize(1);
  }

  @Test
  public void leavesTheChannelAloneAsLongAsItWants() {
    photo(handle(null, null));
    instead = new Outcome.Failed("HTTP 429", Duration.ofMinutes(30));
    fetchAll();

    assertThat(only().nextAttempt()).isEqualTo(desk.time.instant().plus(Duration.ofMinutes(30)));
  }

  @Test
  public void aCrashAfterAttachingAttachesNothingTwice() {
    IssueId issue = photo(handle(null, null));
    desk.tracker.failAfterNext(new IllegalStateException("killed"));
    try {
      fetchAll();
    } catch (IllegalStateException killed) {
      assertThat(killed).hasMessage("killed");
    }
    desk.later(Duration.ofMinutes(10));
    fetchAll();

    assertThat(only().state()).isEqualTo(Medium.State.ATTACHED);
    assertThat(desk.tracker.attachmentsOf(issue)).hasSize(1);
  }

  private IssueId photo(MediaHandle handle) {
    desk.hears(
        CitizenAddress.of(ASHA), new Content.Media(MediaKind.IMAGE, handle, "हैंडपंप खराब है"));
    return desk.only().issue();
  }

  private void fetchAll() {
    desk.media.claimable(desk.time.instant(), 10).forEach(fetching::fetch);
  }

  private Medium only() {
    return desk.media.of(desk.only().issue()).get(0);
  }

  private static MediaHandle handle(@Nullable String name, @Nullable String digest) {
    return new MediaHandle("5501", "image/jpeg", digest, name, null);
  }

  private static byte[] digest(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
