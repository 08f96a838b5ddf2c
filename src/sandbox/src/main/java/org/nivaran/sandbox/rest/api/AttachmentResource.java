package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.attachment.Attachment;
import com.atlassian.jira.permission.ProjectPermissions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.AttachmentJson;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/attachment}: what is known of a file; its content is at {@code /secure}. */
@Path("attachment")
@Produces(MediaType.APPLICATION_JSON)
public final class AttachmentResource {

  private final Jira jira;
  private final Issues issues;
  private final AttachmentJson json;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param json attachments as JSON
   */
  public AttachmentResource(Jira jira, Caller caller, AttachmentJson json) {
    this.jira = jira;
    this.issues = new Issues(jira, caller);
    this.json = json;
  }

  /** Whether files can be attached, and how large. */
  @GET
  @Path("meta")
  public Map<String, Object> meta() {
    return Map.of(
        "enabled",
        jira.attachmentManager().attachmentsEnabled(),
        "uploadLimit",
        IssueAttachmentResource.LARGEST);
  }

  /** One attachment. */
  @GET
  @Path("{id}")
  public Map<String, @Nullable Object> get(@PathParam("id") long id) {
    return json.attachment(find(id));
  }

  /** Deletes an attachment. */
  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") long id) throws RemoveException {
    Attachment attachment = find(id);
    issues.findPermitted(
        String.valueOf(attachment.getIssueId()),
        ProjectPermissions.EDIT_ISSUES,
        "You do not have permission to delete attachments of this issue.");
    jira.attachmentManager().deleteAttachment(attachment);
    return Response.noContent().build();
  }

  private Attachment find(long id) {
    Attachment attachment = jira.attachmentManager().getAttachment(id);
    if (attachment == null) {
      throw RestProblem.notFound("The attachment with id '" + id + "' does not exist");
    }
    issues.find(String.valueOf(attachment.getIssueId()));
    return attachment;
  }
}
