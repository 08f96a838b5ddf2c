package org.nivaran.jira.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

/** Whatever comes into a page of a meeting, nothing of it becomes markup. */
public class MeetingTemplatesTest {

  private static final String HOSTILE = "\"><script>x</script>&'${x}#end";
  private static final Map<String, Object> ENTERED = Map.of("value", HOSTILE);
  private static final Map<String, Object> ITEM =
      Map.ofEntries(
          Map.entry("issue", 7),
          Map.entry("reference", HOSTILE),
          Map.entry("departmentName", HOSTILE),
          Map.entry("place", HOSTILE),
          Map.entry("summary", HOSTILE),
          Map.entry("confidential", false),
          Map.entry("age", HOSTILE),
          Map.entry("reasonText", HOSTILE),
          Map.entry("instruction", ENTERED),
          Map.entry("owner", ENTERED),
          Map.entry("nextDateText", HOSTILE));

  @Test
  public void list() throws Exception {
    escapes(
        "list",
        Map.of(
            "mayHold",
            true,
            "day",
            HOSTILE,
            "today",
            HOSTILE,
            "error",
            HOSTILE,
            "existing",
            HOSTILE,
            "meetings",
            List.of(
                Map.of(
                    "id",
                    7,
                    "dateText",
                    HOSTILE,
                    "state",
                    "held",
                    "stateText",
                    HOSTILE,
                    "mayReplan",
                    true,
                    "replanned",
                    List.of(HOSTILE)))));
  }

  @Test
  public void shells() throws Exception {
    for (String template : List.of("live", "screen")) {
      escapes(
          template,
          Map.of(
              "id",
              7,
              "dateText",
              HOSTILE,
              "mayHold",
              true,
              "mayReplan",
              true,
              "replanned",
              List.of(HOSTILE)));
    }
  }

  @Test
  public void movedAndCancelled() throws Exception {
    for (String state : List.of("planned", "cancelled", "held")) {
      for (String field : List.of("date", "reason", "")) {
        for (String deed : List.of("move", "cancel")) {
          Map<String, Object> view = new HashMap<>();
          for (String each :
              List.of("dateText", "stateText", "today", "day", "reason", "error", "existing")) {
            view.put(each, HOSTILE);
          }
          view.put("id", 7);
          view.put("state", state);
          view.put("mayHold", true);
          view.put("mayReplan", !"held".equals(state));
          view.put("replanned", List.of(HOSTILE));
          view.put("deed", deed);
          view.put("errorField", field);
          escapes("replan", view);
          escapes("cancelled", view);
        }
      }
    }
  }

  @Test
  public void problem() throws Exception {
    escapes("problem", Map.of("message", HOSTILE, "id", HOSTILE));
  }

  @Test
  public void mark() throws Exception {
    for (boolean marked : new boolean[] {false, true}) {
      escapes("mark", Map.of("key", HOSTILE, "text", HOSTILE, "marked", marked));
    }
  }

  @Test
  public void minutes() throws Exception {
    escapes("minutes", minutes(ITEM));
  }

  @Test
  public void minutesDoNotSayWhatIsConfidential() throws Exception {
    Map<String, Object> secret = new HashMap<>(ITEM);
    secret.put("confidential", true);
    secret.put("summary", "a secret");
    secret.put("instruction", Map.of("value", "a secret order"));

    String html = render("minutes", minutes(secret));

    assertThat(html).doesNotContain("a secret").contains("(confidential: see the issue)");
  }

  private static Map<String, Object> minutes(Map<String, Object> item) {
    return Map.ofEntries(
        Map.entry("id", 7),
        Map.entry("dateText", HOSTILE),
        Map.entry("state", "held"),
        Map.entry("frozen", HOSTILE),
        Map.entry(
            "standings",
            List.of(
                Map.of(
                    "name",
                    HOSTILE,
                    "open",
                    1,
                    "overdue",
                    1,
                    "onHold",
                    1,
                    "old",
                    1,
                    "dissatisfied",
                    1))),
        Map.entry(
            "attended",
            List.of(
                Map.of(
                    "departmentName",
                    HOSTILE,
                    "name",
                    HOSTILE,
                    "post",
                    HOSTILE,
                    "presenceText",
                    HOSTILE,
                    "deputy",
                    HOSTILE))),
        Map.entry("sinceTitle", HOSTILE),
        Map.entry(
            "since",
            Map.of(
                "outcomes",
                List.of(Map.of("text", HOSTILE, "count", 1)),
                "notCarriedOut",
                List.of(item))),
        Map.entry("decided", List.of(item)),
        Map.entry("undiscussed", HOSTILE),
        Map.entry("hidden", 1),
        Map.entry("hiddenText", HOSTILE));
  }

  private static void escapes(String template, Map<String, ?> values) throws Exception {
    assertThat(render(template, values))
        .doesNotContain("<script>x")
        .contains("&lt;script&gt;x&lt;/script&gt;&amp;&#39;${x}#end");
  }

  private static String render(String template, Map<String, ?> values) throws Exception {
    Map<String, Object> all = new HashMap<>(values);
    all.put(
        "texts",
        PropertyTexts.english().all("nivaran.meeting.").entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    each -> each.getKey().substring("nivaran.meeting.".length()),
                    Map.Entry::getValue)));
    all.put("language", "en");
    all.put("base", HOSTILE);
    all.put("contextPath", HOSTILE);
    all.put("tokenName", HOSTILE);
    all.put("token", HOSTILE);
    return TemplateRendering.render(
        "templates/meeting/" + template + ".vm", all, Locale.ENGLISH, true);
  }
}
