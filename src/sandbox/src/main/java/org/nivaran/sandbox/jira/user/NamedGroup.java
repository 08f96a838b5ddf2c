package org.nivaran.sandbox.jira.user;

import com.atlassian.crowd.embedded.api.Group;

/** A group is its name. */
record NamedGroup(String name) implements Group {
  @Override
  public String getName() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
