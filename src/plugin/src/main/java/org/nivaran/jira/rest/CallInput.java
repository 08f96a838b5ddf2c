package org.nivaran.jira.rest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.Subject;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;
import org.nivaran.core.telephone.CallKey;
import org.nivaran.jira.json.JsonInput;
import org.nivaran.jira.language.Texts;

/**
 * What the console sends of a call.
 *
 * @param call the telephone call it came by, or null; never that of who stays anonymous, whom it
 *     would name
 */
record CallInput(
    String key,
    @Nullable PhoneNumber phone,
    @Nullable CitizenId person,
    @Nullable String name,
    String text,
    Subject subject,
    Channel channel,
    @Nullable String externalReference,
    Language language,
    Confidentiality confidentiality,
    Set<AccessNeed> needs,
    @Nullable String joins,
    @Nullable String despite,
    @Nullable CallKey call) {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_REASON = 1000;
  private static final int MOST_NEEDS = 10;
  private static final int LONGEST_CALL = 300;

  /**
   * @throws RestProblem naming every field that cannot be used
   */
  static CallInput of(Texts texts, Desk desk, String body) {
    JsonInput input = RestProblem.reading(texts, body);
    Optional<String> key = input.requiredValue("key", ConsoleKeys::draft, "rest.not-a-key");
    Optional<Confidentiality> confidentiality =
        input.value("confidentiality", CallInput::confidentiality, "rest.no-confidentiality");
    boolean anonymous = confidentiality.filter(Confidentiality.ANONYMOUS::equals).isPresent();
    Optional<PhoneNumber> phone = input.value("phone", Known::phone, "rest.not-a-phone");
    Optional<CitizenId> person = input.value("person", CallInput::person, "rest.no-person");
    Optional<String> name = input.text("name", LONGEST_NAME).filter(each -> !each.isBlank());
    if (!anonymous && person.isEmpty() && name.isEmpty()) {
      input.wrong("name", texts.get("console.wrong.name"));
    }
    Optional<String> text = input.requiredText("text", RoutingResource.LONGEST_TEXT);
    Optional<Kind> kind = input.value("kind", Known::kind, "rest.no-kind");
    Optional<Priority> priority = input.value("priority", Known::priority, "rest.no-priority");
    Optional<CategoryKey> category =
        input.value("category", value -> Known.category(desk, value), "rest.no-category");
    Optional<PlaceKey> place =
        input.value("place", value -> Known.place(desk, value), "rest.no-place");
    Optional<Channel> channel = input.value("channel", Known::channel, "rest.no-channel");
    Optional<String> external =
        input.text("externalReference", LONGEST_NAME).filter(each -> !each.isBlank());
    Optional<Language> language = input.value("language", Language::new, "rest.no-language");
    List<AccessNeed> needs = input.values("needs", MOST_NEEDS, CallInput::need, "rest.no-need");
    Optional<String> joins = input.text("joins", LONGEST_NAME).filter(each -> !each.isBlank());
    Optional<String> despite =
        input.text("despite", LONGEST_REASON).filter(each -> !each.isBlank());
    Optional<CallKey> call = input.text("call", LONGEST_CALL).flatMap(CallKey::ofText);
    input.finish();
    return new CallInput(
        key.orElseThrow(),
        anonymous ? null : phone.orElse(null),
        anonymous ? null : person.orElse(null),
        anonymous ? null : name.map(String::strip).orElse(null),
        text.orElseThrow(),
        new Subject(
            kind.orElse(Kind.COMPLAINT),
            priority.orElse(Priority.NORMAL),
            category.orElse(null),
            place.orElse(null)),
        channel.orElse(Channel.PHONE),
        external.orElse(null),
        language.orElse(Language.HINDI),
        confidentiality.orElse(Confidentiality.NAMED),
        Set.copyOf(needs),
        joins.orElse(null),
        despite.orElse(null),
        anonymous ? null : call.orElse(null));
  }

  static CitizenId person(String id) {
    return new CitizenId(Long.parseLong(id));
  }

  private static Confidentiality confidentiality(String key) {
    return Confidentiality.ofKey(key)
        .orElseThrow(() -> new IllegalArgumentException("no confidentiality " + key));
  }

  private static AccessNeed need(String key) {
    return AccessNeed.ofKey(key).orElseThrow(() -> new IllegalArgumentException("no need " + key));
  }
}
