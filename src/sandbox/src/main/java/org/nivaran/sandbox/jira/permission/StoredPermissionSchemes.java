package org.nivaran.sandbox.jira.permission;

import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;
import org.nivaran.sandbox.jira.project.Projects;
import org.ofbiz.core.entity.GenericValue;

/** Permission schemes over the database, for administrators and for plugins. Thread safe. */
public final class StoredPermissionSchemes implements PermissionSchemes, PermissionSchemeManager {
  private static final String SCHEME_TYPE = "PermissionScheme";

  private final Database database;
  private final Projects projects;
  private final ConfigurationStamps stamps;
  private final Supplier<List<PermissionScheme>> content;

  public StoredPermissionSchemes(Database database, Projects projects, ConfigurationStamps stamps) {
    this.database = database;
    this.projects = projects;
    this.stamps = stamps;
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private List<PermissionScheme> load() {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              Map<Long, List<Grant>> grants =
                  handle
                      .createQuery(
                          "SELECT scheme_id, id, permission_key, holder_type, holder_parameter"
                              + " FROM permission_grant ORDER BY id")
                      .map(
                          (row, context) ->
                              Map.entry(
                                  row.getLong(1),
                                  new Grant(
                                      row.getLong(2),
                                      new ProjectPermissionKey(row.getString(3)),
                                      HolderType.valueOf(row.getString(4)),
                                      row.getString(5))))
                      .collect(
                          Collectors.groupingBy(
                              Map.Entry::getKey,
                              Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
              return handle
                  .createQuery(
                      "SELECT id, scheme_name, description FROM permission_scheme ORDER BY id")
                  .map(
                      (row, context) ->
                          new PermissionScheme(
                              row.getLong(1),
                              row.getString(2),
                              row.getString(3),
                              grants.getOrDefault(row.getLong(1), List.of())))
                  .list();
            });
  }

  @Override
  public List<PermissionScheme> all() {
    return content.get();
  }

  @Override
  public Optional<PermissionScheme> find(long id) {
    return all().stream().filter(scheme -> scheme.id() == id).findFirst();
  }

  @Override
  public PermissionScheme of(Project project) {
    return find(projects.stored(project).permissionSchemeId()).orElseThrow();
  }

  @Override
  public PermissionScheme create(String name, String description) {
    if (all().stream().anyMatch(scheme -> scheme.name().equals(name))) {
      throw new IllegalArgumentException("A permission scheme " + name + " exists already");
    }
    long id =
        stamps.make(
            Area.SETTINGS,
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO permission_scheme (scheme_name, description) VALUES (?, ?)")
                    .bind(0, name)
                    .bind(1, description)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
    return find(id).orElseThrow();
  }

  @Override
  public Grant grant(
      long schemeId,
      ProjectPermissionKey permission,
      HolderType holder,
      @Nullable String parameter) {
    Optional<Grant> present = equalGrant(schemeId, permission, holder, parameter);
    if (present.isPresent()) {
      return present.get();
    }
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle
              .createUpdate(
                  "INSERT INTO permission_grant (scheme_id, permission_key, holder_type,"
                      + " holder_parameter) VALUES (:scheme, :permission, :holder, :parameter)")
              .bind("scheme", schemeId)
              .bind("permission", permission.permissionKey())
              .bind("holder", holder.name())
              .bind("parameter", parameter)
              .execute();
        });
    return equalGrant(schemeId, permission, holder, parameter).orElseThrow();
  }

  private Optional<Grant> equalGrant(
      long schemeId,
      ProjectPermissionKey permission,
      HolderType holder,
      @Nullable String parameter) {
    return find(schemeId).stream()
        .flatMap(scheme -> scheme.grants().stream())
        .filter(grant -> grant.permission().equals(permission) && grant.holder() == holder)
        .filter(grant -> Objects.equals(grant.parameter(), parameter))
        .findFirst();
  }

  @Override
  public void revoke(long schemeId, long grantId) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "DELETE FROM permission_grant WHERE scheme_id = ? AND id = ?", schemeId, grantId);
        });
  }

  @Override
  public void assign(Project project, long schemeId) {
    projects.assign(project, Projects.Scheme.PERMISSION, schemeId);
  }

  @Override
  public Scheme createSchemeAndEntities(Scheme scheme) {
    PermissionScheme created =
        create(scheme.getName(), scheme.getDescription() == null ? "" : scheme.getDescription());
    for (SchemeEntity entity : scheme.getEntities()) {
      grant(
          created.id(),
          permission(entity),
          HolderType.ofScheme(entity.getType()),
          parameter(entity));
    }
    return asScheme(find(created.id()).orElseThrow());
  }

  @Override
  public @Nullable GenericValue getScheme(Long id) {
    return find(id).map(scheme -> new SchemeRow(scheme.id())).orElse(null);
  }

  @Override
  public GenericValue createSchemeEntity(GenericValue scheme, SchemeEntity entity) {
    return new SchemeRow(
        grant(
                scheme.getLong("id"),
                permission(entity),
                HolderType.ofScheme(entity.getType()),
                parameter(entity))
            .id());
  }

  @Override
  public List<Scheme> getSchemeObjects() {
    return all().stream().map(StoredPermissionSchemes::asScheme).toList();
  }

  private static ProjectPermissionKey permission(SchemeEntity entity) {
    return entity.getEntityTypeId() instanceof ProjectPermissionKey key
        ? key
        : new ProjectPermissionKey(String.valueOf(entity.getEntityTypeId()));
  }

  private static @Nullable String parameter(SchemeEntity entity) {
    String parameter = entity.getParameter();
    return parameter == null || parameter.isEmpty() ? null : parameter;
  }

  @Override
  public void addSchemeToProject(Project project, Scheme scheme) {
    assign(project, scheme.getId());
  }

  /**
   * @throws IllegalArgumentException if a project has it, or it is the default one
   */
  @Override
  public void deleteScheme(Long id) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          long users =
              handle
                  .createQuery("SELECT count(*) FROM project WHERE permission_scheme_id = ?")
                  .bind(0, id)
                  .mapTo(Long.class)
                  .one();
          if (users > 0 || id == 1) {
            throw new IllegalArgumentException("Permission scheme " + id + " is in use");
          }
          handle.execute("DELETE FROM permission_grant WHERE scheme_id = ?", id);
          handle.execute("DELETE FROM permission_scheme WHERE id = ?", id);
        });
  }

  @Override
  public void removeSchemesFromProject(Project project) {
    assign(project, 1);
  }

  @Override
  public Scheme getSchemeFor(Project project) {
    return asScheme(of(project));
  }

  @Override
  public @Nullable Scheme getSchemeObject(Long id) {
    return find(id).map(StoredPermissionSchemes::asScheme).orElse(null);
  }

  @Override
  public @Nullable Scheme getSchemeObject(String name) {
    return all().stream()
        .filter(scheme -> scheme.name().equals(name))
        .findFirst()
        .map(StoredPermissionSchemes::asScheme)
        .orElse(null);
  }

  private static Scheme asScheme(PermissionScheme scheme) {
    return new Scheme(
        scheme.id(),
        SCHEME_TYPE,
        scheme.name(),
        scheme.description(),
        scheme.grants().stream()
            .map(
                grant ->
                    new SchemeEntity(
                        grant.holder().schemeName(), grant.parameter(), grant.permission()))
            .toList());
  }
}
