package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A custom field with its one configuration and its options. Equal by id. Immutable. */
public final class StoredField implements CustomField {
  /** What the field's ids begin with. */
  public static final String PREFIX = "customfield_";

  private final long id;
  private final String name;
  private final String description;
  private final FieldKind kind;
  private final @Nullable Searcher searcher;
  private final Set<Long> projectIds;
  private final Set<String> issueTypeIds;
  private final List<StoredOption> options;
  private final Scope scope;

  /** Finds the projects and issue types of a field. */
  interface Scope {
    List<Project> projects(Set<Long> ids);

    List<IssueType> issueTypes(Set<String> ids);
  }

  StoredField(
      long id,
      String name,
      String description,
      FieldKind kind,
      @Nullable Searcher searcher,
      Set<Long> projectIds,
      Set<String> issueTypeIds,
      List<StoredOption> options,
      Scope scope) {
    this.id = id;
    this.name = name;
    this.description = description;
    this.kind = kind;
    this.searcher = searcher;
    this.projectIds = Set.copyOf(projectIds);
    this.issueTypeIds = Set.copyOf(issueTypeIds);
    this.options = List.copyOf(options);
    this.scope = scope;
  }

  /** Whether issues of this project and type have the field. */
  public boolean covers(@Nullable Long projectId, @Nullable String issueTypeId) {
    boolean inProject =
        projectIds.isEmpty() || (projectId != null && projectIds.contains(projectId));
    boolean ofType =
        issueTypeIds.isEmpty() || (issueTypeId != null && issueTypeIds.contains(issueTypeId));
    return inProject && ofType;
  }

  public FieldKind kind() {
    return kind;
  }

  public Optional<Searcher> searcher() {
    return Optional.ofNullable(searcher);
  }

  /** All options in order, disabled ones too. */
  public List<Option> options() {
    return List.copyOf(options);
  }

  /** The option with this id. */
  public Optional<Option> option(String optionId) {
    return options.stream()
        .filter(option -> Long.toString(option.id()).equals(optionId))
        .<Option>map(option -> option)
        .findFirst();
  }

  @Override
  public String getId() {
    return PREFIX + id;
  }

  @Override
  public Long getIdAsLong() {
    return id;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getFieldName() {
    return name;
  }

  @Override
  public String getUntranslatedName() {
    return name;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public CustomFieldType<?, ?> getCustomFieldType() {
    return kind;
  }

  @Override
  public @Nullable Searcher getCustomFieldSearcher() {
    return searcher;
  }

  @Override
  public List<FieldConfigScheme> getConfigurationSchemes() {
    return List.of(new FieldConfiguration(this));
  }

  @Override
  public @Nullable FieldConfig getRelevantConfig(Issue issue) {
    return getRelevantConfig((IssueContext) issue);
  }

  @Override
  public @Nullable FieldConfig getRelevantConfig(IssueContext context) {
    return covers(context.getProjectId(), context.getIssueTypeId())
        ? new FieldConfiguration(this)
        : null;
  }

  @Override
  public @Nullable Object getValue(Issue issue) {
    return issue.getCustomFieldValue(this);
  }

  @Override
  public boolean isGlobal() {
    return projectIds.isEmpty() && issueTypeIds.isEmpty();
  }

  List<Project> projects() {
    return scope.projects(projectIds);
  }

  List<IssueType> issueTypes() {
    return scope.issueTypes(issueTypeIds);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomField that && that.getId().equals(getId());
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return name + " (" + getId() + ")";
  }
}
