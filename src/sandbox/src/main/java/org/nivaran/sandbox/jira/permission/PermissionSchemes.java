package org.nivaran.sandbox.jira.permission;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Administration of permission schemes. Thread safe. */
public interface PermissionSchemes {

  /** A scheme and whom it grants what. */
  record PermissionScheme(long id, String name, String description, List<Grant> grants) {}

  /** One grant of a scheme. */
  record Grant(
      long id, ProjectPermissionKey permission, HolderType holder, @Nullable String parameter) {}

  /** Kinds of holders, with the names that Jira's scheme entities and REST have for them. */
  enum HolderType {
    /** Parameter: group name; null is anyone, logged in or not. */
    GROUP("group", "group"),
    /** Anyone logged in. */
    APPLICATION_ROLE("applicationRole", "applicationRole"),
    /** Parameter: role id. */
    PROJECT_ROLE("projectrole", "projectRole"),
    /** Parameter: user key. */
    USER("user", "user"),
    REPORTER("reporter", "reporter"),
    ASSIGNEE("assignee", "assignee"),
    PROJECT_LEAD("lead", "projectLead"),
    /** Parameter: id of a user custom field, such as {@code customfield_10001}. */
    USER_FIELD("userCF", "userCustomField"),
    /** Parameter: id of a group custom field, such as {@code customfield_10001}. */
    GROUP_FIELD("groupCF", "groupCustomField");

    private final String schemeName;
    private final String restName;

    HolderType(String schemeName, String restName) {
      this.schemeName = schemeName;
      this.restName = restName;
    }

    /**
     * @throws UnsupportedOperationException if a scheme entity's type is none of these
     */
    public static HolderType ofScheme(String schemeName) {
      return Arrays.stream(values())
          .filter(holder -> holder.schemeName.equals(schemeName))
          .findFirst()
          .orElseThrow(
              () ->
                  new UnsupportedOperationException(
                      "Permission holders of the type " + schemeName));
    }

    /** The name in {@code com.atlassian.jira.scheme.SchemeEntity}. */
    public String schemeName() {
      return schemeName;
    }

    /** The name in {@code /rest/api/2/permissionscheme}. */
    public String restName() {
      return restName;
    }
  }

  List<PermissionScheme> all();

  Optional<PermissionScheme> find(long id);

  /** The scheme of a project; every project has one. */
  PermissionScheme of(Project project);

  /**
   * @throws IllegalArgumentException if the name is taken
   */
  PermissionScheme create(String name, String description);

  /** Idempotent: an equal grant is not added again. */
  Grant grant(
      long schemeId,
      ProjectPermissionKey permission,
      HolderType holder,
      @Nullable String parameter);

  void revoke(long schemeId, long grantId);

  /** Idempotent. */
  void assign(Project project, long schemeId);
}
