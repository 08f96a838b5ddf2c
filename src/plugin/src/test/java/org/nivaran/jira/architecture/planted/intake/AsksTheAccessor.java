package org.nivaran.jira.architecture.planted.intake;

import com.atlassian.jira.component.ComponentAccessor;

/** Finds its host services by itself. */
public final class AsksTheAccessor {

  Object issues() {
    return ComponentAccessor.getIssueManager();
  }
}
