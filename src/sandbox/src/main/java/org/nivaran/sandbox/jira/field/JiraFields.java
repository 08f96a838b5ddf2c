package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Jira's {@link CustomFieldManager}. */
@SuppressWarnings("rawtypes") // as published
public final class JiraFields implements CustomFieldManager {
  private final Fields fields;
  private final FieldKinds kinds;

  public JiraFields(Fields fields, FieldKinds kinds) {
    this.fields = fields;
    this.kinds = kinds;
  }

  /**
   * A context without a project means all projects; an issue type of null means all issue types.
   *
   * @throws IllegalArgumentException if name or type is missing
   */
  @Override
  public CustomField createCustomField(
      String fieldName,
      @Nullable String description,
      @Nullable CustomFieldType type,
      @Nullable CustomFieldSearcher searcher,
      List<JiraContextNode> contexts,
      List<IssueType> issueTypes) {
    if (fieldName.isBlank() || !(type instanceof FieldKind kind)) {
      throw new IllegalArgumentException("A custom field needs a name and a type: " + fieldName);
    }
    if (contexts.isEmpty() || issueTypes.isEmpty()) {
      throw new UnsupportedOperationException(
          "CustomFieldManager.createCustomField without a context: " + fieldName);
    }
    return fields.create(
        fieldName,
        description == null ? "" : description,
        kind,
        (Searcher) searcher,
        projectIds(contexts),
        typeIds(issueTypes));
  }

  private static Set<Long> projectIds(List<JiraContextNode> contexts) {
    Set<Long> ids = new HashSet<>();
    for (JiraContextNode context : contexts) {
      if (context.getProjectId() == null) {
        return Set.of();
      }
      ids.add(context.getProjectId());
    }
    return ids;
  }

  private static Set<String> typeIds(List<IssueType> types) {
    Set<String> ids = new HashSet<>();
    for (@Nullable IssueType type : types) {
      if (type == null) {
        return Set.of();
      }
      ids.add(type.getId());
    }
    return ids;
  }

  @Override
  public @Nullable CustomField getCustomFieldObject(@Nullable Long id) {
    return fields.byNumber(id).orElse(null);
  }

  @Override
  public @Nullable CustomField getCustomFieldObject(@Nullable String id) {
    return fields.byId(id).orElse(null);
  }

  @Override
  public List<CustomField> getCustomFieldObjects() {
    return sorted(fields.all());
  }

  @Override
  public List<CustomField> getCustomFieldObjects(Issue issue) {
    return sorted(fields.covering(issue.getProjectId(), issue.getIssueTypeId()));
  }

  private static List<CustomField> sorted(Collection<StoredField> found) {
    return found.stream()
        .sorted(Comparator.comparing(StoredField::getName).thenComparing(StoredField::getIdAsLong))
        .<CustomField>map(field -> field)
        .toList();
  }

  @Override
  public Collection<CustomField> getCustomFieldObjectsByName(String name) {
    return sorted(fields.all().stream().filter(field -> field.getName().equals(name)).toList());
  }

  @Override
  public @Nullable CustomFieldSearcher getCustomFieldSearcher(@Nullable String key) {
    return Searcher.byKey(key).orElse(null);
  }

  @Override
  public @Nullable CustomFieldType getCustomFieldType(@Nullable String key) {
    return kinds.byKey(key).orElse(null);
  }

  @Override
  public boolean exists(@Nullable String id) {
    return fields.byId(id).isPresent();
  }

  @Override
  public void removeCustomField(CustomField field) {
    fields.byId(field.getId()).ifPresent(fields::remove);
  }

  /** Does nothing: what is cached is always checked. */
  @Override
  public void refresh() {}
}
