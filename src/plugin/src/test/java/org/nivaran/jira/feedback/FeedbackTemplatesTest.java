package org.nivaran.jira.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.junit.Test;
import org.nivaran.jira.testing.TemplateRendering;

/** Hostile texts are shown on the pages of feedback and do nothing. */
public class FeedbackTemplatesTest {

  private static final String HOSTILE = "\"><script>alert('x')</script>";

  @Test
  public void allPagesEscape() throws Exception {
    Map<String, Object> row = new HashMap<>();
    for (String name :
        List.of("key", "summary", "reference", "number", "department", "resolution", "why")) {
      row.put(name, HOSTILE);
    }
    for (String name : List.of("scriptHindi", "scriptEnglish", "name", "answeredShare")) {
      row.put(name, HOSTILE);
    }
    row.putAll(Map.of("satisfiedShare", HOSTILE, "reopenedShare", HOSTILE, "issue", 1));
    row.putAll(Map.of("attempt", 1, "tries", 0, "asked", 1, "answered", 1, "satisfied", 1));
    row.putAll(Map.of("reopened", 0, "contradicted", 0, "wanted", 1, "tried", 1));
    row.putAll(Map.of("attempts", List.of(HOSTILE), "replies", List.of(HOSTILE)));
    Map<String, Object> page = new HashMap<>();
    page.putAll(Map.of("call", row, "rows", List.of(row), "quotas", List.of(row)));
    page.putAll(Map.of("error", HOSTILE, "done", HOSTILE, "decent", false, "waiting", 1));
    page.putAll(Map.of("by", "DEPARTMENT", "bys", List.of("DEPARTMENT"), "number", "ASKED"));
    page.putAll(Map.of("from", HOSTILE, "to", HOSTILE, "name", HOSTILE, "count", 1));
    page.putAll(Map.of("tokenName", "atl_token", "token", HOSTILE, "message", HOSTILE));
    page.putAll(Map.of("base", "/feedback", "language", "en", "id", HOSTILE, "other", "hi"));
    page.putAll(Map.of("contextPath", "/jira", "address", HOSTILE, "reference", HOSTILE));
    page.put("asks", true);

    for (String template : List.of("desk", "figures", "list", "problem", "answer")) {
      page.put("texts", texts(template.equals("answer") ? "nivaran.answer." : "nivaran.call-out."));
      assertThat(
              TemplateRendering.render(
                  "templates/feedback/" + template + ".vm", page, Locale.ENGLISH, true))
          .as(template)
          .contains("&lt;script&gt;")
          .doesNotContain("<script>");
    }
  }

  private static Map<String, String> texts(String prefix) throws IOException {
    Properties all = new Properties();
    try (InputStream file = FeedbackPages.class.getResourceAsStream("/i18n/nivaran.properties")) {
      all.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
    }
    Map<String, String> texts = new HashMap<>();
    for (String key : all.stringPropertyNames()) {
      if (key.startsWith(prefix)) {
        texts.put(key.substring(prefix.length()), all.getProperty(key));
      }
    }
    return texts;
  }
}
