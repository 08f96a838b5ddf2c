package org.nivaran.jira.operator;

import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.AccessNeed;
import org.nivaran.core.grievance.Channel;
import org.nivaran.core.grievance.Confidentiality;
import org.nivaran.core.grievance.Grievance;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Priority;
import org.nivaran.core.grievance.SpokenReference;
import org.nivaran.core.intake.Line;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.page.Page;
import org.nivaran.jira.people.GrievanceReaders;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/** The console and the slip as values for their templates. Thread safe. */
public final class ConsolePages {

  /** After the host's own path. */
  static final String PATH = "/plugins/servlet/nivaran/console";

  private static final String TEXTS = "nivaran.console.";
  private static final Locale HINDI = Locale.forLanguageTag("hi-IN");

  private final Settings settings;
  private final ReferenceData data;
  private final GrievanceReaders readers;
  private final Texts texts;

  public ConsolePages(
      Settings settings, ReferenceData data, GrievanceReaders readers, Texts texts) {
    this.settings = settings;
    this.data = data;
    this.readers = readers;
    this.texts = texts;
  }

  /**
   * The console.
   *
   * @param phone the number of who calls, as another page gave it
   * @param call the id of the call, as another page gave it
   * @param person the id of the person whom another page offered
   */
  Page console(
      @Nullable String phone,
      @Nullable String call,
      @Nullable String person,
      ApplicationUser user) {
    Map<String, Object> values = new HashMap<>();
    values.put("phone", phone == null ? "" : phone);
    values.put("call", call == null ? "" : call);
    values.put("person", person == null ? "" : person);
    values.put("user", user.getKey());
    values.put(
        "kinds",
        choices(
            Arrays.stream(Kind.values()).map(Kind::key).toList(), "console.kind.", "complaint"));
    values.put(
        "channels",
        choices(
            Arrays.stream(Channel.values())
                .filter(each -> each != Channel.WHATSAPP)
                .map(Channel::key)
                .toList(),
            "channel.",
            "phone"));
    values.put(
        "priorities",
        choices(
            Arrays.stream(Priority.values()).map(Priority::key).toList(),
            "console.priority.",
            "normal"));
    values.put("languages", choices(languages(), "language.", languages().get(0)));
    values.put(
        "confidentialities",
        choices(
            Arrays.stream(Confidentiality.values()).map(Confidentiality::key).toList(),
            "console.confidentiality.",
            "named"));
    values.put(
        "needs",
        choices(
            Arrays.stream(AccessNeed.values()).map(AccessNeed::key).toList(), "console.need.", ""));
    return page(200, "console", texts.locale(), List.of("console-page", "console-script"), values);
  }

  private List<String> languages() {
    return settings
        .current()
        .map(DeskSettings::languages)
        .map(all -> all.stream().map(Language::tag).toList())
        .orElse(List.of("hi"));
  }

  private List<Map<String, Object>> choices(List<String> keys, String prefix, String usual) {
    List<Map<String, Object>> choices = new ArrayList<>();
    for (String key : keys) {
      choices.add(Map.of("key", key, "text", texts.get(prefix + key), "usual", key.equals(usual)));
    }
    return choices;
  }

  /**
   * The slip that the citizen takes home.
   *
   * @param language {@code hi}, {@code en}, or null for the citizen's own
   */
  Page slip(String reference, @Nullable String language, ApplicationUser user) {
    return readers
        .find(reference, user)
        .map(found -> slip(found.grievance(), language))
        .orElseGet(() -> problem(404, "rest.no-grievance", ""));
  }

  private Page slip(Grievance grievance, @Nullable String wanted) {
    Language own = grievance.origin().language();
    boolean english = wanted == null ? own.equals(Language.ENGLISH) : wanted.equals("en");
    Locale locale = english ? Locale.ENGLISH : HINDI;
    Desk desk = data.current();
    DeskNames names = new DeskNames(desk, locale);
    Map<String, Object> values = new HashMap<>();
    values.put("reference", grievance.reference().toString());
    values.put("spoken", SpokenReference.words(grievance.reference(), names.language()));
    values.put("district", names.name(desk.district().name()));
    values.put("opened", names.at(grievance.standing().opened()));
    values.put("category", names.category(grievance.subject().category()));
    values.put("place", names.place(grievance.subject().place()));
    values.put("department", names.department(grievance.department()));
    values.put("due", names.at(grievance.standing().due()));
    values.put("channel", texts.in(locale, "channel." + grievance.origin().channel().key()));
    values.put("anonymous", grievance.citizen().isEmpty());
    values.put(
        "lines",
        desk.lines().stream()
            .map(Line::number)
            .map(number -> number.e164())
            .distinct()
            .collect(Collectors.joining(", ")));
    return page(200, "slip", locale, List.of("console-page"), values);
  }

  /**
   * @param why key of a text without {@code nivaran.}
   * @param id of a failure, as it is in the log; else empty
   */
  Page problem(int status, String why, String id) {
    return page(
        status,
        "problem",
        texts.locale(),
        List.of("console-page"),
        Map.of("message", texts.get(why), "id", id));
  }

  /**
   * @param template its name in {@code templates/console}; it has all texts of the console by what
   *     follows {@code nivaran.console.}
   */
  Page page(
      int status, String template, Locale locale, List<String> resources, Map<String, ?> values) {
    Map<String, String> words = new HashMap<>();
    texts.all(locale, TEXTS).forEach((key, text) -> words.put(key.substring(TEXTS.length()), text));
    return new Page(
        status,
        locale,
        PATH,
        words,
        resources,
        List.of(new Page.Part("templates/console/" + template + ".vm", values)));
  }
}
