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
import static com.atlassian.jira.permission.ProjectPermissions.TRANSITION_ISSUES;

import com.atlassian.crowd.exception.OperationNotPermittedException;
import com.atlassian.crowd.exception.embedded.InvalidGroupException;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nivaran.core.routing.Department;
import org.nivaran.jira.settings.GrievanceField;

/**
 * Who may do what in the project. The desk's groups see everything; a department sees what carries
 * its group in the field Department group. Who is in which group is the admin's business.
 */
final class Permissions {

  private static final String SCHEME = "Nivaran: permissions";
  private static final String ADMINS = "jira-administrators";
  private static final String OPERATORS = "nivaran-operators";
  private static final String SIGN = "nivaran-sign";
  private static final String NODAL = "nivaran-nodal";
  private static final String COLLECTORS = "nivaran-collectors";
  private static final String TODO =
      "Make a permission scheme in which the groups nivaran-operators, nivaran-sign, nivaran-nodal"
          + " and nivaran-collectors browse the project, departments do by \"group custom field"
          + " value\" Department group, and the bot may do everything.";

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
    CREATE_ATTACHMENTS
  };

  private final PermissionSchemeManager schemes;
  private final GroupManager groups;

  Permissions(PermissionSchemeManager schemes, GroupManager groups) {
    this.schemes = schemes;
    this.groups = groups;
  }

  void groups(Checklist list, List<Department> departments) {
    Set<String> wanted = new LinkedHashSet<>(List.of(OPERATORS, SIGN, NODAL, COLLECTORS));
    departments.forEach(department -> wanted.add(department.group()));
    for (String name : wanted) {
      list.ifPossible(
          "group: " + name,
          "Make the group " + name + ".",
          () -> {
            boolean present = groups.groupExists(name);
            if (!present) {
              create(name);
            }
            return present;
          });
    }
  }

  private void create(String name) {
    try {
      groups.createGroup(name);
    } catch (OperationNotPermittedException | InvalidGroupException e) {
      throw new IllegalStateException(e);
    }
  }

  void scheme(
      Checklist list,
      Project project,
      ApplicationUser bot,
      Map<GrievanceField, Long> fields,
      List<Department> departments) {
    list.ifPossible(
        "permission scheme of project " + project.getKey(),
        TODO,
        () -> {
          Scheme current = schemes.getSchemeFor(project);
          if (current != null && SCHEME.equals(current.getName())) {
            return true;
          }
          Scheme scheme = schemes.getSchemeObject(SCHEME);
          if (scheme == null) {
            scheme =
                schemes.createSchemeAndEntities(
                    new Scheme(
                        null,
                        "PermissionScheme",
                        SCHEME,
                        "Nivaran",
                        entities(bot, fields, departments)));
          }
          schemes.removeSchemesFromProject(project);
          schemes.addSchemeToProject(project, scheme);
          return false;
        });
  }

  private static List<SchemeEntity> entities(
      ApplicationUser bot, Map<GrievanceField, Long> fields, List<Department> departments) {
    List<SchemeEntity> entities = new ArrayList<>();
    grant(entities, "user", bot.getKey(), EVERYTHING);
    grant(entities, "group", ADMINS, EVERYTHING);
    grant(entities, "group", NODAL, EVERYTHING);
    for (String desk : List.of(OPERATORS, SIGN)) {
      grant(entities, "group", desk, TO_WORK);
      grant(entities, "group", desk, CREATE_ISSUES);
    }
    grant(entities, "group", COLLECTORS, TO_SEE);
    grant(entities, "group", COLLECTORS, ADD_COMMENTS);
    Long field = fields.get(GrievanceField.DEPARTMENT_GROUP);
    if (field != null) {
      grant(entities, "groupCF", "customfield_" + field, TO_WORK);
    }
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
