package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/AssignIssue!default.jspa?id=}: gives an issue to somebody, or to nobody. */
public final class AssignIssuePage implements Page {

  private final Jira jira;
  private final HostTemplates templates;
  private final FoundIssue found;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public AssignIssuePage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
    this.found = new FoundIssue(jira);
  }

  @Override
  public Reply show(PageRequest request) {
    return form(request, assignable(request), List.of());
  }

  @Override
  public Reply submit(PageRequest request) {
    MutableIssue issue = assignable(request);
    var valid =
        jira.issueService()
            .validateAssign(
                request.user(), issue.getId(), request.parameter("assignee").orElse(null));
    ErrorCollection errors =
        valid.isValid()
            ? jira.issueService().assign(request.user(), valid).getErrorCollection()
            : valid.getErrorCollection();
    if (!errors.hasAnyErrors()) {
      return new Reply.Redirect(IssuePage.PATH + issue.getKey());
    }
    List<String> messages = new ArrayList<>(errors.getErrorMessages());
    messages.addAll(errors.getErrors().values());
    return form(request, issue, messages);
  }

  private MutableIssue assignable(PageRequest request) {
    MutableIssue issue = found.byParameter(request);
    if (!jira.permissionManager()
        .hasPermission(ProjectPermissions.ASSIGN_ISSUES, issue, request.user())) {
      throw Refusal.forbidden();
    }
    return issue;
  }

  private Reply form(PageRequest request, MutableIssue issue, List<String> messages) {
    ApplicationUser assignee = issue.getAssignee();
    Map<String, Object> values = request.templateValues();
    values.put("key", issue.getKey());
    values.put("id", issue.getId());
    values.put("messages", messages);
    values.put(
        "people",
        jira.users().all().stream()
            .filter(ApplicationUser::isActive)
            .filter(
                user ->
                    jira.permissionManager()
                        .hasPermission(
                            ProjectPermissions.ASSIGNABLE_USER, issue.getProjectObject(), user))
            .map(
                user ->
                    new CreateIssuePage.Choice(
                        user.getName(), user.getDisplayName(), user.equals(assignee)))
            .toList());
    return Reply.View.of(
            request.messages().getText("assign.title", issue.getKey()),
            templates.render("issue/assign.vm", values))
        .withStatus(messages.isEmpty() ? 200 : 400);
  }
}
