package org.nivaran.jira.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

/** Whatever comes into a page of the operators, nothing of it becomes markup. */
public class ConsoleTemplatesTest {

  private static final String HOSTILE = "\"><script>x</script>&'${x}#end";
  private static final List<Map<String, Object>> CHOICES =
      List.of(Map.of("key", HOSTILE, "text", HOSTILE, "usual", true));

  @Test
  public void console() throws Exception {
    escapes(
        "console",
        Map.of(
            "phone", HOSTILE,
            "call", HOSTILE,
            "person", HOSTILE,
            "user", HOSTILE,
            "kinds", CHOICES,
            "channels", CHOICES,
            "priorities", CHOICES,
            "languages", CHOICES,
            "confidentialities", CHOICES,
            "needs", CHOICES));
  }

  @Test
  public void slip() throws Exception {
    Map<String, Object> values = new HashMap<>();
    for (String each :
        List.of(
            "reference",
            "spoken",
            "district",
            "opened",
            "category",
            "place",
            "department",
            "due",
            "channel",
            "lines")) {
      values.put(each, HOSTILE);
    }
    values.put("anonymous", true);
    escapes("slip", values);
  }

  @Test
  public void affected() throws Exception {
    List<Map<String, Object>> lines =
        List.of(Map.of("key", HOSTILE, "reference", HOSTILE, "state", HOSTILE, "summary", HOSTILE));
    escapes(
        "affected",
        Map.of(
            "key", HOSTILE,
            "reference", HOSTILE,
            "first", lines,
            "others", lines,
            "maybe", lines,
            "mayJoin", true));
  }

  @Test
  public void people() throws Exception {
    escapes(
        "people",
        Map.of(
            "query",
            HOSTILE,
            "found",
            List.of(person()),
            "maySetCap",
            true,
            "cap",
            10,
            "error",
            HOSTILE));
  }

  @Test
  public void onePerson() throws Exception {
    Map<String, Object> values = new HashMap<>(person());
    values.put("doNotTelephone", true);
    values.put("month", 1);
    values.put("cap", 10);
    values.put("revision", 1);
    for (String each : List.of("editName", "editHabitual", "error", "said")) {
      values.put(each, HOSTILE);
    }
    values.put("needChoices", CHOICES);
    values.put("languages", CHOICES);
    values.put("candidates", List.of(person()));
    values.put(
        "merges", List.of(Map.of("id", 3, "text", HOSTILE, "undone", HOSTILE, "mayUndo", true)));
    Map<String, Object> grievance = new HashMap<>();
    for (String each :
        List.of("key", "reference", "state", "summary", "category", "place", "opened", "due")) {
      grievance.put(each, HOSTILE);
    }
    grievance.put("seen", true);
    values.put("grievances", List.of(grievance));
    escapes("person", values);
  }

  private static Map<String, Object> person() {
    return Map.of(
        "id",
        7,
        "name",
        HOSTILE,
        "phones",
        List.of(HOSTILE),
        "open",
        2,
        "needTexts",
        List.of(HOSTILE),
        "habitual",
        HOSTILE);
  }

  @Test
  public void problem() throws Exception {
    escapes("problem", Map.of("message", HOSTILE, "id", HOSTILE));
  }

  private static void escapes(String template, Map<String, ?> values) throws Exception {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("hi-IN"))) {
      assertThat(render(template, values, locale))
          .doesNotContain("<script>x")
          .contains("&lt;script&gt;x&lt;/script&gt;&amp;&#39;${x}#end");
    }
  }

  private static String render(String template, Map<String, ?> values, Locale locale)
      throws Exception {
    Map<String, Object> all = new HashMap<>(values);
    all.put(
        "texts",
        (locale.equals(Locale.ENGLISH) ? PropertyTexts.english() : PropertyTexts.hindi())
            .all("nivaran.console.").entrySet().stream()
                .collect(
                    Collectors.toMap(
                        each -> each.getKey().substring("nivaran.console.".length()),
                        Map.Entry::getValue)));
    all.put("language", locale.getLanguage());
    all.put("base", HOSTILE);
    all.put("contextPath", HOSTILE);
    all.put("tokenName", HOSTILE);
    all.put("token", HOSTILE);
    return TemplateRendering.render("templates/console/" + template + ".vm", all, locale, true);
  }
}
