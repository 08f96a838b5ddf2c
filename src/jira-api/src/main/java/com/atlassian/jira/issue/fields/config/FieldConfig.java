package com.atlassian.jira.issue.fields.config;

import com.atlassian.jira.issue.fields.CustomField;

/**
 * Declaration of Jira's {@code FieldConfig}.
 *
 * <p>Source: jira-api-core, FieldConfig (JWI 9.12: getFieldId). Confidence: VERIFIED.
 */
public interface FieldConfig {
  String getFieldId();

  // LIKELY
  Long getId();

  // LIKELY
  String getName();

  // LIKELY
  CustomField getCustomField();
}
