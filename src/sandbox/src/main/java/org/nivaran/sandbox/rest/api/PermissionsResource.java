package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;

/**
 * {@code /rest/api/2/mypermissions}: what the caller may do, anywhere, in a project, on an issue.
 */
@Path("mypermissions")
@Produces(MediaType.APPLICATION_JSON)
public final class PermissionsResource {

  private static final List<ProjectPermissionKey> OF_PROJECTS =
      List.of(
          ProjectPermissions.ADMINISTER_PROJECTS,
          ProjectPermissions.BROWSE_PROJECTS,
          ProjectPermissions.CREATE_ISSUES,
          ProjectPermissions.EDIT_ISSUES,
          ProjectPermissions.ASSIGN_ISSUES,
          ProjectPermissions.ASSIGNABLE_USER,
          ProjectPermissions.TRANSITION_ISSUES,
          ProjectPermissions.RESOLVE_ISSUES,
          ProjectPermissions.CLOSE_ISSUES,
          ProjectPermissions.DELETE_ISSUES,
          ProjectPermissions.ADD_COMMENTS,
          ProjectPermissions.CREATE_ATTACHMENTS,
          ProjectPermissions.MODIFY_REPORTER,
          ProjectPermissions.SCHEDULE_ISSUES);

  private static final List<GlobalPermissionKey> GLOBAL =
      List.of(
          GlobalPermissionKey.ADMINISTER,
          GlobalPermissionKey.SYSTEM_ADMIN,
          GlobalPermissionKey.USER_PICKER,
          GlobalPermissionKey.CREATE_SHARED_OBJECTS,
          GlobalPermissionKey.BULK_CHANGE);

  private final Jira jira;
  private final Caller caller;

  /**
   * @param jira Jira's services
   * @param caller who calls
   */
  public PermissionsResource(Jira jira, Caller caller) {
    this.jira = jira;
    this.caller = caller;
  }

  /** All known permissions with whether the caller has them. */
  @GET
  public Map<String, @Nullable Object> get(
      @QueryParam("projectKey") @Nullable String projectKey,
      @QueryParam("issueKey") @Nullable String issueKey) {
    Map<String, @Nullable Object> permissions = new LinkedHashMap<>();
    MutableIssue issue = issueKey == null ? null : new Issues(jira, caller).find(issueKey);
    Project project = projectKey == null ? null : new Projects(jira, caller).find(projectKey);
    for (ProjectPermissionKey key : OF_PROJECTS) {
      permissions.put(
          key.permissionKey(), entry(key.permissionKey(), "PROJECT", has(key, project, issue)));
    }
    for (GlobalPermissionKey key : GLOBAL) {
      boolean has = jira.globalPermissionManager().hasPermission(key, caller.userOrNull());
      permissions.put(key.getKey(), entry(key.getKey(), "GLOBAL", has));
    }
    return new JsonObject().with("permissions", permissions).asMap();
  }

  private boolean has(
      ProjectPermissionKey key, @Nullable Project project, @Nullable MutableIssue issue) {
    if (issue != null) {
      return jira.permissionManager().hasPermission(key, issue, caller.userOrNull());
    }
    if (project != null) {
      return jira.permissionManager().hasPermission(key, project, caller.userOrNull());
    }
    return !jira.permissionManager().getProjects(key, caller.userOrNull()).isEmpty();
  }

  private static Map<String, @Nullable Object> entry(String key, String type, boolean has) {
    return new JsonObject()
        .with("id", key)
        .with("key", key)
        .with("name", key)
        .with("type", type)
        .with("havePermission", has)
        .asMap();
  }
}
