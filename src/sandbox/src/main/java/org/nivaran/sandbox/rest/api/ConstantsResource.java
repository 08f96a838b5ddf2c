package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.issue.IssueConstant;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.json.ConstantsJson;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** Statuses, resolutions, priorities and issue types, all of them and one by id or name. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public final class ConstantsResource {

  private final Jira jira;
  private final ConstantsJson json;

  /**
   * @param jira Jira's services
   * @param json constants as JSON
   */
  public ConstantsResource(Jira jira, ConstantsJson json) {
    this.jira = jira;
    this.json = json;
  }

  /** All statuses. */
  @GET
  @Path("status")
  public List<Map<String, @Nullable Object>> statuses() {
    return all(jira.constantsManager().getStatuses(), json::status);
  }

  /** One status. */
  @GET
  @Path("status/{id}")
  public @Nullable Map<String, @Nullable Object> status(@PathParam("id") String id) {
    return json.status(one(jira.constantsManager().getStatuses(), id));
  }

  /** All status categories. */
  @GET
  @Path("statuscategory")
  public List<Map<String, @Nullable Object>> categories() {
    return jira.statusCategoryManager().getStatusCategories().stream().map(json::category).toList();
  }

  /** All resolutions. */
  @GET
  @Path("resolution")
  public List<Map<String, @Nullable Object>> resolutions() {
    return all(jira.constantsManager().getResolutions(), json::resolution);
  }

  /** One resolution. */
  @GET
  @Path("resolution/{id}")
  public @Nullable Map<String, @Nullable Object> resolution(@PathParam("id") String id) {
    return json.resolution(one(jira.constantsManager().getResolutions(), id));
  }

  /** All priorities. */
  @GET
  @Path("priority")
  public List<Map<String, @Nullable Object>> priorities() {
    return all(jira.constantsManager().getPriorities(), json::priority);
  }

  /** One priority. */
  @GET
  @Path("priority/{id}")
  public @Nullable Map<String, @Nullable Object> priority(@PathParam("id") String id) {
    return json.priority(one(jira.constantsManager().getPriorities(), id));
  }

  /** All issue types. */
  @GET
  @Path("issuetype")
  public List<Map<String, @Nullable Object>> issueTypes() {
    return all(jira.constantsManager().getAllIssueTypeObjects(), json::issueType);
  }

  /** One issue type. */
  @GET
  @Path("issuetype/{id}")
  public Map<String, @Nullable Object> issueType(@PathParam("id") String id) {
    return json.issueType(one(jira.constantsManager().getAllIssueTypeObjects(), id));
  }

  private static <C> List<Map<String, @Nullable Object>> all(
      Collection<? extends C> constants,
      Function<C, @Nullable Map<String, @Nullable Object>> shape) {
    return constants.stream().map(shape).filter(Objects::nonNull).toList();
  }

  private static <C extends IssueConstant> C one(Collection<C> constants, String idOrName) {
    return constants.stream()
        .filter(
            constant -> constant.getId().equals(idOrName) || constant.getName().equals(idOrName))
        .findFirst()
        .orElseThrow(
            () -> RestProblem.notFound("There is none with id or name '" + idOrName + "'"));
  }
}
