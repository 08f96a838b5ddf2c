package org.nivaran.sandbox.rest.agile;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.board.Boards.Board;
import org.nivaran.sandbox.jira.board.Boards.Column;
import org.nivaran.sandbox.rest.Caller;
import org.nivaran.sandbox.rest.Commas;
import org.nivaran.sandbox.rest.json.FieldSelection;
import org.nivaran.sandbox.rest.json.IssueJson;
import org.nivaran.sandbox.rest.json.JsonObject;
import org.nivaran.sandbox.rest.json.Shapes;
import org.nivaran.sandbox.rest.problem.RestProblem;
import org.nivaran.sandbox.web.board.BoardIssues;

/** {@code /rest/agile/1.0/board}. */
@Path("board")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BoardResource {

  private static final int MOST = 1000;
  private static final int LONGEST_NAME = 255;

  private final Jira jira;
  private final Caller caller;
  private final Shapes shapes;
  private final IssueJson issueJson;
  private final BoardIssues boardIssues;

  /**
   * @param jira Jira's services
   * @param caller who calls
   * @param shapes the JSON shapes
   */
  public BoardResource(Jira jira, Caller caller, Shapes shapes) {
    this.jira = jira;
    this.caller = caller;
    this.shapes = shapes;
    this.issueJson = new IssueJson(shapes, jira);
    this.boardIssues = new BoardIssues(jira);
  }

  /** The boards that the caller may see. */
  @GET
  public Map<String, @Nullable Object> list(
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("50") int maxResults,
      @QueryParam("type") @Nullable String type,
      @QueryParam("name") @DefaultValue("") String name) {
    String part = name.toLowerCase(Locale.ROOT);
    List<Board> boards =
        jira.boards().visibleTo(caller.userOrNull()).stream()
            .filter(board -> type == null || board.type().equals(type))
            .filter(board -> board.name().toLowerCase(Locale.ROOT).contains(part))
            .toList();
    int start = Math.min(Math.max(startAt, 0), boards.size());
    int end = (int) Math.min((long) start + Math.max(maxResults, 0), boards.size());
    return new JsonObject()
        .with("maxResults", maxResults)
        .with("startAt", start)
        .with("total", boards.size())
        .with("isLast", end == boards.size())
        .with("values", boards.subList(start, end).stream().map(this::json).toList())
        .asMap();
  }

  /** Makes a board over a filter. */
  @POST
  public Response create(@Nullable BoardBody body) {
    ApplicationUser user = caller.user();
    if (body == null
        || body.name() == null
        || body.name().isBlank()
        || body.name().length() > LONGEST_NAME) {
      throw RestProblem.badField("name", "A name of at most 255 characters is required.");
    }
    String type = body.type() == null ? "" : body.type();
    if (!type.equals("kanban") && !type.equals("scrum")) {
      throw RestProblem.badField("type", "The type must be kanban or scrum.");
    }
    SearchRequest filter =
        body.filterId() == null
            ? null
            : jira.searchRequestManager().getSearchRequestById(user, body.filterId());
    if (filter == null) {
      throw RestProblem.badField("filterId", "The filter does not exist or you cannot see it.");
    }
    Board made = jira.boards().create(user, body.name(), type, filter.getId());
    return Response.status(Response.Status.CREATED).entity(json(made)).build();
  }

  /** One board. */
  @GET
  @Path("{id}")
  public Map<String, @Nullable Object> get(@PathParam("id") long id) {
    return json(find(id));
  }

  /** Its columns and filter. */
  @GET
  @Path("{id}/configuration")
  public Map<String, @Nullable Object> configuration(@PathParam("id") long id) {
    Board board = find(id);
    JsonObject json = new JsonObject();
    json.with("id", board.id());
    json.with("name", board.name());
    json.with("type", board.type());
    json.with("self", self(board) + "/configuration");
    json.with(
        "filter",
        Map.of(
            "id",
            String.valueOf(board.filterId()),
            "self",
            shapes.links().self("filter", board.filterId())));
    json.with(
        "columnConfig",
        Map.of(
            "columns",
            board.columns().stream().map(this::column).toList(),
            "constraintType",
            "issueCount"));
    return json.asMap();
  }

  private Map<String, @Nullable Object> column(Column column) {
    return new JsonObject()
        .with("name", column.name())
        .with(
            "statuses",
            column.statusIds().stream()
                .map(id -> Map.of("id", id, "self", shapes.links().self("status", id)))
                .toList())
        .withIfPresent("min", column.min().orElse(null))
        .withIfPresent("max", column.max().orElse(null))
        .asMap();
  }

  /** Its issues. */
  @GET
  @Path("{id}/issue")
  public Map<String, @Nullable Object> issues(
      @PathParam("id") long id,
      @QueryParam("jql") @DefaultValue("") String jql,
      @QueryParam("startAt") @DefaultValue("0") int startAt,
      @QueryParam("maxResults") @DefaultValue("50") int maxResults,
      @QueryParam("fields") List<String> fields) {
    int start = Math.max(startAt, 0);
    int max = Math.min(Math.max(maxResults, 0), MOST);
    SearchResults<Issue> found = search(find(id), jql, start, max);
    FieldSelection selection = FieldSelection.of(Commas.split(fields), FieldSelection.ofLists());
    return new JsonObject()
        .with("expand", "schema,names")
        .with("startAt", start)
        .with("maxResults", max)
        .with("total", found.getTotal())
        .with(
            "issues",
            found.getResults().stream()
                .map(issue -> issueJson.issue(issue, caller.userOrNull(), selection).asMap())
                .toList())
        .asMap();
  }

  private SearchResults<Issue> search(Board board, String jql, int start, int max) {
    try {
      return boardIssues.find(caller.userOrNull(), board, jql, start, max);
    } catch (SearchException refused) {
      throw RestProblem.badRequest(String.valueOf(refused.getMessage()));
    }
  }

  private Board find(long id) {
    return jira.boards()
        .find(caller.userOrNull(), id)
        .orElseThrow(
            () ->
                RestProblem.notFound(
                    "Board does not exist or you do not have permission to see it."));
  }

  private Map<String, @Nullable Object> json(Board board) {
    return new JsonObject()
        .with("id", board.id())
        .with("self", self(board))
        .with("name", board.name())
        .with("type", board.type())
        .asMap();
  }

  private String self(Board board) {
    return shapes.links().page("/rest/agile/1.0/board/" + board.id());
  }

  /**
   * A board to make.
   *
   * @param name its name
   * @param type {@code kanban} or {@code scrum}
   * @param filterId the filter whose issues it shows
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record BoardBody(@Nullable String name, @Nullable String type, @Nullable Long filterId) {}
}
