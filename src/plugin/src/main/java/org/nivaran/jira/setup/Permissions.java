package org.nivaran.jira.setup;

import static com.atlassian.jira.permission.ProjectPermissions.ADD_COMMENTS;
import static com.atlassian.jira.permission.ProjectPermissions.ADMINISTER_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.ASSIGNABLE_USER;
import static com.atlassian.jira.permission.ProjectPermissions.ASSIGN_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.BROWSE_PROJECTS;
import static com.atlassian.jira.permission.ProjectPermissions.CLOSE_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.CREATE_ATTACHMENTS;
import static com.atlassian.jira.permission.ProjectPermissions.CREATE_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.DELETE_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.EDIT_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.MODIFY_REPORTER;
import static com.atlassian.jira.permission.ProjectPermissions.RESOLVE_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.SCHEDULE_ISSUES;
import static com.atlassian.jira.permission.ProjectPermissions.SET_ISSUE_SECURITY;
import static com.atlassian.jira.permission.ProjectPermissions.TRANSITION_ISSUES;

import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.settings.GrievanceField;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * Who may do what in the project. The desk's groups see everything; a department sees what carries
 * its group in the field Department group.
 */
final class Permissions {

  private static final String SCHEME = "Nivaran: permissions";
  private static final String SCHEME_KEY = "permission-scheme";
  static final String OF_PROJECT = "project-permissions";
  private static final String ADMINS = "jira-administrators";

  private static final ProjectPermissionKey[] TO_SEE = {BROWSE_PROJECTS};
  private static final ProjectPermissionKey[] TO_WORK = {
    BROWSE_PROJECTS,
    ADD_COMMENTS,
    CREATE_ATTACHMENTS,
    TRANSITION_ISSUES,
    RESOLVE_ISSUES,
    CLOSE_ISSUES,
    ASSIGN_ISSUES,
    ASSIGNABLE_USER,
    EDIT_ISSUES
  };
  private static final ProjectPermissionKey[] EVERYTHING = {
    ADMINISTER_PROJECTS,
    BROWSE_PROJECTS,
    CREATE_ISSUES,
    EDIT_ISSUES,
    ADD_COMMENTS,
    ASSIGN_ISSUES,
    ASSIGNABLE_USER,
    TRANSITION_ISSUES,
    RESOLVE_ISSUES,
    CLOSE_ISSUES,
    DELETE_ISSUES,
    SCHEDULE_ISSUES,
    MODIFY_REPORTER,
    CREATE_ATTACHMENTS,
    SET_ISSUE_SECURITY
  };

  private final PermissionSchemeManager schemes;
  private final UserManager users;
  private final Projects projects;
  private final Words words;

  Permissions(JiraConfiguration jira, Projects projects, Words words) {
    this.schemes = jira.permissionSchemes();
    this.users = jira.users();
    this.projects = projects;
    this.words = words;
  }

  List<Item> items(SetupRequest wanted, List<Department> departments) {
    Reason todo = Reason.of("setup.todo.permissions", wanted.projectKey(), wanted.bot());
    return List.of(
        Item.of(
                Part.PERMISSION_SCHEME,
                SCHEME_KEY,
                SCHEME,
                this::lookScheme,
                known -> create(known, wanted.bot(), departments))
            .elseByHand(todo)
            .removedBy((admin, id) -> remove(id)),
        Item.of(
                Part.PERMISSION_SCHEME,
                OF_PROJECT,
                SCHEME,
                known -> {
                  Scheme current = schemes.getSchemeFor(projects.of(known));
                  return Assigned.look(
                      known, OF_PROJECT, current == null ? null : current.getName(), SCHEME);
                },
                this::assign)
            .elseByHand(todo)
            .removedWithProject());
  }

  /** A scheme decides who sees a grievance, so one of another's is not taken for ours. */
  private Finding lookScheme(Known known) {
    Scheme scheme = schemes.getSchemeObject(SCHEME);
    if (scheme == null) {
      return Finding.missing();
    }
    String id = String.valueOf(scheme.getId());
    return known.isOurs(SCHEME_KEY, id)
        ? Finding.present(id)
        : Finding.blocked(null, Reason.of("setup.scheme.theirs", SCHEME));
  }

  private String create(Known known, String botName, List<Department> departments) {
    ApplicationUser bot = users.getUserByName(botName);
    if (bot == null) {
      throw new MissingPartException(Bot.KEY);
    }
    Scheme scheme =
        schemes.createSchemeAndEntities(
            new Scheme(
                null,
                "PermissionScheme",
                SCHEME,
                words.both("description"),
                entities(
                    bot, known.need(Fields.key(GrievanceField.DEPARTMENT_GROUP)), departments)));
    return String.valueOf(scheme.getId());
  }

  private void remove(String id) {
    try {
      if (schemes.getSchemeObject(Long.valueOf(id)) != null) {
        schemes.deleteScheme(Long.valueOf(id));
      }
    } catch (GenericEntityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String assign(Known known) {
    Project project = projects.of(known);
    Scheme scheme = schemes.getSchemeObject(SCHEME);
    if (scheme == null) {
      throw new MissingPartException(SCHEME_KEY);
    }
    schemes.removeSchemesFromProject(project);
    schemes.addSchemeToProject(project, scheme);
    return SCHEME;
  }

  private static List<SchemeEntity> entities(
      ApplicationUser bot, String departmentGroup, List<Department> departments) {
    List<SchemeEntity> entities = new ArrayList<>();
    grant(entities, "user", bot.getKey(), EVERYTHING);
    grant(entities, "group", ADMINS, EVERYTHING);
    grant(entities, "group", Groups.NODAL, EVERYTHING);
    for (String desk : List.of(Groups.OPERATORS, Groups.SIGN)) {
      grant(entities, "group", desk, TO_WORK);
      grant(entities, "group", desk, CREATE_ISSUES);
    }
    grant(entities, "group", Groups.COLLECTORS, TO_SEE);
    grant(entities, "group", Groups.COLLECTORS, ADD_COMMENTS);
    grant(entities, "groupCF", "customfield_" + departmentGroup, TO_WORK);
    for (Department department : departments) {
      // Only who may be assigned at all can be given a grievance by the desk.
      grant(entities, "group", department.group(), ASSIGNABLE_USER);
    }
    return entities;
  }

  private static void grant(
      List<SchemeEntity> entities,
      String type,
      String parameter,
      ProjectPermissionKey... permissions) {
    for (ProjectPermissionKey permission : permissions) {
      entities.add(new SchemeEntity(type, parameter, permission));
    }
  }
}
