package org.nivaran.sandbox.jira.project;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A project and the ids of its schemes. Equal by id. Immutable. */
public final class StoredProject implements Project {
  private final Projects projects;
  private final Row row;

  /** The columns of a project. */
  record Row(
      long id,
      String key,
      String name,
      String description,
      String leadKey,
      String typeKey,
      long permissionSchemeId,
      long issueTypeSchemeId,
      long workflowSchemeId,
      long screenSchemeId,
      @Nullable Long securitySchemeId) {}

  StoredProject(Projects projects, Row row) {
    this.projects = projects;
    this.row = row;
  }

  public long permissionSchemeId() {
    return row.permissionSchemeId();
  }

  public long issueTypeSchemeId() {
    return row.issueTypeSchemeId();
  }

  public long workflowSchemeId() {
    return row.workflowSchemeId();
  }

  public long screenSchemeId() {
    return row.screenSchemeId();
  }

  /** Null for a project without issue security. */
  public @Nullable Long securitySchemeId() {
    return row.securitySchemeId();
  }

  @Override
  public Long getId() {
    return row.id();
  }

  @Override
  public String getKey() {
    return row.key();
  }

  @Override
  public String getName() {
    return row.name();
  }

  @Override
  public String getDescription() {
    return row.description();
  }

  @Override
  public @Nullable ApplicationUser getProjectLead() {
    return projects.lead(row.leadKey());
  }

  @Override
  public String getLeadUserKey() {
    return row.leadKey();
  }

  @Override
  public Collection<IssueType> getIssueTypes() {
    return projects.issueTypes(this);
  }

  @Override
  public ProjectTypeKey getProjectTypeKey() {
    return new ProjectTypeKey(row.typeKey());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Project that && that.getId().equals(getId());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(row.id());
  }

  @Override
  public String toString() {
    return row.key();
  }
}
