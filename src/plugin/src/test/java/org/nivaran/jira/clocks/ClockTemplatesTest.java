package org.nivaran.jira.clocks;

import static org.nivaran.jira.testing.HostileAdminTemplates.HOSTILE;
import static org.nivaran.jira.testing.HostileAdminTemplates.escapes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Whatever comes into a page about clocks, nothing of it becomes markup. */
public class ClockTemplatesTest {

  @Test
  public void note() throws Exception {
    escapes("clock-note", Map.of("note", HOSTILE));
  }

  @Test
  public void progress() throws Exception {
    for (boolean runs : new boolean[] {false, true}) {
      Map<String, Object> view = new HashMap<>();
      view.put("runs", runs);
      view.put("rests", !runs);
      view.put("total", 0L);
      view.put("done", 0L);
      for (String text : new String[] {"state", "of", "by", "reason", "restarted", "contextPath"}) {
        view.put(text, HOSTILE);
      }
      view.put("failures", List.of(HOSTILE));
      escapes("recalculation-progress", view);
    }
  }

  @Test
  public void plan() throws Exception {
    escapes(
        "recalculation-plan",
        Map.of(
            "partly",
            HOSTILE,
            "counts",
            List.of(Map.of("key", HOSTILE, "label", HOSTILE, "number", 3L)),
            "rows",
            List.of(
                Map.of(
                    "reference",
                    HOSTILE,
                    "clock",
                    HOSTILE,
                    "before",
                    HOSTILE,
                    "after",
                    HOSTILE,
                    "limit",
                    HOSTILE,
                    "calendar",
                    HOSTILE))));
  }

  @Test
  public void latest() throws Exception {
    escapes(
        "recalculation-latest",
        Map.of(
            "rows",
            List.of(
                Map.of(
                    "at",
                    HOSTILE,
                    "who",
                    HOSTILE,
                    "reason",
                    HOSTILE,
                    "calendar",
                    HOSTILE,
                    "looked",
                    1L,
                    "moved",
                    1L,
                    "failed",
                    1L,
                    "restarted",
                    HOSTILE,
                    "failures",
                    List.of(HOSTILE)))));
  }

  @Test
  public void registeredNow() throws Exception {
    escapes(
        "registered-now",
        Map.of(
            "why",
            HOSTILE,
            "by",
            HOSTILE,
            "clocks",
            List.of(
                Map.of(
                    "kind",
                    HOSTILE,
                    "name",
                    HOSTILE,
                    "none",
                    false,
                    "due",
                    HOSTILE,
                    "limit",
                    HOSTILE,
                    "passed",
                    List.of(HOSTILE),
                    "why",
                    List.of(HOSTILE)))));
  }

  @Test
  public void history() throws Exception {
    escapes(
        "clock-history",
        Map.of(
            "contextPath",
            HOSTILE,
            "reference",
            HOSTILE,
            "error",
            HOSTILE,
            "found",
            List.of(HOSTILE),
            "rows",
            List.of(
                Map.of(
                    "reference", HOSTILE, "clock", HOSTILE, "stored", HOSTILE, "told", HOSTILE))));
  }
}
