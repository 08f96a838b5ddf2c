package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.permission.ProjectPermissions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.AttachmentJson;
import org.nivaran.sandbox.rest.problem.RestProblem;
import org.nivaran.sandbox.web.issue.AttachedFiles;

/**
 * {@code POST /rest/api/2/issue/{issue}/attachments}: the parts named {@code file}, with {@code
 * X-Atlassian-Token: no-check}.
 */
@Path("issue/{issue}/attachments")
@Produces(MediaType.APPLICATION_JSON)
public final class IssueAttachmentResource {

  static final long LARGEST = AttachedFiles.LARGEST;

  private final Issues issues;
  private final Caller caller;
  private final AttachedFiles files;
  private final AttachmentJson json;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param json attachments as JSON
   */
  public IssueAttachmentResource(Jira jira, Caller caller, AttachmentJson json) {
    this.issues = new Issues(jira, caller);
    this.caller = caller;
    this.files = new AttachedFiles(jira);
    this.json = json;
  }

  /** Attaches files. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public List<Map<String, @Nullable Object>> attach(
      @PathParam("issue") String idOrKey, FormDataMultiPart form) throws IOException {
    MutableIssue issue =
        issues.findPermitted(
            idOrKey,
            ProjectPermissions.CREATE_ATTACHMENTS,
            "You do not have permission to create attachments for this issue.");
    List<FormDataBodyPart> parts = form.getFields("file");
    if (parts == null || parts.isEmpty()) {
      throw RestProblem.badRequest("No part named 'file' was sent.");
    }
    List<Map<String, @Nullable Object>> made = new ArrayList<>();
    for (FormDataBodyPart part : parts) {
      made.add(json.attachment(attach(issue, part)));
    }
    return made;
  }

  private Attachment attach(MutableIssue issue, FormDataBodyPart part) throws IOException {
    try (InputStream in = part.getValueAs(InputStream.class)) {
      return files.attach(
          issue,
          caller.user(),
          part.getFormDataContentDisposition().getFileName(),
          part.getMediaType().toString(),
          in);
    } catch (AttachedFiles.FileRefused refused) {
      throw RestProblem.badRequest(refused.words());
    }
  }
}
