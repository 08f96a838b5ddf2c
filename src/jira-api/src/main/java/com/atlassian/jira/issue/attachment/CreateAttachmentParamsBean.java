package com.atlassian.jira.issue.attachment;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.io.File;

/**
 * Declaration of Jira's {@code CreateAttachmentParamsBean}.
 *
 * <p>Source: jira-api-core, CreateAttachmentParamsBean (OCT). Confidence: VERIFIED.
 */
public class CreateAttachmentParamsBean {
  private final Builder values;

  private CreateAttachmentParamsBean(Builder values) {
    this.values = values;
  }

  // LIKELY
  public File getFile() {
    return values.file;
  }

  // LIKELY
  public String getFilename() {
    return values.filename;
  }

  // LIKELY
  public String getContentType() {
    return values.contentType;
  }

  // LIKELY
  public ApplicationUser getAuthor() {
    return values.author;
  }

  // LIKELY
  public Issue getIssue() {
    return values.issue;
  }

  /** Builds {@link CreateAttachmentParamsBean}; the fluent returns are VERIFIED (OCT). */
  public static class Builder {
    private File file;
    private String filename;
    private String contentType;
    private ApplicationUser author;
    private Issue issue;

    public Builder() {}

    public Builder file(File value) {
      this.file = value;
      return this;
    }

    public Builder filename(String value) {
      this.filename = value;
      return this;
    }

    public Builder contentType(String value) {
      this.contentType = value;
      return this;
    }

    public Builder author(ApplicationUser value) {
      this.author = value;
      return this;
    }

    public Builder issue(Issue value) {
      this.issue = value;
      return this;
    }

    public CreateAttachmentParamsBean build() {
      Builder copy = new Builder();
      copy.file = file;
      copy.filename = filename;
      copy.contentType = contentType;
      copy.author = author;
      copy.issue = issue;
      return new CreateAttachmentParamsBean(copy);
    }
  }
}
