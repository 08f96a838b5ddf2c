package org.nivaran.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.bc.issue.IssueService.IssueResult;
import com.atlassian.jira.bc.issue.IssueService.TransitionValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collections;
import java.util.List;
import org.junit.Before;

/** A project, and what tests do with its issues. */
public abstract class ProjectContract extends JiraContract {
  private static final String TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

  protected Project project;
  protected ApplicationUser operator;

  @Before
  public void makeProject() {
    project = project("GRV", "Grievances");
    operator = user("operator", "operators");
  }

  protected CustomField field(String name, String type, String searcher) throws Exception {
    CustomField field =
        jira.customFieldManager()
            .createCustomField(
                name,
                "",
                jira.customFieldManager().getCustomFieldType(TYPES + type),
                jira.customFieldManager().getCustomFieldSearcher(TYPES + searcher),
                List.of(GlobalIssueContext.getInstance()),
                Collections.singletonList(null));
    screen().getTab(0).addFieldScreenLayoutItem(field.getId());
    return field;
  }

  protected FieldScreen screen() {
    return jira.issueTypeScreenSchemeManager()
        .getIssueTypeScreenScheme(project)
        .getEffectiveFieldScreenScheme(jira.constantsManager().getIssueType("1"))
        .getFieldScreen(IssueOperations.CREATE_ISSUE_OPERATION);
  }

  protected IssueInputParameters input(String summary) {
    return jira.issueService()
        .newIssueInputParameters()
        .setProjectId(project.getId())
        .setIssueTypeId("1")
        .setSummary(summary);
  }

  protected MutableIssue create(ApplicationUser user, IssueInputParameters input) {
    CreateValidationResult valid = jira.issueService().validateCreate(user, input);
    assertThat(valid.getErrorCollection().hasAnyErrors())
        .as("%s", valid.getErrorCollection())
        .isFalse();
    IssueResult created = jira.issueService().create(user, valid);
    assertThat(created.isValid()).as("%s", created.getErrorCollection()).isTrue();
    return created.getIssue();
  }

  protected IssueResult move(ApplicationUser user, Issue issue, int action) {
    return move(user, issue, action, jira.issueService().newIssueInputParameters());
  }

  protected IssueResult move(
      ApplicationUser user, Issue issue, int action, IssueInputParameters input) {
    TransitionValidationResult valid =
        jira.issueService().validateTransition(user, issue.getId(), action, input);
    return valid.isValid()
        ? jira.issueService().transition(user, valid)
        : new IssueResult(null, valid.getErrorCollection());
  }

  protected MutableIssue read(Issue issue) {
    return jira.issueManager().getIssueObject(issue.getId());
  }

  protected com.atlassian.query.Query query(String jql) {
    var parsed = jira.searchService().parseQuery(admin, jql);
    assertThat(parsed.isValid()).as("%s", parsed.getErrors().getErrorMessages()).isTrue();
    return parsed.getQuery();
  }
}
