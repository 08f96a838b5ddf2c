package org.nivaran.sandbox.jira.security;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.security.SecurityLevels.Level;

/** Jira's {@link IssueSecurityLevelManager}, without default levels. Thread safe. */
public final class JiraSecurityLevels implements IssueSecurityLevelManager {

  /** Tells who belongs to a level. */
  public interface Membership {
    /** In the issue's project, for this issue. */
    boolean ofIssue(Level level, Issue issue, @Nullable ApplicationUser user);

    /** Where belonging depends on the issue, anybody who is logged in may belong. */
    boolean ofProject(Level level, Project project, @Nullable ApplicationUser user);
  }

  private final SecurityLevels levels;
  private final Membership membership;

  public JiraSecurityLevels(SecurityLevels levels, Membership membership) {
    this.levels = levels;
    this.membership = membership;
  }

  @Override
  public IssueSecurityLevel createIssueSecurityLevel(
      long schemeId, String name, @Nullable String description) {
    return levels.createLevel(schemeId, name, description == null ? "" : description);
  }

  @Override
  public void deleteSecurityLevel(Long levelId) {
    levels.deleteLevel(levelId);
  }

  @Override
  public Collection<IssueSecurityLevel> getAllIssueSecurityLevels() {
    return List.copyOf(levels.all());
  }

  @Override
  public @Nullable Long getDefaultSecurityLevel(Project project) {
    return null;
  }

  @Override
  public List<IssueSecurityLevel> getIssueSecurityLevels(long schemeId) {
    return levels.all().stream()
        .filter(level -> level.schemeId() == schemeId)
        .<IssueSecurityLevel>map(level -> level)
        .toList();
  }

  @Override
  public @Nullable IssueSecurityLevel getSecurityLevel(long id) {
    return levels.find(id).orElse(null);
  }

  @Override
  public List<IssueSecurityLevel> getUsersSecurityLevels(
      Issue issue, @Nullable ApplicationUser user) {
    return levels.of(issue.getProjectObject()).stream()
        .filter(level -> membership.ofIssue(level, issue, user))
        .<IssueSecurityLevel>map(level -> level)
        .toList();
  }

  @Override
  public List<IssueSecurityLevel> getUsersSecurityLevels(
      Project project, @Nullable ApplicationUser user) {
    return levels.of(project).stream()
        .filter(level -> membership.ofProject(level, project, user))
        .<IssueSecurityLevel>map(level -> level)
        .toList();
  }
}
