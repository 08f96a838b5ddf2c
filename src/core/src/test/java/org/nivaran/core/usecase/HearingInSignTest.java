package org.nivaran.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.intake.CitizenAddress;
import org.nivaran.core.intake.InboundMessage.Content;
import org.nivaran.core.intake.MediaHandle;
import org.nivaran.core.intake.MediaKind;
import org.nivaran.core.port.IssueTracker.FieldChange;
import org.nivaran.core.signlanguage.SigningWords;
import org.nivaran.core.signlanguage.Talk;
import org.nivaran.core.testing.WholeDesk;

/** Asha signs. */
public class HearingInSignTest {

  private final WholeDesk desk = new WholeDesk();

  @Test
  public void aVideoOfSomebodyWhoSaysSoIsPutIntoWords() {
    desk.hears(CitizenAddress.of(WholeDesk.ASHA), video("सांकेतिक भाषा"));

    IssueId issue = onlyIssue();
    assertThat(desk.tracker.made(issue).accessNeeds()).isEqualTo("do-not-telephone, sign-language");
    assertThat(desk.talks.of(issue)).singleElement().satisfies(talk -> unread(talk));
    assertThat(desk.needs.of(issue)).isEqualTo(HearingInSign.SIGNS);
    assertThat(desk.needs.mayTelephone(issue)).isFalse();
    assertThat(desk.needs.mayTelephone(WholeDesk.ASHA)).isFalse();
  }

  @Test
  public void whoIsKnownToSignNeedNotSaySoAgain() {
    desk.hears("हमारे गांव का हैंडपंप खराब है");
    IssueId issue = onlyIssue();
    assertThat(desk.needs.mayTelephone(issue)).isTrue();
    desk.needs.note(issue, Set.of(AccessNeed.SIGN_LANGUAGE));
    assertThat(desk.tracker.changesOf(issue))
        .contains(new FieldChange.Needing(Set.of(AccessNeed.SIGN_LANGUAGE)));

    desk.hears(CitizenAddress.of(WholeDesk.ASHA), video(null));
    desk.hears(CitizenAddress.of(WholeDesk.ASHA), video(null));

    assertThat(desk.talks.of(issue)).hasSize(2).allSatisfy(HearingInSignTest::unread);
  }

  @Test
  public void aVideoOfAnybodyElseIsNone() {
    desk.hears(CitizenAddress.of(WholeDesk.ASHA), video("सड़क टूटी है"));

    assertThat(desk.talks.of(onlyIssue())).isEmpty();
    assertThat(desk.needs.of(onlyIssue())).isEmpty();
  }

  @Test
  public void aTextThatMentionsDeafPeopleSaysNothingOfItsWriter() {
    for (String said : List.of("ISL", "Sign language", "सांकेतिक भाषा में", "बधिर", "I am deaf")) {
      assertThat(SigningWords.saidIn(said)).as(said).isTrue();
    }
    assertThat(SigningWords.saidIn("नमस्ते, मैं सुन नहीं सकती, हैंडपंप खराब है")).isTrue();
    for (String said :
        List.of(
            "", "मूक बधिर विद्यालय में पानी नहीं है", "no sign language teacher in the school")) {
      assertThat(SigningWords.saidIn(said)).as(said).isFalse();
    }
  }

  private IssueId onlyIssue() {
    return desk.grievances
        .ofCitizen(desk.citizens.byPhone(WholeDesk.ASHA).get(0).id(), 9)
        .get(0)
        .issue();
  }

  private static void unread(Talk talk) {
    assertThat(talk.isUnread()).isTrue();
    assertThat(talk.wish().evidence()).startsWith("wa:1:");
  }

  private static Content video(@org.jspecify.annotations.Nullable String caption) {
    return new Content.Media(MediaKind.VIDEO, MediaHandle.of("media-1"), caption);
  }
}
