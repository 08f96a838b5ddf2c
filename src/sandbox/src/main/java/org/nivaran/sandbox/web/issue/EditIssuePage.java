package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/EditIssue!default.jspa?id=}: the fields of the edit screen. */
public final class EditIssuePage implements Page {

  private final Jira jira;
  private final FoundIssue found;
  private final IssueForm form;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public EditIssuePage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.found = new FoundIssue(jira);
    this.form = new IssueForm(templates);
  }

  @Override
  public Reply show(PageRequest request) {
    MutableIssue issue = editable(request);
    return form.reply(
        request, purpose(request, issue), jira.screenFields().forEdit(issue), FormErrors.NONE);
  }

  @Override
  public Reply submit(PageRequest request) {
    MutableIssue issue = editable(request);
    var parameters = jira.issueService().newIssueInputParameters(SentForm.of(request));
    parameters.setRetainExistingValuesWhenParameterNotProvided(true, true);
    var valid = jira.issueService().validateUpdate(request.user(), issue.getId(), parameters);
    var errors = valid.getErrorCollection();
    if (!errors.hasAnyErrors()) {
      errors = jira.issueService().update(request.user(), valid).getErrorCollection();
    }
    if (!errors.hasAnyErrors()) {
      return new Reply.Redirect(IssuePage.PATH + issue.getKey());
    }
    var fields = jira.screenFields().forEdit(issue);
    return form.reply(request, purpose(request, issue), fields, FormErrors.of(errors, fields));
  }

  private MutableIssue editable(PageRequest request) {
    MutableIssue issue = found.byParameter(request);
    if (!jira.issueService().isEditable(issue, request.user())) {
      throw Refusal.forbidden();
    }
    return issue;
  }

  private static IssueForm.Purpose purpose(PageRequest request, Issue issue) {
    return new IssueForm.Purpose(
        request.messages().getText("edit.title", issue.getKey()),
        "/secure/EditIssue.jspa",
        Map.of("id", String.valueOf(issue.getId())),
        request.messages().getText("edit.submit"),
        IssuePage.PATH + issue.getKey(),
        true);
  }
}
