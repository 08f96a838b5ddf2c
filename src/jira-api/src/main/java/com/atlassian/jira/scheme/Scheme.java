package com.atlassian.jira.scheme;

import java.util.Collection;
import java.util.List;

/**
 * Declaration of Jira's {@code Scheme}.
 *
 * <p>Source: jira-api-core, WorkflowSchemeManager (type only; members not seen). Confidence:
 * LIKELY.
 */
public class Scheme {
  private final Long id;
  private final String type;
  private final String name;
  private final String description;
  private final Collection<SchemeEntity> entities;

  // LIKELY
  public Scheme(
      Long id, String type, String name, String description, Collection<SchemeEntity> entities) {
    this.id = id;
    this.type = type;
    this.name = name;
    this.description = description;
    this.entities = List.copyOf(entities);
  }

  // LIKELY
  public Long getId() {
    return id;
  }

  // LIKELY
  public String getType() {
    return type;
  }

  // LIKELY
  public String getName() {
    return name;
  }

  // LIKELY
  public String getDescription() {
    return description;
  }

  // LIKELY
  public Collection<SchemeEntity> getEntities() {
    return entities;
  }
}
