package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.web.util.AttachmentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.user.Directory;

/**
 * Files of issues: what they are in the database, their bytes in a shared directory. Thread safe.
 */
final class StoredAttachments implements AttachmentManager, Attachments {
  private static final String SELECT =
      "SELECT id, issue_id, filename, mime_type, file_size, author_key, created_at"
          + " FROM attachment WHERE ";
  private static final int NAME_LIMIT = 255;

  private final Database database;
  private final Issues issues;
  private final History history;
  private final Directory directory;
  private final Path root;

  StoredAttachments(
      Database database, Issues issues, History history, Directory directory, Path root) {
    this.database = database;
    this.issues = issues;
    this.history = history;
    this.directory = directory;
    this.root = root;
    issues.findAttachmentsBy(this::getAttachments);
  }

  /** Moves the given file into the attachments, as Jira does. */
  @Override
  public ChangeItemBean createAttachment(CreateAttachmentParamsBean params)
      throws AttachmentException {
    String name = Objects.requireNonNullElse(params.getFilename(), "").strip();
    if (name.isEmpty() || name.length() > NAME_LIMIT || name.matches(".*[/\\\\\\p{Cntrl}].*")) {
      throw new AttachmentException("This is no name of a file: " + name);
    }
    if (params.getFile() == null || params.getIssue() == null) {
      throw new AttachmentException("The attachment " + name + " lacks its file or its issue");
    }
    Path source = params.getFile().toPath();
    ChangeItemBean[] added = new ChangeItemBean[1];
    try {
      long size = Files.size(source);
      added[0] =
          database
              .transactions()
              .inTransaction(
                  () -> {
                    long id = insert(params, name, size);
                    move(source, file(params.getIssue().getId(), id));
                    return record(params, name, id);
                  });
    } catch (IOException | UncheckedIOException e) {
      throw new AttachmentException("The attachment " + name + " could not be stored", e);
    }
    return added[0];
  }

  private static void move(Path source, Path target) {
    try {
      Files.createDirectories(target.getParent());
      Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ChangeItemBean record(CreateAttachmentParamsBean params, String name, long id) {
    ChangeItemBean change =
        new ChangeItemBean("jira", "Attachment", null, null, Long.toString(id), name);
    Timestamp now = issues.now();
    history.write(params.getIssue().getId(), params.getAuthor(), now, List.of(change));
    issues.table().touch(params.getIssue().getId(), now);
    return change;
  }

  private long insert(CreateAttachmentParamsBean params, String name, long size) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createUpdate(
                        "INSERT INTO attachment (issue_id, filename, mime_type, file_size, author_key,"
                            + " created_at) VALUES (:issue, :name, :type, :size, :author, :now)")
                    .bind("issue", params.getIssue().getId())
                    .bind("name", name)
                    .bind(
                        "type",
                        Objects.requireNonNullElse(
                            params.getContentType(), "application/octet-stream"))
                    .bind("size", size)
                    .bind("author", params.getAuthor() == null ? null : params.getAuthor().getKey())
                    .bind("now", IssueTable.time(issues.now()))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
  }

  private Path file(long issueId, long attachmentId) {
    return root.resolve(Long.toString(issueId)).resolve(Long.toString(attachmentId));
  }

  @Override
  public boolean attachmentsEnabled() {
    return true;
  }

  @Override
  public List<Attachment> getAttachments(Issue issue) {
    if (issue.getId() == null) {
      return List.of();
    }
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

  private Attachment read(Issue issue, ResultSet row) throws SQLException {
    return new Attachment(
        row.getLong("id"),
        issue,
        row.getString("filename"),
        row.getString("mime_type"),
        row.getLong("file_size"),
        directory.orNull(row.getString("author_key")),
        IssueTable.timestamp(row, "created_at"));
  }

  @Override
  public @Nullable Attachment getAttachment(Long id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT issue_id FROM attachment WHERE id = ?")
                    .bind(0, id)
                    .mapTo(Long.class)
                    .findOne())
        .flatMap(issues::byId)
        .stream()
        .flatMap(issue -> getAttachments(issue).stream())
        .filter(attachment -> attachment.getId().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** The file goes once the deletion is committed. */
  @Override
  public void deleteAttachment(Attachment attachment) {
    database
        .transactions()
        .inTransaction(
            () -> {
              database
                  .jdbi()
                  .useHandle(
                      handle ->
                          handle.execute(
                              "DELETE FROM attachment WHERE id = ?", attachment.getId()));
              history.write(
                  attachment.getIssueId(),
                  null,
                  issues.now(),
                  List.of(
                      new ChangeItemBean(
                          "jira",
                          "Attachment",
                          String.valueOf(attachment.getId()),
                          attachment.getFilename(),
                          null,
                          null)));
              database.transactions().afterCommit(() -> deleteFile(attachment));
              return attachment;
            });
  }

  private void deleteFile(Attachment attachment) {
    try {
      Files.deleteIfExists(file(attachment.getIssueId(), attachment.getId()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(Attachment attachment) {
    try {
      return Files.newInputStream(file(attachment.getIssueId(), attachment.getId()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
