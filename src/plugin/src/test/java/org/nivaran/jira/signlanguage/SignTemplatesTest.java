package org.nivaran.jira.signlanguage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

/** Whatever comes into a page of the sign desk, nothing of it becomes markup. */
public class SignTemplatesTest {

  private static final String HOSTILE = "\"><script>x</script>&'${x}#end";
  private static final String[] TEXTS = {
    "reference",
    "issueKey",
    "summary",
    "mode",
    "modeText",
    "state",
    "stateText",
    "promisedText",
    "slotText",
    "takerText",
    "citizen",
    "needs",
    "language",
    "writes",
    "signLanguage",
    "wantedText",
    "begunText",
    "endedText",
    "lengthText",
    "text",
    "readBack",
    "readBackText",
    "recordingText",
    "problems",
    "fallback",
    "interpreter",
    "companion",
    "refused",
    "done",
    "name",
    "key",
    "message",
    "from",
    "to",
    "part",
    "partName",
    "medianWaitText",
    "readBackShare",
    "now"
  };

  @Test
  public void queue() throws Exception {
    Map<String, Object> values = hostile();
    values.put(
        "duty",
        Map.of(
            "nobody",
            false,
            "there",
            List.of(HOSTILE),
            "onCall",
            List.of(HOSTILE),
            "next",
            HOSTILE));
    values.put(
        "groups",
        List.of(
            Map.of("key", HOSTILE, "name", HOSTILE, "talks", List.of(talk(false), talk(true)))));
    escapes("queue", values);
  }

  @Test
  public void talk() throws Exception {
    for (boolean signed : new boolean[] {false, true}) {
      for (boolean open : new boolean[] {false, true}) {
        for (boolean other : new boolean[] {false, true}) {
          Map<String, Object> values = talk(false);
          values.putAll(
              Map.of(
                  "signed",
                  signed,
                  "open",
                  open,
                  "takenByOther",
                  other,
                  "running",
                  false,
                  "taken",
                  true,
                  "byVideo",
                  true,
                  "hasRooms",
                  true));
          values.put("form", hostileForm());
          values.put("ties", List.of(Map.of("key", HOSTILE, "name", HOSTILE)));
          values.put("answers", List.of(Map.of("key", HOSTILE, "name", HOSTILE)));
          values.put(
              "videos", List.of(Map.of("name", HOSTILE, "playable", true, "address", HOSTILE)));
          escapes("talk", values);
        }
      }
    }
  }

  @Test
  public void wish() throws Exception {
    Map<String, Object> values = hostile();
    values.put("modes", List.of(Map.of("key", HOSTILE, "name", HOSTILE)));
    escapes("wish", values);
  }

  @Test
  public void figures() throws Exception {
    Map<String, Object> values = hostile();
    values.put("counts", List.of(Map.of("key", HOSTILE, "name", HOSTILE, "count", 1)));
    values.put("hours", List.of(Map.of("name", HOSTILE, "minutes", 1, "text", HOSTILE)));
    values.put("talks", List.of(talk(false), talk(true)));
    escapes("figures", values);
  }

  @Test
  public void problem() throws Exception {
    Map<String, Object> values = hostile();
    values.put("id", HOSTILE);
    escapes("problem", values);
  }

  @Test
  public void panel() throws Exception {
    Map<String, Object> values = hostile();
    values.put("base", HOSTILE);
    values.put("talks", List.of(talk(false)));
    escapes("panel", values);
  }

  private static Map<String, Object> hostile() {
    Map<String, Object> values = new HashMap<>();
    for (String each : TEXTS) {
      values.put(each, HOSTILE);
    }
    return values;
  }

  private static Map<String, Object> hostileForm() {
    Map<String, Object> values = new HashMap<>();
    for (String each :
        new String[] {
          "date",
          "time",
          "minutes",
          "begun",
          "interpreter",
          "organisation",
          "tie",
          "companion",
          "maySpeak",
          "recording",
          "problems",
          "fallback",
          "text"
        }) {
      values.put(each, HOSTILE);
    }
    return values;
  }

  private static Map<String, Object> talk(boolean hidden) {
    Map<String, Object> values = hostile();
    values.put("id", 7L);
    values.put("revision", 1);
    values.put("overdue", true);
    values.put("open", true);
    values.put("mine", true);
    values.put("hidden", hidden);
    return values;
  }

  private static void escapes(String template, Map<String, ?> values) throws Exception {
    Map<String, Object> all = new HashMap<>(values);
    all.put(
        "texts",
        PropertyTexts.english().all("nivaran.sign.").entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> each.getKey().substring("nivaran.sign.".length()),
                    Map.Entry::getValue)));
    assertThat(render(template, all))
        .doesNotContain("<script>x")
        .contains("&lt;script&gt;x&lt;/script&gt;&amp;&#39;${x}#end");
  }

  private static String render(String template, Map<String, Object> all) throws Exception {
    all.putIfAbsent("language", "en");
    all.putIfAbsent("base", HOSTILE);
    all.putIfAbsent("id", 7);
    all.put("contextPath", HOSTILE);
    all.put("tokenName", HOSTILE);
    all.put("token", HOSTILE);
    return TemplateRendering.render(
        "templates/signlanguage/" + template + ".vm", all, Locale.ENGLISH, true);
  }
}
