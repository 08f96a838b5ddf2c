package org.nivaran.sandbox.jira.issue;

import java.util.Arrays;
import java.util.Optional;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;

/** The fields that every issue has and that can be on a screen. */
enum SystemField {
  SUMMARY("summary", "Summary", Input.TEXT),
  ISSUE_TYPE("issuetype", "Issue Type", Input.SELECT),
  PRIORITY("priority", "Priority", Input.SELECT),
  DUE_DATE("duedate", "Due Date", Input.DATE),
  ASSIGNEE("assignee", "Assignee", Input.USER),
  REPORTER("reporter", "Reporter", Input.USER),
  DESCRIPTION("description", "Description", Input.TEXT_AREA),
  RESOLUTION("resolution", "Resolution", Input.SELECT),
  SECURITY("security", "Security Level", Input.SELECT);

  private final String id;
  private final String label;
  private final Input input;

  SystemField(String id, String label, Input input) {
    this.id = id;
    this.label = label;
    this.input = input;
  }

  static Optional<SystemField> byId(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }

  String id() {
    return id;
  }

  String label() {
    return label;
  }

  Input input() {
    return input;
  }
}
