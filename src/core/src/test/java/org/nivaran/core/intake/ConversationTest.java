package org.nivaran.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nivaran.core.testing.Samples.CITIZEN;
import static org.nivaran.core.testing.Samples.LINE;
import static org.nivaran.core.testing.Samples.NOON;
import static org.nivaran.core.testing.Samples.minutes;

import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.intake.InboundMessage.Content;

public class ConversationTest {

  private static final IssueId ISSUE = new IssueId(10_001);

  private final Conversation fresh = Conversation.fresh(CITIZEN, LINE, Language.HINDI);
  private final Conversation open =
      new Conversation(CITIZEN, LINE, Language.HINDI, false, ISSUE, NOON);

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
    assertThat(fresh.step(message(media(MediaKind.IMAGE, "टूटी सड़क"), NOON), false).step())
        .isEqualTo(new ConversationStep.Register("टूटी सड़क"));
    assertThat(fresh.step(message(media(MediaKind.AUDIO, null), NOON), false).step())
        .isEqualTo(new ConversationStep.Register("[आवाज़ / voice]"));
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
    assertThat(open.step(message(new Content.Other("poll"), NOON), true).step())
        .isEqualTo(
            new ConversationStep.JoinUnseen(
                ISSUE, "[poll: दिखाया नहीं जा सका / could not be shown]"));
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

  @Test
  public void aStickerAloneIsNoGrievance() {
    assertThat(fresh.step(message(media(MediaKind.STICKER, null), NOON), false).step())
        .isEqualTo(new ConversationStep.AskForWords());
    assertThat(open.step(message(media(MediaKind.STICKER, null), NOON), true).step())
        .isEqualTo(new ConversationStep.Join(ISSUE, "[स्टिकर / sticker]"));
  }

  @Test
  public void aGreetingUnderAPictureDoesNotLoseThePicture() {
    assertThat(fresh.step(message(media(MediaKind.IMAGE, "नमस्ते"), NOON), false).step())
        .isEqualTo(new ConversationStep.Register("नमस्ते"));
  }

  @Test
  public void stopAndStartAreWordsOfTheirOwn() {
    for (String stop : new String[] {"STOP", "stop", "बंद", "बन्द करो", "रोकें", "Band karo"}) {
      assertThat(step(open, stop)).as(stop).isEqualTo(new ConversationStep.FallSilent());
    }
    for (String start : new String[] {"START", "शुरू", "चालू करो", "shuru"}) {
      assertThat(step(open, start)).as(start).isEqualTo(new ConversationStep.SpeakAgain());
    }
    assertThat(step(fresh, "बिजली बंद है")).isInstanceOf(ConversationStep.Register.class);
    assertThat(step(open, "stop the water theft")).isInstanceOf(ConversationStep.Join.class);
  }

  @Test
  public void theLanguageThatSomebodyChoseStays() {
    for (String english : new String[] {"English", "अंग्रेज़ी", "in english"}) {
      Conversation after =
          fresh.step(message(new Content.Text(english), NOON), false).conversation();
      assertThat(after.language()).as(english).isEqualTo(Language.ENGLISH);
      assertThat(languageAfter(after, "हमारे गांव का हैंडपंप खराब है")).isEqualTo(Language.ENGLISH);
      assertThat(languageAfter(after, "हिंदी")).isEqualTo(Language.HINDI);
    }
  }

  @Test
  public void aReferenceAloneAsksForTheStatus() {
    Reference reference = org.nivaran.core.testing.Samples.reference(42);
    assertThat(step(open, " " + reference.toString().toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(new ConversationStep.TellStatus(reference));
    assertThat(step(open, "स्थिति " + reference))
        .isEqualTo(new ConversationStep.TellStatus(reference));
  }

  @Test
  public void whatIsDoneToEarlierMessagesIsNoMessageOfItsOwn() {
    assertThat(open.step(message(new Content.Edit("w1", new Content.Text("a")), NOON), true).step())
        .isEqualTo(new ConversationStep.Amend("w1"));
    assertThat(open.step(message(new Content.Withdrawal("w1"), NOON), true).step())
        .isEqualTo(new ConversationStep.Withdraw("w1"));
    assertThat(open.step(message(new Content.Reaction("w1", "👍"), NOON), true).step())
        .isEqualTo(new ConversationStep.React("w1"));
  }

  @Test
  public void cardsAreAddedAndTheOwnNumberIsRemembered() {
    Content neighbours =
        new Content.Cards(
            List.of(new InboundMessage.Card("Ravi", List.of("+91 98765 43210"), false)));
    assertThat(open.step(message(neighbours, NOON), true).step())
        .isEqualTo(new ConversationStep.Join(ISSUE, "[संपर्क / contact] Ravi: +91 98765 43210"));
    assertThat(fresh.step(message(neighbours, NOON), false).step())
        .isEqualTo(new ConversationStep.AskForWords());
    Content own =
        new Content.Cards(List.of(new InboundMessage.Card("Asha", List.of("919812345678"), true)));
    assertThat(fresh.step(message(own, NOON), false).step())
        .isEqualTo(new ConversationStep.Introduce(new PhoneNumber("+919812345678")));
  }

  private static Content media(MediaKind kind, @org.jspecify.annotations.Nullable String caption) {
    return new Content.Media(kind, MediaHandle.of("5"), caption);
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
        InboundMessage.Context.NONE);
  }
}
