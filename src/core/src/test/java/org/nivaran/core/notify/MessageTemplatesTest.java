package org.nivaran.core.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.core.grievance.Language;

public class MessageTemplatesTest {

  private final MessageTemplates standard = MessageTemplates.standard();

  @Test
  public void everyMessageIsThereInHindiAndEnglishWithinTheLimits() {
    for (MessageKind kind : MessageKind.values()) {
      for (Language language : List.of(Language.HINDI, Language.ENGLISH)) {
        assertThat(standard.all())
            .as(kind.key() + " in " + language.tag())
            .anyMatch(each -> each.key().equals(kind.key()) && each.language().equals(language));
      }
    }
    for (MessageKind button : List.of(MessageKind.BUTTON_SOLVED, MessageKind.BUTTON_NOT_SOLVED)) {
      for (Language language : List.of(Language.HINDI, Language.ENGLISH)) {
        assertThat(standard.words(button, language, Map.of()).length())
            .isLessThanOrEqualTo(MessageLimits.BUTTON_TITLE);
      }
    }
  }

  @Test
  public void anUnknownLanguageGetsHindi() {
    assertThat(standard.words(MessageKind.GREETING, Language.CHHATTISGARHI, Map.of()))
        .startsWith("नमस्कार");
  }

  @Test
  public void valuesArePlainText() {
    assertThat(
            standard.words(
                MessageKind.QUESTION,
                Language.ENGLISH,
                Map.of("reference", "$1", "question", "<b>{question}</b>\\")))
        .contains("grievance $1")
        .contains("<b>{question}</b>\\");
  }

  @Test
  public void anUnknownVariableIsRefusedAtOnce() {
    assertThatThrownBy(() -> with("ack", "क्रमांक {referense}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{referense}")
        .hasMessageContaining("ack");
    assertThatThrownBy(() -> with("ack", " ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void whatIsMissingOrTwiceIsRefused() {
    assertThatThrownBy(() -> MessageTemplates.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    List<MessageTemplate> twice = new ArrayList<>(standard.all());
    twice.add(new MessageTemplate("ack", Language.HINDI, "x", null));
    assertThatThrownBy(() -> MessageTemplates.of(twice))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
    List<MessageTemplate> unknown = new ArrayList<>(standard.all());
    unknown.add(new MessageTemplate("nonsense", Language.HINDI, "x", null));
    assertThatThrownBy(() -> MessageTemplates.of(unknown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nonsense");
    assertThatThrownBy(() -> standard.words(MessageKind.JOINED, Language.HINDI, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  public void theApprovedTemplateTakesTheVariablesInTheirOrder() {
    MessageTemplates templates = with("ack", "{due} {reference} {due} {department}");

    OutboundMessage message =
        templates.message(
            MessageKind.ACKNOWLEDGED,
            Language.HINDI,
            Map.of("due", "D", "reference", "R", "department", "P"));

    assertThat(message.template())
        .isEqualTo(new TemplateUse("approved", Language.HINDI, List.of("D", "R", "P"), List.of()));
  }

  @Test
  public void cutsWithoutBreakingALetter() {
    String word = "कि".repeat(20);

    String cut = Graphemes.shortened(word, 20);

    assertThat(cut.length()).isLessThanOrEqualTo(20);
    assertThat(cut).isEqualTo("कि".repeat(9) + "…");
    assertThat(Graphemes.shortened("👨‍👩‍👧‍👦".repeat(5), 20)).matches("\\X*…");
    assertThat(new Button("p", word).title()).isEqualTo(cut);
    assertThat(OutboundMessage.text("x".repeat(5000)).text()).hasSize(4096);
    assertThat(new OutboundMessage("x".repeat(5000), List.of(new Button("p", "t")), null).text())
        .hasSize(1024);
  }

  @Test
  public void whatTheChannelWouldRefuseIsRefusedHere() {
    assertThatThrownBy(() -> OutboundMessage.text(" "))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Button("x".repeat(257), "t"))
        .isInstanceOf(IllegalArgumentException.class);
    Button button = new Button("p", "t");
    assertThatThrownBy(
            () -> new OutboundMessage("x", List.of(button, button, button, button), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private MessageTemplates with(String key, String text) {
    List<MessageTemplate> all = new ArrayList<>(standard.all());
    all.removeIf(each -> each.key().equals(key) && each.language().equals(Language.HINDI));
    all.add(new MessageTemplate(key, Language.HINDI, text, "approved"));
    return MessageTemplates.of(all);
  }
}
