package org.nivaran.jira.setup;

import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.List;
import org.nivaran.core.grievance.Reason;
import org.ofbiz.core.entity.GenericEntityException;
import org.ofbiz.core.entity.GenericValue;

/**
 * The security scheme with its one level. A grievance of that level is seen by the nodal officer,
 * the collector and the desk's bot, and by an officer of its department only if the officer is in
 * the group of those who handle confidential ones.
 */
final class Confidential {

  private static final String SCHEME = "Nivaran: confidential";
  private static final String LEVEL = "Confidential";
  private static final String SCHEME_KEY = "security-scheme";
  private static final String OF_PROJECT = "project-security";

  private final IssueSecuritySchemeManager schemes;
  private final IssueSecurityLevelManager levels;
  private final UserManager users;
  private final Projects projects;
  private final Words words;

  Confidential(JiraConfiguration jira, Projects projects, Words words) {
    this.schemes = jira.securitySchemes();
    this.levels = jira.securityLevels();
    this.users = jira.users();
    this.projects = projects;
    this.words = words;
  }

  List<Item> items(SetupRequest wanted) {
    Reason todo = Reason.of("setup.todo.security", wanted.projectKey(), wanted.bot());
    return List.of(
        Item.of(Part.SECURITY_SCHEME, SCHEME_KEY, SCHEME, this::look, known -> create(wanted.bot()))
            .elseByHand(todo),
        Item.of(
                Part.SECURITY_SCHEME,
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

  private Finding look(Known known) {
    Scheme scheme = schemes.getSchemeObject(SCHEME);
    if (scheme == null) {
      return Finding.missing();
    }
    String id = String.valueOf(scheme.getId());
    if (!known.isOurs(SCHEME_KEY, id)) {
      return Finding.blocked(null, Reason.of("setup.scheme.theirs", SCHEME));
    }
    return levels.getIssueSecurityLevels(scheme.getId()).isEmpty()
        ? Finding.missing()
        : Finding.present(id);
  }

  private String create(String botName) {
    ApplicationUser bot = users.getUserByName(botName);
    if (bot == null) {
      throw new MissingPartException(Bot.KEY);
    }
    Scheme present = schemes.getSchemeObject(SCHEME);
    Scheme scheme =
        present == null
            ? schemes.createSchemeObject(SCHEME, words.both("setup.describe.confidential"))
            : present;
    Long level =
        levels
            .createIssueSecurityLevel(
                scheme.getId(), LEVEL, words.both("setup.describe.confidential"))
            .getId();
    try {
      GenericValue row = schemes.getScheme(scheme.getId());
      for (String group : List.of(Groups.NODAL, Groups.COLLECTORS, Groups.CONFIDENTIAL)) {
        schemes.createSchemeEntity(row, new SchemeEntity("group", group, level));
      }
      schemes.createSchemeEntity(row, new SchemeEntity("user", bot.getKey(), level));
    } catch (GenericEntityException e) {
      throw new IllegalStateException(e);
    }
    return String.valueOf(scheme.getId());
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
}
