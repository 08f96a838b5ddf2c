package org.nivaran.sandbox.web.board;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.board.Boards.Board;
import org.nivaran.sandbox.jira.board.Boards.Column;
import org.nivaran.sandbox.web.issue.StatusView;
import org.nivaran.sandbox.web.page.LoginRequired;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/RapidBoard.jspa?rapidView=}: columns of cards. */
public final class BoardPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/RapidBoard.jspa";

  private static final int CARDS_PER_COLUMN = 100;

  private final Jira jira;
  private final BoardIssues issues;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public BoardPage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.issues = new BoardIssues(jira);
    this.templates = templates;
  }

  /**
   * A column.
   *
   * @param name its name
   * @param statusIds its statuses, parted by blanks
   * @param cards its first cards
   * @param total how many there are
   * @param href where all are listed
   * @param limit how many there should be at most; empty for any number
   * @param tooMany whether there are more
   */
  public record ColumnView(
      String name,
      String statusIds,
      List<Card> cards,
      int total,
      String href,
      String limit,
      boolean tooMany) {}

  /**
   * A card.
   *
   * @param id the issue's id
   * @param key its key
   * @param summary its summary
   * @param type its type
   * @param priority its priority
   * @param assignee who has it
   * @param status its status
   */
  public record Card(
      long id,
      String key,
      String summary,
      String type,
      String priority,
      String assignee,
      StatusView status) {}

  /**
   * A quick filter.
   *
   * @param id its id
   * @param name its name
   * @param href where it leads
   * @param on whether it is on
   */
  public record Quick(String id, String name, String href, boolean on) {}

  @Override
  public Reply show(PageRequest request) {
    if (request.id("rapidView").isEmpty()) {
      return new Reply.Redirect(BoardsPage.PATH);
    }
    long id = request.requireId("rapidView");
    Board board =
        jira.boards()
            .find(request.userOrNull(), id)
            .orElseThrow(
                () -> request.userOrNull() == null ? new LoginRequired() : Refusal.notFound());
    Map<String, Object> values = request.templateValues();
    values.put("id", board.id());
    values.put("name", board.name());
    values.put("quick", quickFilters(request, board));
    values.put("here", request.here());
    List<ColumnView> columns = new ArrayList<>();
    String problem = "";
    try {
      for (Column column : board.columns()) {
        columns.add(column(request, board, column));
      }
    } catch (SearchException refused) {
      problem = String.valueOf(refused.getMessage());
    }
    values.put("columns", columns);
    values.put("problem", problem);
    return Reply.View.of(board.name(), templates.render("board/view.vm", values))
        .withContexts("gh-rapid");
  }

  private ColumnView column(PageRequest request, Board board, Column column)
      throws SearchException {
    String condition = condition(request, column);
    SearchResults<Issue> found =
        issues.find(request.userOrNull(), board, condition, 0, CARDS_PER_COLUMN);
    return new ColumnView(
        column.name(),
        String.join(" ", column.statusIds()),
        found.getResults().stream().map(issue -> card(request, issue)).toList(),
        found.getTotal(),
        request.contextPath()
            + "/issues/?jql="
            + PageRequest.encode(issues.jql(request.userOrNull(), board, condition)),
        column.max().map(String::valueOf).orElse(""),
        column.max().filter(max -> found.getTotal() > max).isPresent());
  }

  private static String condition(PageRequest request, Column column) {
    StringBuilder condition = new StringBuilder(BoardIssues.inStatuses(column.statusIds()));
    for (QuickFilter filter : QuickFilter.values()) {
      if (request.parameters("quickFilter").contains(filter.id())) {
        condition.append(" AND ").append(filter.jql());
      }
    }
    return condition.toString();
  }

  private static Card card(PageRequest request, Issue issue) {
    return new Card(
        issue.getId(),
        issue.getKey(),
        issue.getSummary(),
        issue.getIssueType().getNameTranslation(),
        issue.getPriority() == null ? "" : issue.getPriority().getNameTranslation(),
        issue.getAssignee() == null
            ? request.messages().getText("issue.unassigned")
            : issue.getAssignee().getDisplayName(),
        StatusView.of(issue.getStatus()));
  }

  private static List<Quick> quickFilters(PageRequest request, Board board) {
    List<String> on = request.parameters("quickFilter");
    List<Quick> filters = new ArrayList<>();
    for (QuickFilter filter : QuickFilter.values()) {
      List<String> then = new ArrayList<>(on);
      if (!then.remove(filter.id())) {
        then.add(filter.id());
      }
      StringBuilder href =
          new StringBuilder(request.contextPath() + PATH + "?rapidView=" + board.id());
      then.forEach(id -> href.append("&quickFilter=").append(PageRequest.encode(id)));
      filters.add(
          new Quick(
              filter.id(),
              request.messages().getText("board.quick." + filter.id()),
              href.toString(),
              on.contains(filter.id())));
    }
    return filters;
  }
}
