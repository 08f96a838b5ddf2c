package com.atlassian.jira.issue.security;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeManager;
import java.util.Map;

/**
 * Declaration of Jira's {@code IssueSecuritySchemeManager}. Members of a level are scheme entities
 * whose entity is the level's id.
 *
 * <p>Source: public Javadoc docs.atlassian.com/jira/7.3.4, IssueSecuritySchemeManager. Confidence:
 * VERIFIED.
 */
public interface IssueSecuritySchemeManager extends SchemeManager {
  Scheme createSchemeObject(String name, String description);

  // the map leads from levels of the scheme before to levels of the new one
  String assignSchemeToProject(
      Project project, Long newSchemeId, Map<Long, Long> oldToNewSecurityLevelMappings);
}
