package org.nivaran.jira.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.admin.AdminForm;
import org.nivaran.jira.admin.AdminForm.Choice;
import org.nivaran.jira.admin.AdminRequest;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/** The questions of the set-up. Thread safe. */
public final class SetupForm {

  static final List<String> FIELDS =
      List.of("district", "referencePrefix", "projectKey", "languages", "zone", "bot", "pack");

  private static final List<String> LANGUAGES =
      List.of(Language.HINDI.tag(), Language.ENGLISH.tag(), Language.CHHATTISGARHI.tag());

  private final SetupRequests requests;
  private final Texts texts;
  private final Settings settings;

  public SetupForm(SetupRequests requests, Texts texts, Settings settings) {
    this.requests = requests;
    this.texts = texts;
    this.settings = settings;
  }

  AdminForm of(Map<String, String> filled, Map<String, String> errors) {
    return new AdminForm("nivaran-setup", "setup", word("plan"), filled, errors)
        .text("district", word("district"), word("district.help"), true)
        .text("referencePrefix", word("prefix"), word("prefix.help"), true)
        .text("projectKey", word("key"), word("key.help"), true)
        .ticks(
            "languages",
            word("languages"),
            word("languages.help"),
            LANGUAGES.stream().map(tag -> new Choice(tag, word("language." + tag))).toList())
        .text("zone", word("zone"), word("zone.help"), true)
        .text("bot", word("bot"), word("bot.help"), true)
        .choice(
            "pack",
            word("pack"),
            "",
            true,
            List.of(
                new Choice("raipur", word("pack.raipur")),
                new Choice(Pack.EMPTY, word("pack.empty"))));
  }

  /**
   * @throws BadSetupRequestException with everything that is wrong
   */
  SetupRequest read(AdminRequest request) {
    URI graph =
        settings.current().map(DeskSettings::graphBaseUrl).orElse(SetupRequests.DEFAULT_GRAPH);
    return requests.read(SetupRequests.ofForm(cleaned(request), request.texts("agreed")), graph);
  }

  /** What was asked for the last time. */
  Map<String, String> stored(String request) {
    return filled(requests.stored(request));
  }

  Map<String, String> reasons(Map<String, Reason> errors) {
    return errors.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> texts.get(each.getValue())));
  }

  /** What stands in the fields the first time. */
  static Map<String, String> suggested() {
    return Map.of(
        "district", "Raipur",
        "referencePrefix", "RPR",
        "projectKey", "GRV",
        "languages", String.join(",", LANGUAGES),
        "zone", "Asia/Kolkata",
        "bot", "nivaran-bot",
        "pack", "raipur");
  }

  private static Map<String, String> filled(SetupRequest wanted) {
    return Map.of(
        "district", wanted.district(),
        "referencePrefix", wanted.referencePrefix(),
        "projectKey", wanted.projectKey(),
        "languages",
            wanted.languages().stream().map(Language::tag).collect(Collectors.joining(",")),
        "zone", wanted.zone().getId(),
        "bot", wanted.bot(),
        "pack", wanted.pack());
  }

  /** The fields of the form as they came, several values joined by commas. */
  static Map<String, String> cleaned(AdminRequest request) {
    Map<String, String> cleaned = new LinkedHashMap<>();
    for (String field : FIELDS) {
      List<String> values = new ArrayList<>(request.texts(field));
      values.removeIf(String::isEmpty);
      cleaned.put(field, String.join(",", values));
    }
    return cleaned;
  }

  private String word(String key) {
    return texts.get("admin.setup." + key);
  }
}
