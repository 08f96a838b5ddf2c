package org.nivaran.sandbox.web.search;

import com.atlassian.jira.bc.issue.search.SearchService.ParseResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.web.bean.PagerFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.issue.StatusView;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.DisplayDates;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /issues/?jql=}: a query, what it finds, page by page. */
public final class NavigatorPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/issues/";

  private static final int PAGE = 50;

  private final Jira jira;
  private final HostTemplates templates;
  private final DisplayDates dates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   * @param dates dates in words
   */
  public NavigatorPage(Jira jira, HostTemplates templates, DisplayDates dates) {
    this.jira = jira;
    this.templates = templates;
    this.dates = dates;
  }

  /**
   * A line of the list.
   *
   * @param key the issue's key
   * @param type its type
   * @param summary its summary
   * @param status its status
   * @param priority its priority
   * @param assignee who has it
   * @param reporter who reported it
   * @param created when it was made
   * @param updated when it was changed
   */
  public record Row(
      String key,
      String type,
      String summary,
      StatusView status,
      String priority,
      String assignee,
      String reporter,
      String created,
      String updated) {}

  /**
   * A saved search.
   *
   * @param id its id
   * @param name its name
   */
  public record Saved(Long id, String name) {}

  private record Found(List<Row> rows, int total, List<String> problems) {}

  @Override
  public Reply show(PageRequest request) {
    Optional<SearchRequest> filter = filter(request);
    String jql =
        filter
            .map(saved -> jira.searchService().getJqlString(saved.getQuery()))
            .orElse(request.parameter("jql").orElse(""));
    int start = request.count("startIndex", 0);
    Found found = find(request, jql, start);
    Map<String, Object> values = request.templateValues();
    values.put("jql", jql);
    values.put("jqlEncoded", PageRequest.encode(jql));
    values.put(
        "title",
        filter.map(SearchRequest::getName).orElse(request.messages().getText("search.title")));
    values.put("rows", found.rows());
    values.put("total", found.total());
    values.put("problems", found.problems());
    values.put("first", found.total() == 0 ? 0 : start + 1);
    values.put("last", start + found.rows().size());
    values.put("previous", start == 0 ? -1 : Math.max(start - PAGE, 0));
    values.put("next", start + PAGE < found.total() ? start + PAGE : -1);
    values.put(
        "filters",
        jira.filters().visibleTo(request.userOrNull()).stream()
            .map(saved -> new Saved(saved.getId(), saved.getName()))
            .toList());
    return Reply.View.of(
            request.messages().getText("search.title"),
            templates.render("search/navigator.vm", values))
        .withStatus(found.problems().isEmpty() ? 200 : 400)
        .withContexts("jira.navigator");
  }

  private Optional<SearchRequest> filter(PageRequest request) {
    if (request.id("filter").isEmpty()) {
      return Optional.empty();
    }
    SearchRequest saved =
        jira.searchRequestManager()
            .getSearchRequestById(request.userOrNull(), request.id("filter").getAsLong());
    if (saved == null) {
      throw Refusal.notFound();
    }
    return Optional.of(saved);
  }

  private Found find(PageRequest request, String jql, int start) {
    ParseResult parsed = jira.searchService().parseQuery(request.userOrNull(), jql);
    if (!parsed.isValid()) {
      return new Found(List.of(), 0, List.copyOf(parsed.getErrors().getErrorMessages()));
    }
    var invalid = jira.searchService().validateQuery(request.userOrNull(), parsed.getQuery());
    if (invalid.hasAnyErrors()) {
      return new Found(List.of(), 0, List.copyOf(invalid.getErrorMessages()));
    }
    try {
      SearchResults<Issue> results =
          jira.searchService()
              .search(request.userOrNull(), parsed.getQuery(), new PagerFilter<>(start, PAGE));
      List<Row> rows = new ArrayList<>();
      results.getResults().forEach(issue -> rows.add(row(request, issue)));
      return new Found(rows, results.getTotal(), List.of());
    } catch (SearchException refused) {
      return new Found(List.of(), 0, List.of(String.valueOf(refused.getMessage())));
    }
  }

  private Row row(PageRequest request, Issue issue) {
    var locale = request.messages().locale();
    return new Row(
        issue.getKey(),
        issue.getIssueType().getNameTranslation(),
        issue.getSummary(),
        StatusView.of(issue.getStatus()),
        issue.getPriority() == null ? "" : issue.getPriority().getNameTranslation(),
        issue.getAssignee() == null
            ? request.messages().getText("issue.unassigned")
            : issue.getAssignee().getDisplayName(),
        issue.getReporter() == null ? "" : issue.getReporter().getDisplayName(),
        dates.time(issue.getCreated(), locale),
        dates.time(issue.getUpdated(), locale));
  }
}
