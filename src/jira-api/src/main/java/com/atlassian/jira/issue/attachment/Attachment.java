package com.atlassian.jira.issue.attachment;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;

/**
 * Declaration of Jira's {@code Attachment}.
 *
 * <p>Source: jira-api-core, Attachment (JD 7.6.1). Confidence: VERIFIED.
 */
public class Attachment {
  private final Long id;
  private final Issue issue;
  private final String filename;
  private final String mimetype;
  private final Long filesize;
  private final ApplicationUser author;
  private final Timestamp created;

  // Ours: Jira's constructor takes an entity of ofbiz, which we do not declare
  public Attachment(
      Long id,
      Issue issue,
      String filename,
      String mimetype,
      Long filesize,
      ApplicationUser author,
      Timestamp created) {
    this.id = id;
    this.issue = issue;
    this.filename = filename;
    this.mimetype = mimetype;
    this.filesize = filesize;
    this.author = author;
    this.created = created;
  }

  public Long getId() {
    return id;
  }

  public Issue getIssue() {
    return issue;
  }

  public Long getIssueId() {
    return issue.getId();
  }

  public String getFilename() {
    return filename;
  }

  public String getMimetype() {
    return mimetype;
  }

  public Long getFilesize() {
    return filesize;
  }

  public String getAuthorKey() {
    return author == null ? null : author.getKey();
  }

  public ApplicationUser getAuthorObject() {
    return author;
  }

  public Timestamp getCreated() {
    return created;
  }
}
