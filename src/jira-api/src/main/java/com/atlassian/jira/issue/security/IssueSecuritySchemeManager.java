package com.atlassian.jira.issue.security;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import java.util.List;
import java.util.Map;
import org.ofbiz.core.entity.GenericEntityException;
import org.ofbiz.core.entity.GenericValue;

/**
 * Declaration of Jira's {@code IssueSecuritySchemeManager}, flat with what it has from
 * SchemeManager. Members of a level are scheme entities whose entity is the level's id.
 *
 * <p>Source: public Javadoc docs.atlassian.com/jira/7.3.4, IssueSecuritySchemeManager and
 * SchemeManager; TESTKIT adds members to a level by getScheme and createSchemeEntity. Confidence:
 * VERIFIED.
 */
public interface IssueSecuritySchemeManager {
  Scheme createSchemeObject(String name, String description);

  GenericValue getScheme(Long id) throws GenericEntityException;

  GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity entity)
      throws GenericEntityException;

  void addSchemeToProject(Project project, Scheme scheme);

  // the map leads from levels of the scheme before to levels of the new one
  String assignSchemeToProject(
      Project project, Long newSchemeId, Map<Long, Long> oldToNewSecurityLevelMappings);

  void removeSchemesFromProject(Project project);

  Scheme getSchemeFor(Project project);

  Scheme getSchemeObject(Long id);

  Scheme getSchemeObject(String name);

  // LIKELY
  List<Scheme> getSchemeObjects();
}
