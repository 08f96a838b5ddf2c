package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.resolution.Resolution;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.issue.status.category.StatusCategory;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Issue types, statuses, priorities and resolutions.
 *
 * @param links the addresses
 */
public record ConstantsJson(Links links) {

  /**
   * @param type an issue type
   * @return its JSON
   */
  public Map<String, @Nullable Object> issueType(IssueType type) {
    return constant("issuetype", type).with("subtask", type.isSubTask()).asMap();
  }

  /**
   * @param status a status
   * @return its JSON with its category
   */
  public Map<String, @Nullable Object> status(Status status) {
    return constant("status", status)
        .with("statusCategory", category(status.getStatusCategory()))
        .asMap();
  }

  /**
   * @param category a status category
   * @return its JSON
   */
  public Map<String, @Nullable Object> category(StatusCategory category) {
    return new JsonObject()
        .with("self", links.self("statuscategory", category.getId()))
        .with("id", category.getId())
        .with("key", category.getKey())
        .with("colorName", category.getColorName())
        .with("name", category.getName())
        .asMap();
  }

  /**
   * @param priority a priority; null for none
   * @return its JSON; null for none
   */
  public @Nullable Map<String, @Nullable Object> priority(@Nullable Priority priority) {
    return priority == null
        ? null
        : constant("priority", priority).with("statusColor", priority.getStatusColor()).asMap();
  }

  /**
   * @param resolution a resolution; null for none
   * @return its JSON; null for none
   */
  public @Nullable Map<String, @Nullable Object> resolution(@Nullable Resolution resolution) {
    return resolution == null ? null : constant("resolution", resolution).asMap();
  }

  /**
   * @param level a security level; null for none
   * @return its JSON; null for none
   */
  public @Nullable Map<String, @Nullable Object> securityLevel(@Nullable IssueSecurityLevel level) {
    return level == null
        ? null
        : new JsonObject()
            .with("self", links.self("securitylevel", level.getId()))
            .with("id", level.getId().toString())
            .with("description", level.getDescription())
            .with("name", level.getName())
            .asMap();
  }

  /** As a whole address, where it is one of ours. */
  private @Nullable String icon(@Nullable String url) {
    return url != null && url.startsWith("/") ? links.page(url) : url;
  }

  private JsonObject constant(String kind, IssueConstant constant) {
    return new JsonObject()
        .with("self", links.self(kind, constant.getId()))
        .with("description", constant.getDescription() == null ? "" : constant.getDescription())
        .withIfPresent("iconUrl", icon(constant.getIconUrl()))
        .with("name", constant.getName())
        .with("id", constant.getId());
  }
}
