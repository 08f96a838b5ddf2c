package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;

/** Issues with the fields that a caller wants. */
public final class IssueJson {

  private final Shapes shapes;
  private final CustomFieldManager customFields;
  private final CommentManager comments;
  private final IssueSecurityLevelManager levels;
  private final IssueLinkManager links;
  private final IssueManager issues;

  /**
   * @param shapes the shapes of what fields hold
   * @param jira Jira's services
   */
  public IssueJson(Shapes shapes, Jira jira) {
    this.shapes = shapes;
    this.customFields = jira.customFieldManager();
    this.comments = jira.commentManager();
    this.levels = jira.issueSecurityLevelManager();
    this.links = jira.issueLinkManager();
    this.issues = jira.issueManager();
  }

  /**
   * @param issue an issue that the reader may see
   * @param reader who reads; null for somebody who is not logged in
   * @param selection which fields
   * @return its JSON; may be added to
   */
  public JsonObject issue(Issue issue, @Nullable ApplicationUser reader, FieldSelection selection) {
    return new JsonObject()
        .with("expand", "renderedFields,names,schema,operations,editmeta,changelog,transitions")
        .with("id", String.valueOf(issue.getId()))
        .with("self", shapes.links().self("issue", issue.getId()))
        .with("key", issue.getKey())
        .with("fields", fields(issue, reader, selection));
  }

  private Map<String, @Nullable Object> fields(
      Issue issue, @Nullable ApplicationUser reader, FieldSelection selection) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (SystemField field : SystemField.values()) {
      if (field != SystemField.KEY && selection.has(field.id())) {
        fields.put(field.id(), value(issue, reader, field));
      }
    }
    for (CustomField field : customFields.getCustomFieldObjects(issue)) {
      if (selection.has(field.getId())) {
        fields.put(
            field.getId(), shapes.customValues().value(field, issue.getCustomFieldValue(field)));
      }
    }
    return fields;
  }

  private @Nullable Object value(Issue issue, @Nullable ApplicationUser reader, SystemField field) {
    return switch (field) {
      case PROJECT -> shapes.projects().reference(issue.getProjectObject());
      case ISSUE_TYPE -> shapes.constants().issueType(issue.getIssueType());
      case SUMMARY -> issue.getSummary();
      case DESCRIPTION -> issue.getDescription();
      case STATUS -> shapes.constants().status(issue.getStatus());
      case PRIORITY -> shapes.constants().priority(issue.getPriority());
      case RESOLUTION -> shapes.constants().resolution(issue.getResolution());
      case SECURITY -> shapes.constants().securityLevel(level(issue));
      case RESOLUTION_DATE -> shapes.dates().time(issue.getResolutionDate());
      case ASSIGNEE -> shapes.people().user(issue.getAssignee());
      case REPORTER -> shapes.people().user(issue.getReporter());
      case CREATOR -> shapes.people().user(issue.getCreator());
      case CREATED -> shapes.dates().time(issue.getCreated());
      case UPDATED -> shapes.dates().time(issue.getUpdated());
      case DUE -> shapes.dates().day(issue.getDueDate());
      case ATTACHMENT ->
          issue.getAttachments().stream().map(shapes.attachments()::attachment).toList();
      case ISSUE_LINKS -> links(issue);
      case COMMENT -> comments(issue, reader);
      case KEY -> issue.getKey();
    };
  }

  private List<Map<String, @Nullable Object>> links(Issue issue) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    for (IssueLink link : links.getOutwardLinks(issue.getId())) {
      all.add(link(link, "outwardIssue", link.getDestinationId()));
    }
    for (IssueLink link : links.getInwardLinks(issue.getId())) {
      all.add(link(link, "inwardIssue", link.getSourceId()));
    }
    return all;
  }

  private Map<String, @Nullable Object> link(IssueLink link, String side, Long otherId) {
    Issue other = issues.getIssueObject(otherId);
    return new JsonObject()
        .with("id", String.valueOf(link.getId()))
        .with(
            "type",
            new JsonObject()
                .with("name", link.getIssueLinkType().getName())
                .with("inward", link.getIssueLinkType().getInward())
                .with("outward", link.getIssueLinkType().getOutward())
                .asMap())
        .with(
            side,
            new JsonObject()
                .with("id", String.valueOf(otherId))
                .with("key", other == null ? null : other.getKey())
                .asMap())
        .asMap();
  }

  private @Nullable IssueSecurityLevel level(Issue issue) {
    Long id = issue.getSecurityLevelId();
    return id == null ? null : levels.getSecurityLevel(id);
  }

  private Map<String, @Nullable Object> comments(Issue issue, @Nullable ApplicationUser reader) {
    var all = comments.getCommentsForUser(issue, reader);
    return shapes.comments().page(issue.getId(), all, 0, all.size());
  }
}
