package com.atlassian.jira.issue.fields.screen;

import com.atlassian.jira.issue.operation.IssueOperation;
import java.util.Collection;

/**
 * Declaration of Jira's {@code FieldScreenScheme}.
 *
 * <p>Source: jira-api-core, FieldScreenScheme (BDJ 7.4.5; JD 7.0.8). Confidence: VERIFIED.
 */
public interface FieldScreenScheme {
  Long getId();

  String getName();

  void setName(String name);

  String getDescription();

  void setDescription(String description);

  FieldScreen getFieldScreen(IssueOperation operation);

  Collection<FieldScreenSchemeItem> getFieldScreenSchemeItems();

  void addFieldScreenSchemeItem(FieldScreenSchemeItem item);

  void store();
}
