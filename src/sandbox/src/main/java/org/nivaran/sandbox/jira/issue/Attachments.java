package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.issue.attachment.Attachment;
import java.io.InputStream;

/** What {@code AttachmentManager} has no sure method for. Thread safe. */
public interface Attachments {

  /**
   * The attachment's bytes. The caller closes the stream.
   *
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  InputStream open(Attachment attachment);
}
