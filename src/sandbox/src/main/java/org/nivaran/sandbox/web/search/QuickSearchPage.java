package org.nivaran.sandbox.web.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.issue.IssuePage;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;

/** {@code /secure/QuickSearch.jspa?searchString=}: a key leads to its issue, words to a list. */
public final class QuickSearchPage implements Page {

  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]+-\\d+");

  private final Jira jira;

  /**
   * @param jira Jira's services
   */
  public QuickSearchPage(Jira jira) {
    this.jira = jira;
  }

  @Override
  public Reply show(PageRequest request) {
    String text = request.parameter("searchString").orElse("");
    if (text.isEmpty()) {
      return new Reply.Redirect(NavigatorPage.PATH);
    }
    String key = text.toUpperCase(Locale.ROOT);
    if (KEY.matcher(key).matches()
        && jira.issueService().getIssue(request.userOrNull(), key).isValid()) {
      return new Reply.Redirect(IssuePage.PATH + key);
    }
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return new Reply.Redirect(
        NavigatorPage.PATH
            + "?jql="
            + PageRequest.encode("text ~ \"" + quoted + "\" ORDER BY updated DESC"));
  }
}
