package com.atlassian.jira.scheme;

import com.atlassian.jira.project.Project;
import java.util.List;
import org.ofbiz.core.entity.GenericEntityException;
import org.ofbiz.core.entity.GenericValue;

/**
 * Declaration of Jira's {@code SchemeManager}: what permission schemes and issue security schemes
 * have in common.
 *
 * <p>Source: public Javadoc docs.atlassian.com/jira/7.3.4, SchemeManager; TESTKIT adds entities by
 * getScheme and createSchemeEntity. Confidence: VERIFIED.
 */
public interface SchemeManager {
  GenericValue getScheme(Long id) throws GenericEntityException;

  GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity entity)
      throws GenericEntityException;

  void addSchemeToProject(Project project, Scheme scheme);

  void removeSchemesFromProject(Project project);

  void deleteScheme(Long id) throws GenericEntityException;

  Scheme getSchemeFor(Project project);

  Scheme getSchemeObject(Long id);

  Scheme getSchemeObject(String name);

  // LIKELY
  List<Scheme> getSchemeObjects();
}
