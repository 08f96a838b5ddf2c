package org.nivaran.jira.tracker;

import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.util.AttachmentException;
import java.nio.file.Path;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.IssueTrackerException;

/** Attaches files to issues, each name once. Thread safe. */
public final class IssueFiles {

  private final AttachmentManager attachments;

  public IssueFiles(AttachmentManager attachments) {
    this.attachments = attachments;
  }

  void attach(Issue issue, ApplicationUser author, String name, String mimeType, Path file) {
    boolean there =
        issue.getAttachments().stream().anyMatch(each -> name.equals(each.getFilename()));
    if (there) {
      return;
    }
    try {
      attachments.createAttachment(
          new CreateAttachmentParamsBean.Builder()
              .file(file.toFile())
              .filename(name)
              .contentType(mimeType)
              .author(author)
              .issue(issue)
              .build());
    } catch (AttachmentException e) {
      throw new IssueTrackerException(new IssueId(issue.getId()), "a file is refused", e);
    }
  }
}
