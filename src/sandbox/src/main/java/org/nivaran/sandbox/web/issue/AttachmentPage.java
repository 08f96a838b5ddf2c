package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.attachment.Attachment;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;

/**
 * {@code /secure/attachment/ID/NAME}: the content of a file, for those who may see its issue.
 *
 * <p>Files come from strangers: only images, sound and films of known kinds are shown in the
 * browser, everything else is downloaded, and no script in it can run.
 */
public final class AttachmentPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/attachment/";

  private static final Set<String> IMAGES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private static final Set<String> MEDIA =
      Set.of("audio/ogg", "audio/mpeg", "audio/mp4", "audio/amr", "video/mp4", "video/3gpp");

  private final Jira jira;
  private final FoundIssue found;

  /**
   * @param jira Jira's services
   */
  public AttachmentPage(Jira jira) {
    this.jira = jira;
    this.found = new FoundIssue(jira);
  }

  static boolean isSafeImage(@Nullable String mimeType) {
    return mimeType != null && IMAGES.contains(bare(mimeType));
  }

  private static String bare(String mimeType) {
    int semicolon = mimeType.indexOf(';');
    return (semicolon < 0 ? mimeType : mimeType.substring(0, semicolon)).strip();
  }

  @Override
  public Reply show(PageRequest request) throws IOException {
    Attachment attachment = jira.attachmentManager().getAttachment(id(request));
    if (attachment == null) {
      throw Refusal.notFound();
    }
    found.byKey(request, attachment.getIssue().getKey());
    send(request.servletResponse(), attachment);
    return new Reply.Written();
  }

  private static long id(PageRequest request) {
    String rest = request.path().substring(PATH.length());
    int slash = rest.indexOf('/');
    try {
      return Long.parseLong(slash < 0 ? rest : rest.substring(0, slash));
    } catch (NumberFormatException noId) {
      throw Refusal.notFound();
    }
  }

  private void send(HttpServletResponse response, Attachment attachment) throws IOException {
    String type = attachment.getMimetype() == null ? "" : bare(attachment.getMimetype());
    boolean shown = IMAGES.contains(type) || MEDIA.contains(type);
    response.setContentType(shown ? type : "application/octet-stream");
    response.setContentLengthLong(attachment.getFilesize());
    response.setHeader(
        "Content-Disposition",
        (shown ? "inline" : "attachment")
            + "; filename*=UTF-8''"
            + URLEncoder.encode(attachment.getFilename(), StandardCharsets.UTF_8)
                .replace("+", "%20"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cache-Control", "private, no-cache");
    try (InputStream in = jira.attachments().open(attachment)) {
      in.transferTo(response.getOutputStream());
    }
  }
}
