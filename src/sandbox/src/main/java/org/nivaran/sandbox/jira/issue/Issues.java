package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.project.StoredProject;
import org.nivaran.sandbox.jira.security.SecurityLevels;
import org.nivaran.sandbox.jira.user.Directory;

/** Reads and makes issues. Thread safe; the issues are not. */
public final class Issues {
  private final IssueTable table;
  private final Projects projects;
  private final InstantSource clock;
  private final IssueLookups lookups;
  private volatile Function<StoredIssue, List<Attachment>> attachments = issue -> List.of();

  public Issues(
      Database database,
      Projects projects,
      Constants constants,
      Directory directory,
      Fields fields,
      SecurityLevels levels,
      InstantSource clock) {
    this.table = new IssueTable(database, fields);
    this.projects = projects;
    this.clock = clock;
    this.lookups =
        new IssueLookups(
            projects,
            constants,
            directory,
            fields,
            levels,
            clock,
            new IssueLookups.Loader() {
              @Override
              public Map<Long, Object> customValues(StoredIssue issue) {
                return issue.id == null ? Map.of() : table.customValues(issue.id);
              }

              @Override
              public List<Attachment> attachments(StoredIssue issue) {
                return attachments.apply(issue);
              }
            });
  }

  /** Attachments know their issue and issues their attachments, so one is told of the other. */
  void findAttachmentsBy(Function<StoredIssue, List<Attachment>> finder) {
    attachments = finder;
  }

  IssueTable table() {
    return table;
  }

  /** An issue that is not stored yet. */
  StoredIssue blank() {
    return new StoredIssue(lookups);
  }

  Optional<StoredIssue> byId(@Nullable Long id) {
    return id == null ? Optional.empty() : table.byId(lookups, id);
  }

  Optional<StoredIssue> byKey(@Nullable String key) {
    return key == null ? Optional.empty() : table.byKey(lookups, key);
  }

  /** In the order of the ids; those that are gone are left out. */
  public List<Issue> byIds(List<Long> ids) {
    return table.byIds(lookups, ids);
  }

  /**
   * The issue as it is stored now.
   *
   * @throws IllegalArgumentException if it is not stored (any more)
   */
  StoredIssue stored(Issue issue) {
    return byId(issue.getId())
        .orElseThrow(() -> new IllegalArgumentException("There is no issue " + issue.getKey()));
  }

  /** Gives a new issue its number and key, taking them outside a transaction where possible. */
  void number(StoredIssue issue) {
    if (issue.key == null) {
      StoredProject project = projects.byId(issue.projectId).orElseThrow();
      issue.number = projects.nextIssueNumber(project);
      issue.key = project.getKey() + "-" + issue.number;
    }
  }

  Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
