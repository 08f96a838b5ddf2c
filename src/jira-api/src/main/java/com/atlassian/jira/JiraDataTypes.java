package com.atlassian.jira;

/**
 * Declaration of Jira's {@code JiraDataTypes}.
 *
 * <p>Source: jira-api-core, JiraDataTypes (JD 7.0.0). Confidence: VERIFIED.
 */
public final class JiraDataTypes {
  public static final JiraDataType ALL = type("ALL");
  public static final JiraDataType ISSUE = type("ISSUE");
  public static final JiraDataType PROJECT = type("PROJECT");
  public static final JiraDataType USER = type("USER");
  public static final JiraDataType GROUP = type("GROUP");
  public static final JiraDataType DATE = type("DATE");
  public static final JiraDataType TEXT = type("TEXT");
  public static final JiraDataType NUMBER = type("NUMBER");
  public static final JiraDataType OPTION = type("OPTION");

  private JiraDataTypes() {}

  private static JiraDataType type(String name) {
    return new JiraDataType() {
      @Override
      public String toString() {
        return name;
      }
    };
  }
}
