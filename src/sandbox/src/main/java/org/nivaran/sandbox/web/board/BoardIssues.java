package org.nivaran.sandbox.web.board;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.board.Boards.Board;

/** The issues of boards: those of the board's filter that the reader may see. Thread safe. */
public final class BoardIssues {

  private final Jira jira;

  /**
   * @param jira Jira's services
   */
  public BoardIssues(Jira jira) {
    this.jira = jira;
  }

  /**
   * @param reader who reads; null for somebody who is not logged in
   * @param board a board that the reader may see
   * @param condition more JQL, or empty text
   * @param start how many to leave out
   * @param max how many to give
   * @return the issues in the order of the filter, with their number
   * @throws SearchException when the filter or the condition cannot be searched
   */
  public SearchResults<Issue> find(
      @Nullable ApplicationUser reader, Board board, String condition, int start, int max)
      throws SearchException {
    ParseResult parsed = jira.searchService().parseQuery(reader, jql(reader, board, condition));
    if (!parsed.isValid()) {
      throw new SearchException(String.join(" ", parsed.getErrors().getErrorMessages()));
    }
    return jira.searchService().search(reader, parsed.getQuery(), new PagerFilter<>(start, max));
  }

  /**
   * @param reader who reads; null for somebody who is not logged in
   * @param board a board that the reader may see
   * @param condition more JQL, or empty text
   * @return the query that finds its issues
   * @throws SearchException when the board's filter is gone
   */
  public String jql(@Nullable ApplicationUser reader, Board board, String condition)
      throws SearchException {
    SearchRequest filter =
        jira.searchRequestManager().getSearchRequestById(reader, board.filterId());
    if (filter == null) {
      throw new SearchException("The filter of this board is not available to you.");
    }
    return JqlText.of(jira.searchService().getJqlString(filter.getQuery()))
        .and(condition)
        .orderedBy("ORDER BY created ASC")
        .toString();
  }

  /**
   * @param statusIds statuses
   * @return the condition that an issue is in one of them; never true for none
   */
  public static String inStatuses(List<String> statusIds) {
    return statusIds.isEmpty()
        ? "issuekey is EMPTY"
        : statusIds.stream().collect(Collectors.joining(", ", "status in (", ")"));
  }
}
