package org.nivaran.jira.tracker;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.port.ExternalReferences;
import org.nivaran.core.port.IssueTrackerException;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/**
 * Other systems' numbers, which stand in a field of the issue and nowhere else: found by Jira's
 * search, as the bot, page by page. Thread safe.
 */
public final class JiraExternalReferences implements ExternalReferences {

  private static final int PAGE = 100;

  private final Settings settings;
  private final Bot bot;
  private final SearchService search;
  private final GrievanceFields fields;

  public JiraExternalReferences(
      Settings settings, Bot bot, SearchService search, GrievanceFields fields) {
    this.settings = settings;
    this.bot = bot;
    this.search = search;
    this.fields = fields;
  }

  @Override
  public Map<IssueId, String> ofOpen(int most) {
    DeskSettings made = settings.required();
    Long field = made.fields().get(GrievanceField.EXTERNAL_REFERENCE);
    if (field == null || fields.find(GrievanceField.EXTERNAL_REFERENCE).isEmpty()) {
      return Map.of();
    }
    String jql =
        "project = \"%s\" AND resolution is EMPTY AND cf[%d] is not EMPTY ORDER BY created"
            .formatted(made.projectKey(), field);
    return bot.does(
        null,
        user -> {
          Map<IssueId, String> found = new LinkedHashMap<>();
          for (int start = 0; start < most; start += PAGE) {
            List<Issue> page = page(user, jql, start, Math.min(PAGE, most - start));
            for (Issue issue : page) {
              fields
                  .text(issue, GrievanceField.EXTERNAL_REFERENCE)
                  .ifPresent(text -> found.put(new IssueId(issue.getId()), text));
            }
            if (page.size() < PAGE) {
              break;
            }
          }
          return found;
        });
  }

  private List<Issue> page(ApplicationUser user, String jql, int start, int size) {
    SearchService.ParseResult query = search.parseQuery(user, jql);
    if (!query.isValid()) {
      throw new IssueTrackerException(
          null, "external references cannot be searched: " + query.getErrors().getErrorMessages());
    }
    try {
      return search
          .searchOverrideSecurity(user, query.getQuery(), new PagerFilter<>(start, size))
          .getResults();
    } catch (SearchException e) {
      throw new IssueTrackerException(null, "external references cannot be searched", e);
    }
  }
}
