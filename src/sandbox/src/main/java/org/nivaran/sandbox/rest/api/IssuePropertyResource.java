package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Links;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/issue/{issue}/properties}: JSON that programs keep with an issue. */
@Path("issue/{issue}/properties")
@Produces(MediaType.APPLICATION_JSON)
public final class IssuePropertyResource {

  /** Jira's name for issues as holders of properties. */
  static final String ENTITY = "IssueProperty";

  private static final String NOT_EDITABLE = "You do not have permission to edit this issue.";

  private final Jira jira;
  private final Issues issues;
  private final Links links;
  private final ObjectMapper mapper;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param links the addresses
   * @param mapper reads and writes JSON
   */
  public IssuePropertyResource(Jira jira, Caller caller, Links links, ObjectMapper mapper) {
    this.jira = jira;
    this.issues = new Issues(jira, caller);
    this.links = links;
    this.mapper = mapper;
  }

  /** The keys that are set. */
  @GET
  public Map<String, @Nullable Object> keys(@PathParam("issue") String idOrKey) {
    MutableIssue issue = issues.find(idOrKey);
    List<Map<String, @Nullable Object>> keys =
        jira.jsonEntityPropertyManager().findKeys(ENTITY, issue.getId()).stream()
            .map(
                key ->
                    new JsonObject()
                        .with("self", links.self("issue", idOrKey + "/properties/" + key))
                        .with("key", key)
                        .asMap())
            .toList();
    return new JsonObject().with("keys", keys).asMap();
  }

  /** One property. */
  @GET
  @Path("{key}")
  public Map<String, @Nullable Object> get(
      @PathParam("issue") String idOrKey, @PathParam("key") String key)
      throws JsonProcessingException {
    MutableIssue issue = issues.find(idOrKey);
    EntityProperty property = jira.jsonEntityPropertyManager().get(ENTITY, issue.getId(), key);
    if (property == null) {
      throw missing(key);
    }
    return new JsonObject()
        .with("key", key)
        .with("value", mapper.readTree(property.getValue()))
        .asMap();
  }

  /** Sets a property: 201 when it is new, 200 when it was there. */
  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(
      @PathParam("issue") String idOrKey, @PathParam("key") String key, @Nullable JsonNode value) {
    MutableIssue issue =
        issues.findPermitted(idOrKey, ProjectPermissions.EDIT_ISSUES, NOT_EDITABLE);
    boolean known = jira.jsonEntityPropertyManager().exists(ENTITY, issue.getId(), key);
    jira.jsonEntityPropertyManager()
        .put(ENTITY, issue.getId(), key, Bodies.require(value).toString());
    return Response.status(known ? Response.Status.OK : Response.Status.CREATED).build();
  }

  /** Removes a property. */
  @DELETE
  @Path("{key}")
  public Response delete(@PathParam("issue") String idOrKey, @PathParam("key") String key) {
    MutableIssue issue =
        issues.findPermitted(idOrKey, ProjectPermissions.EDIT_ISSUES, NOT_EDITABLE);
    if (!jira.jsonEntityPropertyManager().exists(ENTITY, issue.getId(), key)) {
      throw missing(key);
    }
    jira.jsonEntityPropertyManager().delete(ENTITY, issue.getId(), key);
    return Response.noContent().build();
  }

  private static RestProblem missing(String key) {
    return RestProblem.notFound("The property " + key + " does not exist.");
  }
}
