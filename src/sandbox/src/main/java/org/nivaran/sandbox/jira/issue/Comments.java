package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.project.Roles;
import org.nivaran.sandbox.jira.user.Directory;

/** Comments of issues, some of them for a group or a role only. Thread safe. */
final class Comments implements CommentManager {
  private static final String SELECT =
      "SELECT id, issue_id, author_key, body, group_level, role_level_id, created_at"
          + " FROM issue_comment WHERE ";

  private final Database database;
  private final Issues issues;
  private final IssueEvents events;
  private final Directory directory;
  private final Roles roles;

  Comments(Database database, Issues issues, IssueEvents events, Directory directory, Roles roles) {
    this.database = database;
    this.issues = issues;
    this.events = events;
    this.directory = directory;
    this.roles = roles;
  }

  @Override
  public Comment create(
      Issue issue, @Nullable ApplicationUser author, String body, boolean dispatchEvent) {
    return create(issue, author, body, null, null, dispatchEvent);
  }

  /**
   * @throws IllegalArgumentException if the text is blank
   */
  @Override
  public Comment create(
      Issue issue,
      @Nullable ApplicationUser author,
      String body,
      @Nullable String groupLevel,
      @Nullable Long roleLevelId,
      boolean dispatchEvent) {
    if (body.isBlank()) {
      throw new IllegalArgumentException("A comment needs a text");
    }
    return database
        .transactions()
        .inTransaction(
            () -> {
              Timestamp now = issues.now();
              long id = insert(issue, author, body, groupLevel, roleLevelId, now);
              issues.table().touch(issue.getId(), now);
              Comment comment =
                  new StoredComment(id, issue, author, body, groupLevel, roleLevelId, now);
              if (dispatchEvent) {
                events.publish(EventType.ISSUE_COMMENTED_ID, issue, author, comment);
              }
              return comment;
            });
  }

  private long insert(
      Issue issue,
      @Nullable ApplicationUser author,
      String body,
      @Nullable String groupLevel,
      @Nullable Long roleLevelId,
      Timestamp now) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO issue_comment (issue_id, author_key, body, group_level,"
                            + " role_level_id, created_at)"
                            + " VALUES (:issue, :author, :body, :group, :role, :now)")
                    .bind("issue", issue.getId())
                    .bind("author", author == null ? null : author.getKey())
                    .bind("body", body)
                    .bind("group", groupLevel)
                    .bind("role", roleLevelId)
                    .bind("now", IssueTable.time(now))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
  }

  private Comment read(Issue issue, ResultSet row) throws SQLException {
    long role = row.getLong("role_level_id");
    return new StoredComment(
        row.getLong("id"),
        issue,
        directory.orNull(row.getString("author_key")),
        row.getString("body"),
        row.getString("group_level"),
        role == 0 ? null : role,
        Objects.requireNonNull(IssueTable.timestamp(row, "created_at")));
  }

  /** Oldest first. */
  @Override
  public List<Comment> getComments(Issue issue) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "issue_id = ? ORDER BY created_at, id")
                    .bind(0, issue.getId())
                    .map((row, context) -> read(issue, row))
                    .list());
  }

  @Override
  public List<Comment> getCommentsForUser(Issue issue, @Nullable ApplicationUser user) {
    return getComments(issue).stream().filter(comment -> maySee(comment, user)).toList();
  }

  private boolean maySee(Comment comment, @Nullable ApplicationUser user) {
    if (comment.getGroupLevel() != null
        && !directory.groupNames(user).contains(comment.getGroupLevel())) {
      return false;
    }
    if (comment.getRoleLevelId() == null) {
      return true;
    }
    ProjectRole role = roles.getProjectRole(comment.getRoleLevelId());
    return role != null
        && roles.isUserInProjectRole(user, role, comment.getIssue().getProjectObject());
  }

  @Override
  public @Nullable Comment getCommentById(Long id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT issue_id FROM issue_comment WHERE id = ?")
                    .bind(0, id)
                    .mapTo(Long.class)
                    .findOne())
        .flatMap(issues::byId)
        .flatMap(issue -> one(issue, id))
        .orElse(null);
  }

  private Optional<Comment> one(Issue issue, Long id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "id = ?")
                    .bind(0, id)
                    .map((row, context) -> read(issue, row))
                    .findOne());
  }

  @Override
  public @Nullable Comment getLastComment(Issue issue) {
    List<Comment> all = getComments(issue);
    return all.isEmpty() ? null : all.get(all.size() - 1);
  }

  private record StoredComment(
      long id,
      Issue issue,
      @Nullable ApplicationUser author,
      String body,
      @Nullable String groupLevel,
      @Nullable Long roleLevelId,
      Timestamp created)
      implements Comment {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public Issue getIssue() {
      return issue;
    }

    @Override
    public @Nullable ApplicationUser getAuthorApplicationUser() {
      return author;
    }

    @Override
    public String getBody() {
      return body;
    }

    @Override
    public @Nullable String getGroupLevel() {
      return groupLevel;
    }

    @Override
    public @Nullable Long getRoleLevelId() {
      return roleLevelId;
    }

    @Override
    public Date getCreated() {
      return created;
    }
  }
}
