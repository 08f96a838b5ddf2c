package org.nivaran.jira.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;

/**
 * What {@code POST register} takes: {@code text}, and if known {@code key, channel, line, kind,
 * priority, category, place, language, externalReference} and {@code citizen} with {@code phone}
 * and {@code name}.
 */
record RegisterInput(
    String text,
    @Nullable String key,
    Channel channel,
    @Nullable LineId line,
    Kind kind,
    Priority priority,
    @Nullable CategoryKey category,
    @Nullable PlaceKey place,
    Language language,
    @Nullable String externalReference,
    @Nullable PhoneNumber phone,
    @Nullable String name) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_KEY = 100;

  /**
   * @throws RestProblem naming every field that cannot be used
   */
  static RegisterInput of(Texts texts, Desk desk, String body) {
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> text = input.requiredText("text", RoutingResource.LONGEST_TEXT);
    Optional<String> key =
        input.text("key", LONGEST_KEY).filter(value -> isUsable(texts, input, value));
    Optional<Channel> channel = input.value("channel", Known::channel, "rest.no-channel");
    Optional<LineId> line = input.value("line", value -> Known.line(desk, value), "rest.no-line");
    Optional<Kind> kind = input.value("kind", Known::kind, "rest.no-kind");
    Optional<Priority> priority = input.value("priority", Known::priority, "rest.no-priority");
    Optional<CategoryKey> category =
        input.value("category", value -> Known.category(desk, value), "rest.no-category");
    Optional<PlaceKey> place =
        input.value("place", value -> Known.place(desk, value), "rest.no-place");
    Optional<Language> language = input.value("language", Language::new, "rest.no-language");
    Optional<String> external = input.text("externalReference", LONGEST_NAME);
    JsonInput citizen = input.object("citizen");
    Optional<PhoneNumber> phone = citizen.value("phone", Known::phone, "rest.not-a-phone");
    Optional<String> name = citizen.text("name", LONGEST_NAME);
    citizen.finishObject();
    input.finish();
    return new RegisterInput(
        text.orElseThrow(),
        key.orElse(null),
        channel.orElse(Channel.PHONE),
        line.orElse(null),
        kind.orElse(Kind.COMPLAINT),
        priority.orElse(Priority.NORMAL),
        category.orElse(null),
        place.orElse(null),
        language.orElse(Language.HINDI),
        external.orElse(null),
        phone.orElse(null),
        name.orElse(null));
  }

  private static boolean isUsable(Texts texts, JsonInput input, String key) {
    boolean usable = key.matches("[\\x21-\\x7e]+");
    if (!usable) {
      input.wrong("key", texts.get("rest.not-a-key"));
    }
    return usable;
  }
}
