package org.nivaran.jira.setup;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.grievance.Reason;

/** The user who works for the desk. The set-up never makes a user and never gives a licence. */
final class Bot {

  static final String KEY = "bot";

  private static final List<ProjectPermissionKey> NEEDED =
      List.of(
          ProjectPermissions.BROWSE_PROJECTS,
          ProjectPermissions.CREATE_ISSUES,
          ProjectPermissions.EDIT_ISSUES,
          ProjectPermissions.ASSIGN_ISSUES,
          ProjectPermissions.ADD_COMMENTS,
          ProjectPermissions.CREATE_ATTACHMENTS,
          ProjectPermissions.TRANSITION_ISSUES,
          ProjectPermissions.RESOLVE_ISSUES);

  private final UserManager users;
  private final PermissionManager permissions;
  private final Projects projects;

  Bot(JiraConfiguration jira, Projects projects) {
    this.users = jira.users();
    this.permissions = jira.permissions();
    this.projects = projects;
  }

  /** Comes first: nothing is made for a desk that nobody would work for. */
  Item exists(String name) {
    return Item.of(
        Part.BOT,
        KEY,
        name,
        known -> {
          ApplicationUser user = users.getUserByName(name);
          if (user == null) {
            return Finding.blocked("bot", Reason.of("setup.bot.missing", name));
          }
          return user.isActive()
              ? Finding.present(user.getKey())
              : Finding.blocked("bot", Reason.of("setup.bot.inactive", name));
        },
        known -> known.need(KEY));
  }

  /** Comes after the permissions: whether they, and its licence, let it work. */
  Item mayWork(String name) {
    return Item.of(
            Part.BOT,
            "bot-may-work",
            name,
            known -> {
              Project project = projects.of(known);
              ApplicationUser user = users.getUserByName(name);
              if (user == null) {
                return Finding.blocked("bot", Reason.of("setup.bot.missing", name));
              }
              List<String> lacking = new ArrayList<>();
              for (ProjectPermissionKey permission : NEEDED) {
                if (!permissions.hasPermission(permission, project, user)) {
                  lacking.add(permission.permissionKey());
                }
              }
              if (lacking.isEmpty()) {
                return Finding.present(name);
              }
              // Before our own permissions are on the project this says nothing.
              return known.id(Permissions.OF_PROJECT).isEmpty()
                  ? Finding.missing()
                  : Finding.blocked(
                      "bot", Reason.of("setup.bot.may-not", name, String.join(", ", lacking)));
            },
            known -> {
              throw new IllegalStateException("permissions of " + name);
            })
        .elseByHand(Reason.of("setup.todo.bot", name));
  }
}
