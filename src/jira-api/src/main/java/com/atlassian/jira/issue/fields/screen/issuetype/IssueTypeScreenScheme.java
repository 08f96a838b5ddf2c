package com.atlassian.jira.issue.fields.screen.issuetype;

import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;

/**
 * Declaration of Jira's {@code IssueTypeScreenScheme}.
 *
 * <p>Source: jira-api-core, IssueTypeScreenScheme (BDJ 7.4.5). Confidence: VERIFIED.
 */
public interface IssueTypeScreenScheme {
  Long getId();

  String getName();

  FieldScreenScheme getEffectiveFieldScreenScheme(IssueType issueType);

  Collection<IssueTypeScreenSchemeEntity> getEntities();

  IssueTypeScreenSchemeEntity getEntity(String issueTypeId);

  boolean isDefault();
}
