package org.nivaran.jira.tracker;

import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Puts Jira's errors into one line. */
final class Refusals {

  static String text(ErrorCollection errors) {
    List<String> lines = new ArrayList<>(errors.getErrorMessages());
    new TreeMap<>(errors.getErrors()).forEach((field, text) -> lines.add(field + ": " + text));
    return lines.isEmpty() ? "Jira gave no reason" : String.join("; ", lines);
  }

  private Refusals() {}
}
