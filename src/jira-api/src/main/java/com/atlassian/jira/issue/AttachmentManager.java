package com.atlassian.jira.issue;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.issue.attachment.CreateAttachmentParamsBean;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.web.util.AttachmentException;
import java.util.List;

/**
 * Declaration of Jira's {@code AttachmentManager}.
 *
 * <p>Source: jira-api-core, AttachmentManager (OCT 8.5; JD). Confidence: VERIFIED.
 */
public interface AttachmentManager {
  ChangeItemBean createAttachment(CreateAttachmentParamsBean params) throws AttachmentException;

  boolean attachmentsEnabled();

  // LIKELY
  List<Attachment> getAttachments(Issue issue);

  // LIKELY
  Attachment getAttachment(Long id);

  // LIKELY
  void deleteAttachment(Attachment attachment) throws RemoveException;
}
