package org.nivaran.sandbox.jira.security;

import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.permission.PermissionSchemes.HolderType;
import org.nivaran.sandbox.jira.permission.SchemeRow;
import org.nivaran.sandbox.jira.security.SecurityLevels.SecurityScheme;
import org.ofbiz.core.entity.GenericEntityException;
import org.ofbiz.core.entity.GenericValue;

/** Jira's {@link IssueSecuritySchemeManager}. Thread safe. */
public final class JiraSecuritySchemes implements IssueSecuritySchemeManager {
  private static final String TYPE = "IssueSecurityScheme";

  private final SecurityLevels levels;

  public JiraSecuritySchemes(SecurityLevels levels) {
    this.levels = levels;
  }

  @Override
  public Scheme createSchemeObject(String name, @Nullable String description) {
    long id = levels.createScheme(name, description == null ? "" : description);
    return find(id).map(JiraSecuritySchemes::scheme).orElseThrow();
  }

  private Optional<SecurityScheme> find(@Nullable Long id) {
    return levels.schemes().stream()
        .filter(scheme -> Long.valueOf(scheme.id()).equals(id))
        .findFirst();
  }

  @Override
  public @Nullable GenericValue getScheme(Long id) {
    return find(id).map(scheme -> new SchemeRow(scheme.id())).orElse(null);
  }

  @Override
  public GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity entity)
      throws GenericEntityException {
    if (!(entity.getEntityTypeId() instanceof Long level)
        || levels.find(level).filter(l -> l.getSchemeId().equals(scheme.getLong("id"))).isEmpty()) {
      throw new GenericEntityException("The scheme has no level " + entity.getEntityTypeId());
    }
    String parameter = entity.getParameter();
    return new SchemeRow(
        levels.addMember(
            level,
            HolderType.ofScheme(entity.getType()),
            parameter == null || parameter.isEmpty() ? null : parameter));
  }

  @Override
  public void addSchemeToProject(Project project, Scheme scheme) {
    levels.assign(project, scheme.getId(), Map.of());
  }

  /** There is no task to wait for: it is done at once. */
  @Override
  public String assignSchemeToProject(
      Project project, @Nullable Long newSchemeId, Map<Long, Long> oldToNewSecurityLevelMappings) {
    levels.assign(project, newSchemeId, oldToNewSecurityLevelMappings);
    return "";
  }

  @Override
  public void removeSchemesFromProject(Project project) {
    levels.assign(project, null, Map.of());
  }

  /**
   * @throws IllegalArgumentException if a project has it
   */
  @Override
  public void deleteScheme(Long id) {
    levels.deleteScheme(id);
  }

  @Override
  public @Nullable Scheme getSchemeFor(Project project) {
    return levels.schemeOf(project).map(JiraSecuritySchemes::scheme).orElse(null);
  }

  @Override
  public @Nullable Scheme getSchemeObject(Long id) {
    return find(id).map(JiraSecuritySchemes::scheme).orElse(null);
  }

  @Override
  public @Nullable Scheme getSchemeObject(String name) {
    return levels.schemes().stream()
        .filter(scheme -> scheme.name().equals(name))
        .findFirst()
        .map(JiraSecuritySchemes::scheme)
        .orElse(null);
  }

  @Override
  public List<Scheme> getSchemeObjects() {
    return levels.schemes().stream().map(JiraSecuritySchemes::scheme).toList();
  }

  private static Scheme scheme(SecurityScheme scheme) {
    return new Scheme(
        scheme.id(),
        TYPE,
        scheme.name(),
        scheme.description(),
        scheme.levels().stream()
            .flatMap(
                level ->
                    level.members().stream()
                        .map(
                            member ->
                                new SchemeEntity(
                                    member.holder().schemeName(),
                                    member.parameter(),
                                    level.getId())))
            .toList());
  }
}
