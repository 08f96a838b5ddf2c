package com.atlassian.jira.issue.search;

import com.atlassian.jira.sharing.SharedEntity;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.Query;

/**
 * Declaration of Jira's {@code SearchRequest}.
 *
 * <p>Source: jira-api-core, SearchRequest (SR, GROOVY), SharedEntity left out as call-only.
 * Confidence: VERIFIED.
 */
public class SearchRequest {
  private Long id;
  private Query query;
  private ApplicationUser owner;
  private String name;
  private String description;
  private SharedEntity.SharePermissions permissions = SharedEntity.SharePermissions.PRIVATE;

  public SearchRequest(Query query, ApplicationUser owner, String name, String description) {
    this(query, owner, name, description, null);
  }

  // LIKELY
  public SearchRequest(
      Query query, ApplicationUser owner, String name, String description, Long id) {
    this.query = query;
    this.owner = owner;
    this.name = name;
    this.description = description;
    this.id = id;
  }

  public Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  // LIKELY
  public String getDescription() {
    return description;
  }

  public Query getQuery() {
    return query;
  }

  // LIKELY
  public void setQuery(Query query) {
    this.query = query;
  }

  public ApplicationUser getOwner() {
    return owner;
  }

  public SharedEntity.SharePermissions getPermissions() {
    return permissions;
  }

  public void setPermissions(SharedEntity.SharePermissions permissions) {
    this.permissions = permissions;
  }
}
