package com.atlassian.jira.issue;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.Collection;
import java.util.List;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * Declaration of Jira's {@code CustomFieldManager}.
 *
 * <p>Source: jira-api-core, CustomFieldManager (BDJ 7.4.5; deltas JWI 9.12, CMS 11.3). Confidence:
 * VERIFIED.
 */
@SuppressWarnings({"rawtypes", "unchecked"})
public interface CustomFieldManager {
  CustomField createCustomField(
      String fieldName,
      String description,
      CustomFieldType type,
      CustomFieldSearcher searcher,
      List<JiraContextNode> contexts,
      List<IssueType> issueTypes)
      throws GenericEntityException;

  CustomField getCustomFieldObject(Long id);

  CustomField getCustomFieldObject(String id);

  List<CustomField> getCustomFieldObjects();

  List<CustomField> getCustomFieldObjects(Issue issue);

  Collection<CustomField> getCustomFieldObjectsByName(String name);

  CustomFieldSearcher getCustomFieldSearcher(String key);

  CustomFieldType getCustomFieldType(String key);

  boolean exists(String id);

  void removeCustomField(CustomField field) throws RemoveException;

  void refresh();
}
