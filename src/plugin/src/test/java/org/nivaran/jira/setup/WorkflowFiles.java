package org.nivaran.jira.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The workflows of {@code workflows/}: the grievance's is the model, the others are the model
 * without the moves and statuses that their kind does not know. They are kept as whole files, so
 * that an admin can read and import each; nobody edits them by hand.
 */
final class WorkflowFiles {

  /**
   * How a kind differs from the model.
   *
   * @param description what Jira shows
   * @param withoutMoves ids of actions
   * @param withoutSteps ids of steps
   * @param notFrom ids of actions that are not offered in a step, by the step's id
   */
  record Variant(
      String description,
      Set<Integer> withoutMoves,
      Set<Integer> withoutSteps,
      Map<Integer, Set<Integer>> notFrom) {}

  private static final int WITH_DEPARTMENT = 2;
  private static final int WAITING = 4;
  private static final int ON_HOLD = 5;
  private static final int ASK = 31;
  private static final int ANSWERED = 41;
  private static final int HOLD = 51;
  private static final int RESUME = 61;
  private static final int RESOLVE = 71;

  static final String MODEL = "grievance";

  static final Map<String, Variant> VARIANTS =
      Map.of(
          "demand",
          new Variant(
              "The way of a demand: examined before it is decided, on hold until there is money",
              Set.of(),
              Set.of(),
              Map.of(WITH_DEPARTMENT, Set.of(RESOLVE))),
          "information",
          new Variant(
              "The way of a request for information: its days are calendar days and never stop",
              Set.of(HOLD, RESUME),
              Set.of(ON_HOLD),
              Map.of()),
          "suggestion",
          new Variant(
              "The way of a suggestion: taken up, weighed and answered, without waiting",
              Set.of(ASK, ANSWERED, HOLD, RESUME),
              Set.of(WAITING, ON_HOLD),
              Map.of()));

  static String read(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(String name, String xml) {
    try {
      Files.writeString(path(name), xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model as this kind has it. */
  static String derived(Variant variant) {
    String xml =
        read(MODEL)
            .replaceFirst("(<meta name=\"jira.description\">)[^<]*", "$1" + variant.description())
            .replaceFirst(
                "<!-- The set-up replaces",
                "<!-- Derived from grievance.xml by WorkflowFilesTest; not to be edited by hand. The"
                    + " set-up replaces");
    for (int move : variant.withoutMoves()) {
      xml = without(xml, "action", move);
      xml = xml.replaceAll("\n *<common-action id=\"" + move + "\"/>", "");
    }
    for (int step : variant.withoutSteps()) {
      xml = without(xml, "step", step);
    }
    for (Map.Entry<Integer, Set<Integer>> step : variant.notFrom().entrySet()) {
      String whole = element(xml, "step", step.getKey());
      String less = whole;
      for (int move : step.getValue()) {
        less = less.replaceAll("\n *<common-action id=\"" + move + "\"/>", "");
      }
      xml = xml.replace(whole, less);
    }
    return xml;
  }

  static List<String> names() {
    return List.of(MODEL, "demand", "information", "suggestion");
  }

  private static String without(String xml, String tag, int id) {
    return xml.replace(element(xml, tag, id), "");
  }

  private static String element(String xml, String tag, int id) {
    java.util.regex.Matcher found =
        java.util.regex.Pattern.compile(
                "\n *<" + tag + " id=\"" + id + "\"[\\s\\S]*?</" + tag + ">")
            .matcher(xml);
    if (!found.find()) {
      throw new IllegalArgumentException("the model has no " + tag + " " + id);
    }
    return found.group();
  }

  private static Path path(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("atlassian-plugin.xml"))) {
      root = Objects.requireNonNull(root.getParent());
    }
    return root.resolve("workflows").resolve(name + ".xml");
  }

  private WorkflowFiles() {}
}
