package org.nivaran.sandbox.jira.config;

import com.atlassian.jira.issue.IssueConstant;
import org.jspecify.annotations.Nullable;

/**
 * What issue types, statuses, priorities and resolutions share. Equal by kind and id. Immutable.
 */
abstract class NamedConstant implements IssueConstant {
  private final long id;
  private final String name;
  private final String description;
  private final long sequence;

  NamedConstant(long id, String name, String description, long sequence) {
    this.id = id;
    this.name = name;
    this.description = description;
    this.sequence = sequence;
  }

  @Override
  public String getId() {
    return Long.toString(id);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public Long getSequence() {
    return sequence;
  }

  /** The sandbox has icons of issue types only. */
  @Override
  public String getIconUrl() {
    return "";
  }

  /** The sandbox does not translate what administrators have named. */
  @Override
  public String getNameTranslation() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other != null && other.getClass() == getClass() && ((NamedConstant) other).id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return name;
  }
}
