package org.nivaran.jira.workflow;

import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Assignment;

/** Hands what was decided before the issue was stored to the functions after that. */
@SuppressWarnings({"rawtypes", "unchecked"})
final class RoutedIssue {
  private static final String KEY = "org.nivaran.jira.assignment";

  private final Map transientVars;

  private RoutedIssue(Map transientVars) {
    this.transientVars = transientVars;
  }

  static RoutedIssue of(Map transientVars) {
    return new RoutedIssue(transientVars);
  }

  void keep(Assignment assignment) {
    transientVars.put(KEY, assignment);
  }

  Optional<Assignment> kept() {
    return transientVars.get(KEY) instanceof Assignment assignment
        ? Optional.of(assignment)
        : Optional.empty();
  }
}
