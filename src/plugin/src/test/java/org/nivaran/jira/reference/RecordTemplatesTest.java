package org.nivaran.jira.reference;

import static org.nivaran.jira.testing.HostileAdminTemplates.HOSTILE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.nivaran.jira.testing.HostileAdminTemplates;

/** Whatever comes into a page of records, nothing of it becomes markup. */
public class RecordTemplatesTest {

  @Test
  public void list() throws Exception {
    escapes(
        "list",
        Map.of(
            "kind",
            HOSTILE,
            "about",
            HOSTILE,
            "search",
            HOSTILE,
            "found",
            HOSTILE,
            "previous",
            HOSTILE,
            "next",
            HOSTILE,
            "recalculation",
            HOSTILE,
            "moved",
            HOSTILE,
            "certainties",
            List.of(Map.of("value", HOSTILE, "label", HOSTILE, "selected", true)),
            "columns",
            List.of(HOSTILE)),
        Map.of(
            "rows",
            List.of(
                Map.of(
                    "cells",
                    List.of(HOSTILE),
                    "certainty",
                    HOSTILE,
                    "sure",
                    HOSTILE,
                    "source",
                    HOSTILE,
                    "edit",
                    HOSTILE,
                    "name",
                    HOSTILE)),
            "others",
            List.of(Map.of("address", HOSTILE, "label", HOSTILE))));
  }

  @Test
  public void history() throws Exception {
    escapes(
        "history",
        Map.of("back", HOSTILE),
        Map.of(
            "rows",
            List.of(
                Map.of(
                    "at",
                    HOSTILE,
                    "who",
                    HOSTILE,
                    "record",
                    HOSTILE,
                    "deed",
                    HOSTILE,
                    "changes",
                    List.of(Map.of("column", HOSTILE, "before", HOSTILE, "after", HOSTILE))))));
  }

  @Test
  public void upload() throws Exception {
    escapes(
        "upload",
        Map.of("kind", HOSTILE, "problems", List.of(HOSTILE)),
        Map.of(
            "columns",
            List.of(Map.of("name", HOSTILE, "label", HOSTILE, "help", HOSTILE, "needed", true))));
  }

  @Test
  public void report() throws Exception {
    for (boolean good : new boolean[] {false, true}) {
      escapes(
          "report",
          Map.of(
              "kind",
              HOSTILE,
              "upload",
              HOSTILE,
              "good",
              good,
              "nothing",
              false,
              "counts",
              HOSTILE,
              "ignored",
              HOSTILE,
              "affected",
              HOSTILE,
              "more",
              HOSTILE,
              "csv",
              HOSTILE),
          Map.of(
              "xlsx",
              HOSTILE,
              "wrong",
              List.of(Map.of("number", 2, "problems", List.of(HOSTILE)))));
    }
  }

  @Test
  public void erasure() throws Exception {
    escapes(
        "erasure",
        Map.of("last", HOSTILE),
        Map.of(
            "rows",
            List.of(Map.of("what", HOSTILE, "kept", HOSTILE, "due", HOSTILE, "erased", HOSTILE))));
  }

  @Test
  public void smallParts() throws Exception {
    escapes("note", Map.of("note", HOSTILE), Map.of());
    escapes("more", Map.of("remove", HOSTILE, "history", HOSTILE), Map.of());
    escapes("refused", Map.of("problems", List.of(HOSTILE), "back", HOSTILE), Map.of());
    escapes(
        "preview", Map.of("variables", HOSTILE, "language", HOSTILE, "words", HOSTILE), Map.of());
    escapes(
        "try",
        Map.of("text", HOSTILE),
        Map.of("lines", List.of(Map.of("label", HOSTILE, "value", HOSTILE))));
  }

  private static void escapes(String name, Map<String, ?> values, Map<String, ?> others)
      throws Exception {
    Map<String, Object> view = new HashMap<>(values);
    view.putAll(others);
    HostileAdminTemplates.escapes("record-" + name, view);
  }
}
