package com.atlassian.jira.component;

/** Stands for Jira's class of this name, so that a use of it can be planted. */
public final class ComponentAccessor {

  public static Object getIssueManager() {
    throw new UnsupportedOperationException("getIssueManager");
  }

  private ComponentAccessor() {}
}
