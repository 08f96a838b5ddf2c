package com.atlassian.jira.issue.history;

/**
 * Declaration of Jira's {@code ChangeItemBean}.
 *
 * <p>Source: jira-api-core, AttachmentManager and CommentManager (type). Confidence: VERIFIED.
 */
public class ChangeItemBean {
  private final String fieldType;
  private final String field;
  private final String from;
  private final String fromString;
  private final String to;
  private final String toString;

  // LIKELY
  public ChangeItemBean(
      String fieldType, String field, String from, String fromString, String to, String toString) {
    this.fieldType = fieldType;
    this.field = field;
    this.from = from;
    this.fromString = fromString;
    this.to = to;
    this.toString = toString;
  }

  // LIKELY
  public String getFieldType() {
    return fieldType;
  }

  // LIKELY
  public String getField() {
    return field;
  }

  // LIKELY
  public String getFrom() {
    return from;
  }

  // LIKELY
  public String getFromString() {
    return fromString;
  }

  // LIKELY
  public String getTo() {
    return to;
  }

  // LIKELY
  public String getToString() {
    return toString;
  }
}
