package com.atlassian.jira.entity.property;

import java.util.List;

/**
 * Declaration of Jira's {@code JsonEntityPropertyManager}.
 *
 * <p>Source: jira-api-core, JsonEntityPropertyManager (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface JsonEntityPropertyManager {
  EntityProperty get(String entityName, Long entityId, String key);

  void put(String entityName, Long entityId, String key, String json);

  void delete(String entityName, Long entityId, String key);

  boolean exists(String entityName, Long entityId, String key);

  List<String> findKeys(String entityName, Long entityId);
}
