package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.attachment.Attachment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Attachments.
 *
 * @param links the addresses
 * @param dates dates
 * @param people people
 */
public record AttachmentJson(Links links, Dates dates, PeopleJson people) {

  /**
   * @param attachment an attachment
   * @return its JSON
   */
  public Map<String, @Nullable Object> attachment(Attachment attachment) {
    return new JsonObject()
        .with("self", links.self("attachment", attachment.getId()))
        .with("id", String.valueOf(attachment.getId()))
        .with("filename", attachment.getFilename())
        .with("author", people.user(attachment.getAuthorObject()))
        .with("created", dates.time(attachment.getCreated()))
        .with("size", attachment.getFilesize())
        .with("mimeType", attachment.getMimetype())
        .with(
            "content",
            links.page(
                "/secure/attachment/"
                    + attachment.getId()
                    + "/"
                    + Links.encode(attachment.getFilename())))
        .asMap();
  }
}
