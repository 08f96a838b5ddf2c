package org.nivaran.jira.workflow;

import com.opensymphony.workflow.InvalidInputException;

/** Collects what is wrong with the fields of a move, and complains about all at once. */
final class Wrong {
  private final InvalidInputException complaint = new InvalidInputException();
  private boolean anything;

  /**
   * @param field Jira's id of it: {@code comment}, {@code customfield_10100}
   */
  void field(String field, String text) {
    complaint.addError(field, text);
    anything = true;
  }

  /**
   * @throws InvalidInputException if anything is wrong
   */
  void complain() throws InvalidInputException {
    if (anything) {
      throw complaint;
    }
  }
}
