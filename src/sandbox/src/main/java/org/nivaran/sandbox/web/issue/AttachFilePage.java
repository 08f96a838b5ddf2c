package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;

/** {@code /secure/AttachFile.jspa}: takes files of the issue's page. */
public final class AttachFilePage implements Page {

  private final Jira jira;
  private final FoundIssue found;
  private final AttachedFiles files;

  /**
   * @param jira Jira's services
   */
  public AttachFilePage(Jira jira) {
    this.jira = jira;
    this.found = new FoundIssue(jira);
    this.files = new AttachedFiles(jira);
  }

  @Override
  public Reply show(PageRequest request) {
    return new Reply.Redirect(IssuePage.PATH + found.byParameter(request).getKey());
  }

  @Override
  public Reply submit(PageRequest request) throws IOException {
    MutableIssue issue = found.byParameter(request);
    if (!jira.permissionManager()
        .hasPermission(ProjectPermissions.CREATE_ATTACHMENTS, issue, request.user())) {
      throw Refusal.forbidden();
    }
    for (Part part : request.files("tempFilename")) {
      try (InputStream in = part.getInputStream()) {
        files.attach(issue, request.user(), part.getSubmittedFileName(), part.getContentType(), in);
      } catch (AttachedFiles.FileRefused refused) {
        throw Refusal.badRequest();
      }
    }
    return new Reply.Redirect(IssuePage.PATH + issue.getKey() + "#attachmentmodule");
  }
}
