package org.nivaran.sandbox.web.board;

import com.atlassian.jira.issue.search.SearchRequest;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.search.NavigatorPage.Saved;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/ManageRapidViews.jspa}: the boards, and making one over a filter. */
public final class BoardsPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/ManageRapidViews.jspa";

  private static final int LONGEST_NAME = 255;

  private final Jira jira;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public BoardsPage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
  }

  /**
   * A board.
   *
   * @param id its id
   * @param name its name
   * @param owner whose
   */
  public record Row(long id, String name, String owner) {}

  @Override
  public Reply show(PageRequest request) {
    return page(request, "", 200);
  }

  @Override
  public Reply submit(PageRequest request) {
    String name = request.parameter("boardName").orElse("");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return page(request, request.messages().getText("board.name.wrong"), 400);
    }
    SearchRequest filter =
        jira.searchRequestManager()
            .getSearchRequestById(request.user(), request.requireId("filterId"));
    if (filter == null) {
      throw Refusal.badRequest();
    }
    var made = jira.boards().create(request.user(), name, "kanban", filter.getId());
    return new Reply.Redirect(BoardPage.PATH + "?rapidView=" + made.id());
  }

  private Reply page(PageRequest request, String problem, int status) {
    Map<String, Object> values = request.templateValues();
    List<Row> boards =
        jira.boards().visibleTo(request.user()).stream()
            .map(board -> new Row(board.id(), board.name(), board.owner().getDisplayName()))
            .toList();
    values.put("boards", boards);
    values.put("problem", problem);
    values.put(
        "filters",
        jira.filters().visibleTo(request.user()).stream()
            .map(filter -> new Saved(filter.getId(), filter.getName()))
            .toList());
    return Reply.View.of(
            request.messages().getText("menu.boards"), templates.render("board/list.vm", values))
        .withStatus(status);
  }
}
