package org.nivaran.jira.operator;

import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.intake.Person;
import org.nivaran.core.intake.PhoneNumber;
import org.nivaran.core.port.MonthlyCap;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.people.Names;

/** The pages of people as values for their templates. Thread safe. */
public final class PeoplePages {

  private static final int MOST = 30;

  private final PeopleBook people;
  private final MonthlyCap cap;
  private final CallViews views;
  private final ConsolePages pages;
  private final OperatorRights rights;
  private final Names names;
  private final Texts texts;

  public PeoplePages(
      PeopleBook people,
      MonthlyCap cap,
      CallViews views,
      ConsolePages pages,
      OperatorRights rights,
      Names names,
      Texts texts) {
    this.people = people;
    this.cap = cap;
    this.views = views;
    this.pages = pages;
    this.rights = rights;
    this.names = names;
    this.texts = texts;
  }

  /** The search, with what was found for a number or the beginning of a name. */
  Page list(int status, @Nullable String asked, String error, ApplicationUser user) {
    String query = asked == null ? "" : asked.strip();
    Map<String, Object> values = new HashMap<>();
    values.put("query", query);
    values.put("found", found(query).stream().map(each -> views.person(each, user)).toList());
    values.put("maySetCap", rights.maySetCap(user));
    values.put("cap", cap.perPerson());
    values.put("error", error);
    return page(status, "people", values);
  }

  private List<Person> found(String query) {
    if (query.isEmpty()) {
      return List.of();
    }
    Optional<PhoneNumber> phone = PhoneNumber.parse(query);
    return phone.isPresent() ? people.atPhone(phone.get()) : people.named(query, MOST);
  }

  /**
   * A person.
   *
   * @param entered what was typed but could not be written, or null
   * @param error what is wrong with it; empty for nothing
   * @param said what was done; empty for nothing
   */
  Page person(
      int status,
      Person person,
      @Nullable Person entered,
      String error,
      String said,
      ApplicationUser user) {
    Person shown = entered == null ? person : entered;
    Map<String, Object> values = new HashMap<>(views.person(person, user));
    values.put("editName", Objects.requireNonNullElse(shown.name(), ""));
    values.put("editHabitual", Objects.requireNonNullElse(shown.habitualNote(), ""));
    values.put("needChoices", needs(shown));
    values.put("languages", languages(shown));
    values.put("candidates", candidates(person, user));
    values.put("merges", merges(person));
    values.put("error", error);
    values.put("said", said);
    return page(status, "person", values);
  }

  private List<Map<String, Object>> needs(Person person) {
    return Arrays.stream(AccessNeed.values())
        .map(
            need ->
                Map.<String, Object>of(
                    "key", need.key(),
                    "text", texts.get("console.need." + need.key()),
                    "usual", person.needs().contains(need)))
        .toList();
  }

  private List<Map<String, Object>> languages(Person person) {
    List<Language> all = new ArrayList<>(List.of(Language.HINDI, Language.ENGLISH));
    all.add(Language.CHHATTISGARHI);
    return all.stream()
        .map(
            each ->
                Map.<String, Object>of(
                    "key", each.tag(),
                    "text", texts.get("language." + each.tag()),
                    "usual", each.equals(person.language())))
        .toList();
  }

  /** Whoever has one of the numbers, or a name that sounds the same. */
  private List<Map<String, Object>> candidates(Person person, ApplicationUser user) {
    Map<Long, Person> all = new LinkedHashMap<>();
    for (PhoneNumber phone : person.phones()) {
      people.atPhone(phone).forEach(each -> all.put(each.id().value(), each));
    }
    String name = person.name();
    if (name != null) {
      people.named(name, MOST).stream()
          .filter(each -> each.mayBeCalled(name))
          .forEach(each -> all.put(each.id().value(), each));
    }
    all.remove(person.id().value());
    return all.values().stream().limit(MOST).map(each -> views.person(each, user)).toList();
  }

  private List<Map<String, Object>> merges(Person person) {
    DeskNames words = views.names();
    return people.merges(person.id()).stream()
        .map(
            merge ->
                Map.<String, Object>of(
                    "id",
                    merge.id(),
                    "text",
                    texts.get(
                        "console.merge.line",
                        words.at(merge.at()),
                        names.of(merge.by()),
                        merge.goneName() == null ? texts.get("console.no-name") : merge.goneName(),
                        merge.reason()),
                    "undone",
                    merge.undone() == null
                        ? ""
                        : texts.get(
                            "console.merge.undone",
                            words.at(merge.undone()),
                            names.of(Objects.requireNonNullElse(merge.undoneBy(), ""))),
                    "mayUndo",
                    merge.undone() == null && merge.kept().equals(person.id())))
        .toList();
  }

  Page problem(int status, String why, String id) {
    return pages.problem(status, why, id);
  }

  private Page page(int status, String template, Map<String, ?> values) {
    return pages.page(status, template, texts.locale(), List.of("console-page"), values);
  }
}
