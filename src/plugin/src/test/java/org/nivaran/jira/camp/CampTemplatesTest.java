package org.nivaran.jira.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

/** Whatever stands in a register, nothing of it becomes markup. */
public class CampTemplatesTest {

  private static final String HOSTILE = "\"><script>x</script>&'${x}#end";
  private static final Map<String, Object> LINE =
      Map.of("id", 7, "name", HOSTILE, "day", HOSTILE, "rows", 3, "who", HOSTILE, "state", HOSTILE);

  @Test
  public void list() throws Exception {
    escapes(
        "list",
        Map.of(
            "problem",
            HOSTILE,
            "today",
            HOSTILE,
            "kinds",
            List.of(Map.of("key", HOSTILE, "name", HOSTILE)),
            "batches",
            List.of(LINE)));
  }

  @Test
  public void batch() throws Exception {
    for (String state : new String[] {"LOADED", "CHECKED", "IMPORTING", "PAUSED", "DONE"}) {
      Map<String, Object> values = new HashMap<>(LINE);
      values.put("fileName", HOSTILE);
      values.put("problem", HOSTILE);
      values.put("stateKey", state);
      values.put("atWork", state.equals("IMPORTING"));
      values.put(
          "mapping", List.of(Map.of("key", "text", "name", HOSTILE, "help", HOSTILE, "at", 0)));
      values.put("columns", List.of(Map.of("at", 0, "name", HOSTILE)));
      values.put("sample", List.of(List.of(HOSTILE)));
      values.put("counts", List.of(Map.of("key", HOSTILE, "name", HOSTILE, "count", 1)));
      values.put("total", 1);
      values.put("done", 0);
      values.put("of", HOSTILE);
      for (String has :
          new String[] {
            "UNREAD", "GOOD", "WRONG", "DUPLICATE", "DONE", "FAILED", "UNDONE", "KEPT"
          }) {
        values.put("has" + has, 1L);
      }
      values.put(
          "rowsShown",
          List.of(Map.of("number", 2, "state", HOSTILE, "reference", HOSTILE, "reasons", HOSTILE)));
      values.put("more", HOSTILE);
      values.put("tells", false);
      escapes("batch", values);
    }
  }

  @Test
  public void slips() throws Exception {
    escapes(
        "slips",
        Map.of(
            "id",
            7,
            "name",
            HOSTILE,
            "district",
            HOSTILE,
            "next",
            9,
            "slips",
            List.of(
                Map.of(
                    "number",
                    2,
                    "reference",
                    HOSTILE,
                    "name",
                    HOSTILE,
                    "text",
                    HOSTILE,
                    "department",
                    HOSTILE,
                    "opened",
                    HOSTILE,
                    "due",
                    HOSTILE))));
  }

  @Test
  public void problem() throws Exception {
    escapes("problem", Map.of("message", HOSTILE, "id", HOSTILE));
  }

  private static void escapes(String template, Map<String, ?> values) throws Exception {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("hi")}) {
      Map<String, Object> view = new HashMap<>(values);
      Map<String, String> words = new HashMap<>();
      PropertyTexts.in(locale)
          .getAllTranslationsForPrefix("nivaran.camp.", locale)
          .forEach((key, text) -> words.put(key.substring("nivaran.camp.".length()), text));
      view.put("texts", words);
      view.put("language", locale.getLanguage());
      for (String common : new String[] {"base", "tokenName", "token", "contextPath"}) {
        view.put(common, HOSTILE);
      }
      String html =
          TemplateRendering.render("templates/camp/" + template + ".vm", view, locale, true);
      assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>x");
      assertThat(html).doesNotContain("\">&lt;script", "$texts");
    }
  }
}
