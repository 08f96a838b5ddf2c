package com.atlassian.jira.entity.property;

import java.sql.Timestamp;

/**
 * Declaration of Jira's {@code EntityProperty}.
 *
 * <p>Source: jira-api-core, EntityProperty (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface EntityProperty {
  Long getId();

  String getEntityName();

  Long getEntityId();

  String getKey();

  String getValue();

  Timestamp getCreated();

  Timestamp getUpdated();
}
