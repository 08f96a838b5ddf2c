package org.nivaran.sandbox.jira.permission;

import com.atlassian.jira.permission.GlobalPermissionKey;
import java.util.List;

/** Administration of global permissions. Changes are idempotent. Thread safe. */
public interface GlobalPermissions {

  /** The groups that hold the permission, by name. */
  List<String> groups(GlobalPermissionKey permission);

  void grant(GlobalPermissionKey permission, String groupName);

  void revoke(GlobalPermissionKey permission, String groupName);
}
