package org.nivaran.sandbox.jira.screen;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenScheme;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeEntity;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.project.Projects;

/** Jira's {@link IssueTypeScreenSchemeManager}. */
public final class JiraIssueTypeScreenSchemes implements IssueTypeScreenSchemeManager {
  private final Screens screens;
  private final Projects projects;

  public JiraIssueTypeScreenSchemes(Screens screens, Projects projects) {
    this.screens = screens;
    this.projects = projects;
  }

  @Override
  public IssueTypeScreenScheme getIssueTypeScreenScheme(Project project) {
    return new Scheme(projects.stored(project).screenSchemeId());
  }

  @Override
  public IssueTypeScreenScheme getDefaultScheme() {
    return new Scheme(Screens.DEFAULT_SCHEME);
  }

  @Override
  public FieldScreenScheme getFieldScreenScheme(Issue issue) {
    return getIssueTypeScreenScheme(issue.getProjectObject())
        .getEffectiveFieldScreenScheme(issue.getIssueType());
  }

  @Override
  public void updateIssueTypeScreenSchemeEntity(IssueTypeScreenSchemeEntity entity) {
    entity.store();
  }

  private final class Scheme implements IssueTypeScreenScheme {
    private final long id;

    Scheme(long id) {
      this.id = id;
    }

    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return screens.issueTypeScheme(id).name();
    }

    @Override
    public FieldScreenScheme getEffectiveFieldScreenScheme(IssueType issueType) {
      IssueTypeScreenSchemeEntity own = getEntity(issueType.getId());
      IssueTypeScreenSchemeEntity entity = own == null ? getEntity(null) : own;
      return Objects.requireNonNull(entity).getFieldScreenScheme();
    }

    @Override
    public Collection<IssueTypeScreenSchemeEntity> getEntities() {
      return screens.issueTypeScheme(id).schemes().entrySet().stream()
          .<IssueTypeScreenSchemeEntity>map(
              entry -> new Entity(id, entry.getKey(), entry.getValue()))
          .toList();
    }

    /** Null asks for the entity of all other issue types. */
    @Override
    public @Nullable IssueTypeScreenSchemeEntity getEntity(@Nullable String issueTypeId) {
      long type = issueTypeId == null ? Screens.DEFAULT_ISSUE_TYPE : Long.parseLong(issueTypeId);
      Long schemeId = screens.issueTypeScheme(id).schemes().get(type);
      return schemeId == null ? null : new Entity(id, type, schemeId);
    }

    @Override
    public boolean isDefault() {
      return id == Screens.DEFAULT_SCHEME;
    }
  }

  private final class Entity implements IssueTypeScreenSchemeEntity {
    private final long schemeId;
    private final long issueTypeId;
    private Long screenSchemeId;

    Entity(long schemeId, long issueTypeId, Long screenSchemeId) {
      this.schemeId = schemeId;
      this.issueTypeId = issueTypeId;
      this.screenSchemeId = screenSchemeId;
    }

    @Override
    public FieldScreenScheme getFieldScreenScheme() {
      return new StoredScreenScheme(screens, screens.scheme(screenSchemeId).orElseThrow());
    }

    @Override
    public void setFieldScreenScheme(FieldScreenScheme scheme) {
      screenSchemeId = scheme.getId();
    }

    @Override
    public @Nullable String getIssueTypeId() {
      return issueTypeId == Screens.DEFAULT_ISSUE_TYPE ? null : Long.toString(issueTypeId);
    }

    @Override
    public void store() {
      screens.setEntity(schemeId, issueTypeId, screenSchemeId);
    }
  }
}
