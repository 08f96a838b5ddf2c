package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;

/** What {@code expand} adds to an issue. Thread safe. */
public final class IssueExpansion {

  private final Jira jira;
  private final Shapes shapes;

  /**
   * @param jira Jira's services
   * @param shapes the JSON shapes
   */
  public IssueExpansion(Jira jira, Shapes shapes) {
    this.jira = jira;
    this.shapes = shapes;
  }

  /**
   * Adds to an issue's JSON what was asked for; what is not known is left out, as in Jira.
   *
   * @param json the issue's JSON
   * @param issue the issue
   * @param reader who reads; null for somebody who is not logged in
   * @param wanted the names
   */
  public void expand(
      JsonObject json, Issue issue, @Nullable ApplicationUser reader, Set<String> wanted) {
    if (wanted.contains("names")) {
      json.with("names", names());
    }
    if (wanted.contains("schema")) {
      json.with("schema", schema());
    }
    if (wanted.contains("transitions")) {
      json.with("transitions", transitions(issue, reader, wanted.contains("transitions.fields")));
    }
    if (wanted.contains("editmeta")) {
      json.with("editmeta", editMeta(issue));
    }
    if (wanted.contains("changelog")) {
      json.with(
          "changelog",
          shapes.changelogs().changelog(jira.changeHistoryManager().getChangeHistories(issue)));
    }
  }

  /**
   * @return field id to name, for all fields
   */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (SystemField field : SystemField.values()) {
      names.put(field.id(), field.label());
    }
    for (CustomField field : jira.customFieldManager().getCustomFieldObjects()) {
      names.put(field.getId(), field.getName());
    }
    return names;
  }

  /**
   * @return field id to the shape of its values, for all fields
   */
  public Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (SystemField field : SystemField.values()) {
      shapes.fields().schema(field).ifPresent(shape -> schema.put(field.id(), shape));
    }
    for (CustomField field : jira.customFieldManager().getCustomFieldObjects()) {
      schema.put(field.getId(), shapes.fields().schema(field));
    }
    return schema;
  }

  /**
   * @param issue an issue
   * @param reader who reads
   * @param withFields whether to tell what their screens ask for
   * @return the moves that are open to this person now
   */
  public List<Map<String, @Nullable Object>> transitions(
      Issue issue, @Nullable ApplicationUser reader, boolean withFields) {
    return jira.transitions().available(issue, reader).stream()
        .map(transition -> shapes.transitions().transition(issue, transition, withFields))
        .toList();
  }

  /**
   * @param issue an issue
   * @return what its edit screen asks for
   */
  public Map<String, @Nullable Object> editMeta(Issue issue) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    jira.screenFields()
        .forEdit(issue)
        .forEach(field -> fields.put(field.id(), shapes.screenFields().field(field)));
    return new JsonObject().with("fields", fields).asMap();
  }
}
