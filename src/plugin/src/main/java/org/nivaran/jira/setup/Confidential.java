package org.nivaran.jira.setup;

import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.setup.OwnScheme.Entry;

/**
 * The security scheme with its one level. A grievance of that level is seen by the nodal officer,
 * the collector and the desk's bot, and by an officer of its department only if the officer is in
 * the circle of those who handle confidential ones.
 */
final class Confidential {

  private static final String SCHEME = "Nivaran: confidential";
  private static final String LEVEL = "Confidential";
  private static final String SCHEME_KEY = "security-scheme";
  private static final String OF_PROJECT = "project-security";

  private final IssueSecuritySchemeManager schemes;
  private final IssueSecurityLevelManager levels;
  private final OwnScheme own;
  private final UserManager users;
  private final Words words;

  Confidential(JiraConfiguration jira, Projects projects, Words words) {
    this.schemes = jira.securitySchemes();
    this.levels = jira.securityLevels();
    this.own = new OwnScheme(Part.SECURITY_SCHEME, SCHEME_KEY, SCHEME, schemes, projects);
    this.users = jira.users();
    this.words = words;
  }

  List<Item> items(SetupRequest wanted) {
    Reason todo = Reason.of("setup.todo.security", wanted.projectKey(), wanted.bot());
    return List.of(
        Item.of(
                Part.SECURITY_SCHEME,
                SCHEME_KEY,
                SCHEME,
                known -> look(known, wanted.bot()),
                known -> ensure(known, wanted.bot()))
            .elseByHand(todo)
            .removedBy((admin, id) -> remove(id)),
        own.ofProject(OF_PROJECT, todo));
  }

  private Finding look(Known known, String botName) {
    Optional<Scheme> scheme = own.find();
    if (scheme.isPresent() && level(scheme.get()).isEmpty()) {
      String id = String.valueOf(scheme.get().getId());
      return known.isOurs(SCHEME_KEY, id)
          ? Finding.differs(id, Reason.of("setup.scheme.lacks-level", SCHEME, LEVEL))
          : Finding.blocked(null, Reason.of("setup.scheme.theirs", SCHEME));
    }
    return own.look(known, found -> members(known, botName, level(found).orElseThrow()));
  }

  private Optional<IssueSecurityLevel> level(Scheme scheme) {
    return levels.getIssueSecurityLevels(scheme.getId()).stream()
        .filter(level -> level.getName().equals(LEVEL))
        .findFirst();
  }

  private String ensure(Known known, String botName) {
    String description = words.both("setup.describe.confidential");
    Scheme scheme = own.find().orElseGet(() -> schemes.createSchemeObject(SCHEME, description));
    IssueSecurityLevel level =
        level(scheme)
            .orElseGet(() -> levels.createIssueSecurityLevel(scheme.getId(), LEVEL, description));
    own.addLacking(scheme, members(known, botName, level));
    return String.valueOf(scheme.getId());
  }

  private List<Entry> members(Known known, String botName, IssueSecurityLevel level) {
    ApplicationUser bot = users.getUserByName(botName);
    if (bot == null) {
      throw new MissingPartException(Bot.KEY);
    }
    List<Entry> members = new ArrayList<>();
    for (DeskRole role : List.of(DeskRole.NODAL, DeskRole.COLLECTORS, DeskRole.CONFIDENTIAL)) {
      members.add(
          new Entry(
              new SchemeEntity(OwnScheme.ROLE, known.need(role.key()), level.getId()),
              LEVEL + ": " + role.roleName()));
    }
    members.add(
        new Entry(new SchemeEntity("user", bot.getKey(), level.getId()), LEVEL + ": " + botName));
    return members;
  }

  private void remove(String id) {
    levels
        .getIssueSecurityLevels(Long.parseLong(id))
        .forEach(level -> levels.deleteSecurityLevel(level.getId()));
    own.remove(id);
  }
}
