package com.atlassian.jira.bc.project;

import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;

/**
 * Declaration of Jira's {@code ProjectCreationData}.
 *
 * <p>Source: jira-api-core, ProjectCreationData (GROOVY 8.13, TIED 7.1). Confidence: VERIFIED.
 */
public final class ProjectCreationData {
  private final Builder values;

  private ProjectCreationData(Builder values) {
    this.values = values;
  }

  // LIKELY
  public String getName() {
    return values.name;
  }

  // LIKELY
  public String getKey() {
    return values.key;
  }

  // LIKELY
  public String getDescription() {
    return values.description;
  }

  // LIKELY
  public ApplicationUser getLead() {
    return values.lead;
  }

  // LIKELY
  public ProjectTypeKey getProjectTypeKey() {
    return values.type;
  }

  /** Builds {@link ProjectCreationData}. */
  public static class Builder {
    private String name;
    private String key;
    private String description;
    private ApplicationUser lead;
    private ProjectTypeKey type;

    public Builder() {}

    public Builder withName(String value) {
      this.name = value;
      return this;
    }

    public Builder withKey(String value) {
      this.key = value;
      return this;
    }

    public Builder withDescription(String value) {
      this.description = value;
      return this;
    }

    public Builder withLead(ApplicationUser value) {
      this.lead = value;
      return this;
    }

    public Builder withType(ProjectTypeKey value) {
      this.type = value;
      return this;
    }

    public Builder withType(String value) {
      this.type = new ProjectTypeKey(value);
      return this;
    }

    public ProjectCreationData build() {
      Builder copy = new Builder();
      copy.name = name;
      copy.key = key;
      copy.description = description;
      copy.lead = lead;
      copy.type = type;
      return new ProjectCreationData(copy);
    }
  }
}
