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
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.setup.OwnScheme.Entry;

/**
 * Who may do what in the project. The desk's roles see everything; a department sees what carries
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
  private final OwnScheme own;
  private final UserManager users;
  private final Words words;

  Permissions(JiraConfiguration jira, Projects projects, Words words) {
    this.schemes = jira.permissionSchemes();
    this.own = new OwnScheme(Part.PERMISSION_SCHEME, SCHEME_KEY, SCHEME, schemes, projects);
    this.users = jira.users();
    this.words = words;
  }

  List<Item> items(SetupRequest wanted) {
    Reason todo = Reason.of("setup.todo.permissions", wanted.projectKey(), wanted.bot());
    return List.of(
        Item.of(
                Part.PERMISSION_SCHEME,
                SCHEME_KEY,
                SCHEME,
                known -> own.look(known, scheme -> entries(known, wanted.bot())),
                known -> ensure(known, wanted.bot()))
            .elseByHand(todo)
            .removedBy((admin, id) -> own.remove(id)),
        own.ofProject(OF_PROJECT, todo));
  }

  private String ensure(Known known, String botName) {
    List<Entry> entries = entries(known, botName);
    Optional<Scheme> present = own.find();
    present.ifPresent(scheme -> own.addLacking(scheme, entries));
    Scheme scheme = present.orElseGet(() -> create(entries));
    return String.valueOf(scheme.getId());
  }

  private Scheme create(List<Entry> entries) {
    return schemes.createSchemeAndEntities(
        new Scheme(
            null,
            "PermissionScheme",
            SCHEME,
            words.both("description"),
            entries.stream().map(Entry::entity).toList()));
  }

  private List<Entry> entries(Known known, String botName) {
    ApplicationUser bot = users.getUserByName(botName);
    if (bot == null) {
      throw new MissingPartException(Bot.KEY);
    }
    List<Entry> entries = new ArrayList<>();
    grant(entries, "user", bot.getKey(), botName, EVERYTHING);
    grant(entries, "group", ADMINS, ADMINS, EVERYTHING);
    grant(entries, known, DeskRole.NODAL, EVERYTHING);
    for (DeskRole desk : List.of(DeskRole.OPERATORS, DeskRole.SIGN)) {
      grant(entries, known, desk, TO_WORK);
      grant(entries, known, desk, CREATE_ISSUES);
    }
    grant(entries, known, DeskRole.COLLECTORS, TO_SEE);
    grant(entries, known, DeskRole.COLLECTORS, ADD_COMMENTS);
    String departmentGroup = known.need(Fields.key(GrievanceField.DEPARTMENT_GROUP));
    grant(
        entries,
        "groupCF",
        "customfield_" + departmentGroup,
        GrievanceField.DEPARTMENT_GROUP.fieldName(),
        TO_WORK);
    // Only who may be assigned at all can be given a grievance by the desk.
    grant(entries, known, DeskRole.DEPARTMENTS, ASSIGNABLE_USER);
    return entries;
  }

  private static void grant(
      List<Entry> entries, Known known, DeskRole role, ProjectPermissionKey... permissions) {
    grant(entries, OwnScheme.ROLE, known.need(role.key()), role.roleName(), permissions);
  }

  private static void grant(
      List<Entry> entries,
      String type,
      String parameter,
      String holder,
      ProjectPermissionKey... permissions) {
    for (ProjectPermissionKey permission : permissions) {
      entries.add(
          new Entry(
              new SchemeEntity(type, parameter, permission),
              permission.permissionKey() + ": " + holder));
    }
  }
}
