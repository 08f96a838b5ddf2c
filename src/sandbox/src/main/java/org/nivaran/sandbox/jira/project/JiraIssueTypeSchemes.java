package org.nivaran.sandbox.jira.project;

import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.project.IssueTypeSchemes.IssueTypeScheme;

/**
 * Jira's {@link IssueTypeSchemeManager}: issue type schemes in the guise of field configurations.
 */
public final class JiraIssueTypeSchemes implements IssueTypeSchemeManager {
  private final IssueTypeSchemes schemes;
  private final Projects projects;

  public JiraIssueTypeSchemes(IssueTypeSchemes schemes, Projects projects) {
    this.schemes = schemes;
    this.projects = projects;
  }

  @Override
  public FieldConfigScheme create(
      String name, @Nullable String description, List<String> optionIds) {
    return scheme(schemes.create(name, description == null ? "" : description, optionIds));
  }

  /** Projects that have it get the default one. */
  @Override
  public void deleteScheme(FieldConfigScheme scheme) {
    if (scheme.getId() == IssueTypeSchemes.DEFAULT) {
      throw new IllegalArgumentException("The default issue type scheme stays");
    }
    setProjectAssociationsForIssueTypeScheme(scheme, List.of());
    schemes.delete(scheme.getId());
  }

  @Override
  public FieldConfigScheme getConfigScheme(Project project) {
    return scheme(projects.stored(project).issueTypeSchemeId());
  }

  @Override
  public FieldConfigScheme update(FieldConfigScheme scheme, Collection<String> optionIds) {
    if (scheme.getId() == IssueTypeSchemes.DEFAULT) {
      throw new UnsupportedOperationException(
          "IssueTypeSchemeManager.update of the default scheme: it holds every issue type");
    }
    schemes.update(scheme.getId(), optionIds);
    return scheme(scheme.getId());
  }

  @Override
  public FieldConfigScheme setProjectAssociationsForIssueTypeScheme(
      FieldConfigScheme scheme, Collection<Project> newProjects) {
    for (StoredProject project : projects.all()) {
      if (project.issueTypeSchemeId() == scheme.getId() && !newProjects.contains(project)) {
        projects.assign(project, Projects.Scheme.ISSUE_TYPE, IssueTypeSchemes.DEFAULT);
      }
    }
    for (Project project : newProjects) {
      projects.assign(project, Projects.Scheme.ISSUE_TYPE, scheme.getId());
    }
    return scheme(scheme.getId());
  }

  @Override
  public Collection<IssueType> getIssueTypesForProject(Project project) {
    return schemes.issueTypes(projects.stored(project).issueTypeSchemeId());
  }

  @Override
  public Collection<IssueType> getIssueTypesForScheme(FieldConfigScheme scheme) {
    return schemes.issueTypes(scheme.getId());
  }

  @Override
  public List<FieldConfigScheme> getAllSchemes() {
    return schemes.all().stream().map(this::asConfigScheme).toList();
  }

  @Override
  public FieldConfigScheme getDefaultIssueTypeScheme() {
    return scheme(IssueTypeSchemes.DEFAULT);
  }

  private FieldConfigScheme scheme(long id) {
    return asConfigScheme(
        schemes
            .find(id)
            .orElseThrow(
                () -> new IllegalArgumentException("There is no issue type scheme " + id)));
  }

  private FieldConfigScheme asConfigScheme(IssueTypeScheme scheme) {
    return new FieldConfigScheme() {
      @Override
      public Long getId() {
        return scheme.id();
      }

      @Override
      public String getName() {
        return scheme.name();
      }

      @Override
      public String getDescription() {
        return scheme.description();
      }

      @Override
      public FieldConfig getOneAndOnlyConfig() {
        throw new UnsupportedOperationException(
            "FieldConfigScheme.getOneAndOnlyConfig of an issue type scheme");
      }

      @Override
      public List<Project> getAssociatedProjectObjects() {
        return projects.all().stream()
            .filter(project -> project.issueTypeSchemeId() == scheme.id())
            .<Project>map(project -> project)
            .toList();
      }

      @Override
      public Collection<IssueType> getAssociatedIssueTypes() {
        return schemes.issueTypes(scheme.id());
      }

      @Override
      public boolean isGlobal() {
        return scheme.id() == IssueTypeSchemes.DEFAULT;
      }
    };
  }
}
