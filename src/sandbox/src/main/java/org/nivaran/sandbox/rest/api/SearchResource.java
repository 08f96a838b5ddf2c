package org.nivaran.sandbox.rest.api;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.Commas;
import org.nivaran.sandbox.rest.json.FieldSelection;
import org.nivaran.sandbox.rest.json.IssueExpansion;
import org.nivaran.sandbox.rest.json.IssueJson;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Shapes;
import org.nivaran.sandbox.rest.problem.RestProblem;

/** {@code /rest/api/2/search}. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SearchResource {

  private static final int USUAL = 50;
  private static final int MOST = 1000;

  private final Jira jira;
  private final Caller caller;
  private final IssueJson issueJson;
  private final IssueExpansion expansion;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param shapes the JSON shapes
   */
  public SearchResource(Jira jira, Caller caller, Shapes shapes) {
    this.jira = jira;
    this.caller = caller;
    this.issueJson = new IssueJson(shapes, jira);
    this.expansion = new IssueExpansion(jira, shapes);
  }

  /** Searches by query parameters. */
  @GET
  @Consumes(MediaType.WILDCARD)
  public Map<String, @Nullable Object> get(
      @QueryParam("jql") @DefaultValue("") String jql,
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("50") int maxResults,
      @QueryParam("fields") List<String> fields,
      @QueryParam("expand") List<String> expand) {
    return search(jql, startAt, maxResults, fields, expand);
  }

  /** Searches by a body. */
  @POST
  public Map<String, @Nullable Object> post(@Nullable SearchBody body) {
    SearchBody wanted = Bodies.require(body);
    return search(
        wanted.jql() == null ? "" : wanted.jql(),
        wanted.startAt() == null ? 0 : wanted.startAt(),
        wanted.maxResults() == null ? USUAL : wanted.maxResults(),
        wanted.fields(),
        wanted.expand());
  }

  private Map<String, @Nullable Object> search(
      String jql,
      int startAt,
      int maxResults,
      @Nullable List<String> fields,
      @Nullable List<String> expand) {
    ApplicationUser user = caller.userOrNull();
    int start = Math.max(startAt, 0);
    int max = Math.min(maxResults < 0 ? MOST : maxResults, MOST);
    SearchResults<Issue> found = find(user, jql, start, max);
    FieldSelection selection = FieldSelection.of(Commas.split(fields), FieldSelection.ofLists());
    Set<String> expansions = new HashSet<>(Commas.split(expand));
    List<Map<String, @Nullable Object>> issues = new ArrayList<>();
    Set<String> perIssue = new HashSet<>(expansions);
    perIssue.removeAll(Set.of("names", "schema"));
    for (Issue issue : found.getResults()) {
      JsonObject json = issueJson.issue(issue, user, selection);
      expansion.expand(json, issue, user, perIssue);
      issues.add(json.asMap());
    }
    JsonObject page =
        new JsonObject()
            .with("expand", "schema,names")
            .with("startAt", start)
            .with("maxResults", max)
            .with("total", found.getTotal())
            .with("issues", issues);
    if (expansions.contains("names")) {
      page.with("names", expansion.names());
    }
    if (expansions.contains("schema")) {
      page.with("schema", expansion.schema());
    }
    return page.asMap();
  }

  private SearchResults<Issue> find(
      @Nullable ApplicationUser user, String jql, int start, int max) {
    ParseResult parsed = jira.searchService().parseQuery(user, jql);
    if (!parsed.isValid()) {
      throw RestProblem.badRequest(String.join(" ", parsed.getErrors().getErrorMessages()));
    }
    var invalid = jira.searchService().validateQuery(user, parsed.getQuery());
    if (invalid.hasAnyErrors()) {
      throw RestProblem.badRequest(String.join(" ", invalid.getErrorMessages()));
    }
    try {
      return jira.searchService().search(user, parsed.getQuery(), new PagerFilter<>(start, max));
    } catch (SearchException refused) {
      throw RestProblem.badRequest(String.valueOf(refused.getMessage()));
    }
  }

  /**
   * What to search.
   *
   * @param jql the query; null or blank for everything
   * @param startAt how many to leave out
   * @param maxResults how many to give
   * @param fields which fields
   * @param expand what to add
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SearchBody(
      @Nullable String jql,
      @Nullable Integer startAt,
      @Nullable Integer maxResults,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> fields,
      @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          @Nullable List<String> expand) {}
}
