package org.nivaran.jira.telephone;

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

/** Hostile texts are shown on the pages of calls and do nothing. */
public class CallTemplatesTest {

  private static final String HOSTILE = "\"><script>alert('x')</script>";

  @Test
  public void callBacksAndPanelEscape() throws Exception {
    Map<String, Object> row = new HashMap<>();
    for (String name :
        List.of("number", "lookUp", "line", "first", "last", "next", "at", "state", "caller")) {
      row.put(name, HOSTILE);
    }
    for (String name : List.of("direction", "stateText", "talked", "recording", "agent")) {
      row.put(name, HOSTILE);
    }
    row.putAll(
        Map.of("id", 1, "revision", 0, "missed", 2, "unread", 1, "writeOnly", false, "care", true));
    row.putAll(Map.of("isDue", true, "mayGiveUp", true, "tries", 3, "people", List.of(HOSTILE)));
    row.put(
        "attempts",
        List.of(Map.of("at", HOSTILE, "result", HOSTILE, "by", HOSTILE, "note", HOSTILE)));
    Map<String, Object> page = new HashMap<>();
    page.putAll(Map.of("open", List.of(row), "closed", List.of(row), "calls", List.of(row)));
    page.putAll(Map.of("error", HOSTILE, "done", HOSTILE, "results", List.of("REACHED")));
    page.putAll(Map.of("texts", texts(), "base", "/calls", "language", "en", "least", "x"));
    page.putAll(Map.of("tokenName", "atl_token", "token", HOSTILE, "none", "", "listen", "x"));
    page.putAll(Map.of("message", HOSTILE, "id", HOSTILE, "title", "x", "contextPath", "/jira"));

    for (String template : List.of("call-backs", "panel", "problem")) {
      assertThat(
              TemplateRendering.render(
                  "templates/telephone/" + template + ".vm", page, Locale.ENGLISH, true))
          .as(template)
          .contains("&lt;script&gt;")
          .doesNotContain("<script>");
    }
  }

  private static Map<String, String> texts() throws IOException {
    Properties all = new Properties();
    try (InputStream file = CallPages.class.getResourceAsStream("/i18n/nivaran.properties")) {
      all.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
    }
    Map<String, String> texts = new HashMap<>();
    for (String key : all.stringPropertyNames()) {
      if (key.startsWith("nivaran.call.")) {
        texts.put(key.substring("nivaran.call.".length()), all.getProperty(key));
      }
    }
    return texts;
  }
}
