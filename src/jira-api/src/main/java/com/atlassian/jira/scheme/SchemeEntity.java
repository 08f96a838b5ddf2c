package com.atlassian.jira.scheme;

/**
 * Declaration of Jira's {@code SchemeEntity}.
 *
 * <p>Source: not in the ledgers: known shape of Jira's scheme entities, to be tried first on a real
 * host. Confidence: LIKELY.
 */
public class SchemeEntity {
  private final String type;
  private final String parameter;
  private final Object entityTypeId;

  // LIKELY: type is "group", "projectrole", "groupCF", "reporter", "assignee", "lead"; the entity
  // is a ProjectPermissionKey
  public SchemeEntity(String type, String parameter, Object entityTypeId) {
    this.type = type;
    this.parameter = parameter;
    this.entityTypeId = entityTypeId;
  }

  // LIKELY
  public String getType() {
    return type;
  }

  // LIKELY
  public String getParameter() {
    return parameter;
  }

  // LIKELY
  public Object getEntityTypeId() {
    return entityTypeId;
  }
}
