package org.nivaran.sandbox.rest.json;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Jira's own fields that the host models, as {@code /field} lists them. */
public enum SystemField {
  /** The project. */
  PROJECT("project", "Project", "project", "", List.of("project")),
  /** The issue type. */
  ISSUE_TYPE("issuetype", "Issue Type", "issuetype", "", List.of("issuetype", "type")),
  /** The summary. */
  SUMMARY("summary", "Summary", "string", "", List.of("summary")),
  /** The description. */
  DESCRIPTION("description", "Description", "string", "", List.of("description")),
  /** The status. */
  STATUS("status", "Status", "status", "", List.of("status")),
  /** The priority. */
  PRIORITY("priority", "Priority", "priority", "", List.of("priority")),
  /** The resolution. */
  RESOLUTION("resolution", "Resolution", "resolution", "", List.of("resolution")),
  /** Who may see it. */
  SECURITY("security", "Security Level", "securitylevel", "", List.of("level")),
  /** When it was resolved. */
  RESOLUTION_DATE(
      "resolutiondate", "Resolved", "datetime", "", List.of("resolutiondate", "resolved")),
  /** Who works on it. */
  ASSIGNEE("assignee", "Assignee", "user", "", List.of("assignee")),
  /** Who reported it. */
  REPORTER("reporter", "Reporter", "user", "", List.of("reporter")),
  /** Who typed it in. */
  CREATOR("creator", "Creator", "user", "", List.of("creator")),
  /** When it was created. */
  CREATED("created", "Created", "datetime", "", List.of("created", "createdDate")),
  /** When it was last changed. */
  UPDATED("updated", "Updated", "datetime", "", List.of("updated", "updatedDate")),
  /** The due date. */
  DUE("duedate", "Due Date", "date", "", List.of("due", "duedate")),
  /** The files. */
  ATTACHMENT("attachment", "Attachment", "array", "attachment", List.of("attachments")),
  /** The links to other issues. */
  ISSUE_LINKS("issuelinks", "Linked Issues", "array", "issuelinks", List.of()),
  /** The comments. */
  COMMENT("comment", "Comment", "comments-page", "", List.of("comment")),
  /** The key. */
  KEY("issuekey", "Key", "", "", List.of("id", "issue", "issuekey", "key"));

  private final String id;
  private final String label;
  private final String type;
  private final String items;
  private final List<String> clauses;

  SystemField(String id, String label, String type, String items, List<String> clauses) {
    this.id = id;
    this.label = label;
    this.type = type;
    this.items = items;
    this.clauses = clauses;
  }

  /**
   * @param id a field's id
   * @return the field; empty when it is none of these
   */
  public static Optional<SystemField> byId(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }

  /**
   * @return its id
   */
  public String id() {
    return id;
  }

  /**
   * @return its English name
   */
  public String label() {
    return label;
  }

  String type() {
    return type;
  }

  String items() {
    return items;
  }

  List<String> clauses() {
    return clauses;
  }
}
