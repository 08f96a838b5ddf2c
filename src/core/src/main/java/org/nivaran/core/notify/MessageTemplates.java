package org.nivaran.core.notify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;

/**
 * All messages the desk sends, in every language it has them in. Hindi is the default. Immutable;
 * safe for many threads.
 */
public final class MessageTemplates {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

  private final List<MessageTemplate> all;
  private final Map<MessageKind, Map<Language, MessageTemplate>> byKind;

  private MessageTemplates(
      List<MessageTemplate> all, Map<MessageKind, Map<Language, MessageTemplate>> byKind) {
    this.all = all;
    this.byKind = byKind;
  }

  /**
   * The messages with these words.
   *
   * @throws IllegalArgumentException if a message is missing in Hindi, unknown, blank, comes twice
   *     in a language, or has a variable that its kind does not know
   */
  public static MessageTemplates of(List<MessageTemplate> templates) {
    Map<MessageKind, Map<Language, MessageTemplate>> byKind = new EnumMap<>(MessageKind.class);
    for (MessageTemplate template : templates) {
      MessageKind kind =
          MessageKind.ofKey(template.key())
              .orElseThrow(
                  () -> new IllegalArgumentException("no message \"" + template.key() + '"'));
      check(kind, template);
      Map<Language, MessageTemplate> byLanguage =
          byKind.computeIfAbsent(kind, each -> new HashMap<>());
      if (byLanguage.put(template.language(), template) != null) {
        throw new IllegalArgumentException(
            "message \"%s\" twice in %s".formatted(template.key(), template.language().tag()));
      }
    }
    for (MessageKind kind : MessageKind.values()) {
      if (!byKind.getOrDefault(kind, Map.of()).containsKey(Language.HINDI)) {
        throw new IllegalArgumentException("message \"" + kind.key() + "\" is missing in Hindi");
      }
    }
    return new MessageTemplates(List.copyOf(templates), byKind);
  }

  /** The words the desk begins with, in Hindi and English, without approved templates. */
  public static MessageTemplates standard() {
    return of(StandardMessages.ALL);
  }

  /**
   * The messages with these words, and in the standard words those of which there are none in
   * Hindi: a desk that was set up before a message was invented has it too.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static MessageTemplates completed(List<MessageTemplate> templates) {
    List<String> known =
        templates.stream()
            .filter(each -> each.language().equals(Language.HINDI))
            .map(MessageTemplate::key)
            .toList();
    List<MessageTemplate> all = new ArrayList<>(templates);
    for (MessageTemplate standard : StandardMessages.ALL) {
      boolean there =
          known.contains(standard.key())
              || templates.stream()
                  .anyMatch(
                      each ->
                          each.key().equals(standard.key())
                              && each.language().equals(standard.language()));
      if (!there) {
        all.add(standard);
      }
    }
    return of(all);
  }

  public List<MessageTemplate> all() {
    return all;
  }

  /**
   * The words of a message.
   *
   * @param language else Hindi
   * @param values a value for each variable of the kind; others are ignored
   * @throws IllegalArgumentException if a value is missing
   */
  public String words(MessageKind kind, Language language, Map<String, String> values) {
    return filled(template(kind, language).text(), values);
  }

  /** A message without buttons. See {@link #words}. */
  public OutboundMessage message(MessageKind kind, Language language, Map<String, String> values) {
    return message(kind, language, values, List.of());
  }

  /**
   * A message with buttons, and with its approved template if it has one.
   *
   * @throws IllegalArgumentException if a value is missing
   */
  public OutboundMessage message(
      MessageKind kind, Language language, Map<String, String> values, List<Button> buttons) {
    MessageTemplate template = template(kind, language);
    return new OutboundMessage(
            filled(template.text(), values), buttons, approved(template, values, buttons))
        .meaning(new Meaning(kind, values));
  }

  private MessageTemplate template(MessageKind kind, Language language) {
    Map<Language, MessageTemplate> byLanguage = byKind.getOrDefault(kind, Map.of());
    MessageTemplate own = byLanguage.get(language);
    MessageTemplate template = own != null ? own : byLanguage.get(Language.HINDI);
    if (template == null) {
      throw new IllegalStateException("message \"" + kind.key() + "\" is missing in Hindi");
    }
    return template;
  }

  /** Its parameters are the variables in the order in which the words first name them. */
  private static @Nullable TemplateUse approved(
      MessageTemplate template, Map<String, String> values, List<Button> buttons) {
    String name = template.approvedName();
    if (name == null) {
      return null;
    }
    List<String> parameters = new ArrayList<>();
    for (String variable : variables(template.text())) {
      parameters.add(value(values, variable));
    }
    return new TemplateUse(
        name, template.language(), parameters, buttons.stream().map(Button::payload).toList());
  }

  private static void check(MessageKind kind, MessageTemplate template) {
    if (template.text().isBlank()) {
      throw new IllegalArgumentException("message \"" + template.key() + "\" has no words");
    }
    for (String variable : variables(template.text())) {
      if (!kind.variables().contains(variable)) {
        throw new IllegalArgumentException(
            "message \"%s\" in %s knows no {%s}"
                .formatted(template.key(), template.language().tag(), variable));
      }
    }
  }

  private static Set<String> variables(String text) {
    Set<String> variables = new LinkedHashSet<>();
    Matcher matcher = VARIABLE.matcher(text);
    while (matcher.find()) {
      variables.add(matcher.group(1));
    }
    return variables;
  }

  private static String filled(String text, Map<String, String> values) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
  }

  private static String value(Map<String, String> values, String variable) {
    String value = values.get(variable);
    if (value == null) {
      throw new IllegalArgumentException("no value for {" + variable + "}");
    }
    return value;
  }
}
