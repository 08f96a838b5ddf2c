package org.nivaran.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.CITIZEN;
import static org.nivaran.core.testing.Samples.LINE;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Instant;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.InboundMessage.Content;

public class ConversationTest {

  private static final IssueId ISSUE = new IssueId(10_001);

  private final Conversation fresh = Conversation.fresh(CITIZEN, LINE, Language.HINDI);
  private final Conversation open = new Conversation(CITIZEN, LINE, Language.HINDI, ISSUE, NOON);

  @Test
  public void oneMessageIsEnough() {
    assertThat(step(fresh, "हैंडपंप खराब है"))
        .isEqualTo(new ConversationStep.Register("हैंडपंप खराब है"));
  }

  @Test
  public void joinsWhatIsOpen() {
    assertThat(step(open, "समोदा गांव में"))
        .isEqualTo(new ConversationStep.Join(ISSUE, "समोदा गांव में"));
  }

  @Test
  public void doesNotJoinWhatIsOver() {
    Conversation.Turn turn = open.step(message(new Content.Text("फिर खराब है"), NOON), false);

    assertThat(turn.step()).isInstanceOf(ConversationStep.Register.class);
    assertThat(turn.conversation().openGrievance()).isNull();
  }

  @Test
  public void greetingsAreNoGrievances() {
    for (String greeting :
        new String[] {
          "नमस्ते",
          "नमस्कार सर जी",
          "hi",
          "Hello!",
          "HII",
          "Namaste 🙏",
          "राम राम",
          "जय जोहार",
          "good morning sir"
        }) {
      assertThat(step(fresh, greeting)).as(greeting).isEqualTo(new ConversationStep.Greet());
      assertThat(step(open, greeting)).as(greeting).isEqualTo(new ConversationStep.Greet());
    }
    assertThat(step(fresh, "नमस्ते, हैंडपंप खराब है"))
        .isInstanceOf(ConversationStep.Register.class);
  }

  @Test
  public void thanksAreNoGrievances() {
    for (String thanks : new String[] {"धन्यवाद", "Thank you sir", "ठीक है", "ok", "Thanks!"}) {
      assertThat(step(fresh, thanks)).as(thanks).isEqualTo(new ConversationStep.LetBe());
      assertThat(step(open, thanks)).as(thanks).isEqualTo(new ConversationStep.Join(ISSUE, thanks));
    }
  }

  @Test
  public void aNewGrievanceCanBeBegun() {
    for (String alone : new String[] {"नई शिकायत", "new", "Nai shikayat", "NEW COMPLAINT"}) {
      Conversation.Turn turn = open.step(message(new Content.Text(alone), NOON), true);
      assertThat(turn.step()).as(alone).isEqualTo(new ConversationStep.InviteNew());
      assertThat(turn.conversation().openGrievance()).isNull();
    }
    assertThat(step(open, "नई शिकायत: बिजली बंद है"))
        .isEqualTo(new ConversationStep.Register("नई शिकायत: बिजली बंद है"));
    assertThat(step(open, "new road is broken"))
        .isEqualTo(new ConversationStep.Join(ISSUE, "new road is broken"));
  }

  @Test
  public void buttonsAreTheirOwnMatter() {
    assertThat(open.step(message(new Content.ButtonReply("fb1:x", "हां"), NOON), true).step())
        .isEqualTo(new ConversationStep.Pressed("fb1:x"));
  }

  @Test
  public void picturesAndPlacesAreRegisteredToo() {
    assertThat(
            fresh
                .step(message(new Content.Media("image", "5", null, "टूटी सड़क"), NOON), false)
                .step())
        .isEqualTo(new ConversationStep.Register("टूटी सड़क"));
    assertThat(fresh.step(message(new Content.Media("audio", "5", null, null), NOON), false).step())
        .isEqualTo(new ConversationStep.Register("[audio]"));
    assertThat(open.step(message(new Content.Location(21.25, 81.6, "समोदा"), NOON), true).step())
        .isEqualTo(new ConversationStep.Join(ISSUE, "समोदा [21.25, 81.6]"));
  }

  @Test
  public void whatSaysNothingIsAskedAbout() {
    for (String nothing : new String[] {"", "   ", "???", "💧", "\u200e"}) {
      assertThat(step(fresh, nothing)).as(nothing).isEqualTo(new ConversationStep.AskForWords());
    }
    assertThat(step(open, "💧")).isEqualTo(new ConversationStep.Join(ISSUE, "💧"));
    assertThat(fresh.step(message(new Content.Other("unsupported"), NOON), false).step())
        .isEqualTo(new ConversationStep.AskForWords());
    assertThat(open.step(message(new Content.Other("reaction"), NOON), true).step())
        .isEqualTo(new ConversationStep.LetBe());
  }

  @Test
  public void theLanguageIsGuessedByScriptAndSmallWords() {
    assertThat(languageAfter(fresh, "हैंडपंप खराब है")).isEqualTo(Language.HINDI);
    assertThat(languageAfter(fresh, "The handpump of our village is broken"))
        .isEqualTo(Language.ENGLISH);
    assertThat(languageAfter(fresh, "hamare gaon ka handpump kharab hai"))
        .isEqualTo(Language.HINDI);
    assertThat(languageAfter(fresh, "123")).isEqualTo(Language.HINDI);
    assertThat(languageAfter(fresh, "ನಮ್ಮ ಊರಿನ ಪಂಪ್")).isEqualTo(Language.HINDI);
    // A word or two do not change it.
    assertThat(languageAfter(open, "ok done")).isEqualTo(Language.HINDI);
    assertThat(languageAfter(open, "please send somebody today")).isEqualTo(Language.ENGLISH);
  }

  @Test
  public void theWindowOpensWithTheLatestMessage() {
    assertThat(fresh.step(message(new Content.Text("x"), NOON), false).conversation().lastInbound())
        .isEqualTo(NOON);
    assertThat(
            open.step(message(new Content.Text("x"), minutes(-5)), true)
                .conversation()
                .lastInbound())
        .isEqualTo(NOON);
  }

  private static ConversationStep step(Conversation conversation, String text) {
    boolean stillOpen = conversation.openGrievance() != null;
    return conversation.step(message(new Content.Text(text), NOON), stillOpen).step();
  }

  private static Language languageAfter(Conversation conversation, String text) {
    return conversation.step(message(new Content.Text(text), NOON), true).conversation().language();
  }

  private static InboundMessage message(Content content, Instant sent) {
    return new InboundMessage(
        LINE,
        CitizenAddress.of(new PhoneNumber("+919812345678")),
        "wamid.1",
        sent,
        content,
        null,
        null);
  }
}
