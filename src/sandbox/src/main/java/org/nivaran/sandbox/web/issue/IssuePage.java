package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.fragment.WebPanels;
import org.nivaran.sandbox.web.frame.Menus;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /browse/KEY}: one issue, wholly. */
public final class IssuePage implements Page {

  /** Where it lives. */
  public static final String PATH = "/browse/";

  private static final String LEFT = "atl.jira.view.issue.left.context";
  private static final String RIGHT = "atl.jira.view.issue.right.context";

  private final HostTemplates templates;
  private final FoundIssue found;
  private final IssueViews views;
  private final WebPanels panels;
  private final Menus menus;

  /**
   * @param templates the host's templates
   * @param jira Jira's services
   * @param views chooses what is shown of an issue
   * @param panels the panels of plugins
   * @param menus the links of plugins
   */
  public IssuePage(
      HostTemplates templates, Jira jira, IssueViews views, WebPanels panels, Menus menus) {
    this.templates = templates;
    this.found = new FoundIssue(jira);
    this.views = views;
    this.panels = panels;
    this.menus = menus;
  }

  @Override
  public Reply show(PageRequest request) {
    MutableIssue issue = found.byKey(request, request.path().substring(PATH.length()));
    if (!request.path().substring(PATH.length()).equals(issue.getKey())) {
      return new Reply.Redirect(PATH + issue.getKey());
    }
    return view(request, issue);
  }

  private Reply view(PageRequest request, Issue issue) {
    boolean history = request.parameter("page").orElse("").endsWith("changehistory-tabpanel");
    Map<String, Object> values = request.templateValues();
    values.put("issue", views.view(request, issue));
    values.put("leftPanels", panels.at(request, LEFT, issue));
    values.put("rightPanels", panels.at(request, RIGHT, issue));
    values.put("tools", menus.ofIssue(request, "operations-top-level", issue));
    values.put("moreTools", menus.ofIssue(request, "jira.issue.tools", issue));
    values.put("history", history);
    values.put("me", request.identity().user().map(user -> user.getName()).orElse(""));
    return Reply.View.of(
            "[" + issue.getKey() + "] " + issue.getSummary(),
            templates.render("issue/view.vm", values))
        .withContexts("jira.view.issue");
  }
}
