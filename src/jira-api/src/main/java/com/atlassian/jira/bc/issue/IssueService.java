package com.atlassian.jira.bc.issue;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.event.type.EventDispatchOption;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import java.util.Map;

/**
 * Declaration of Jira's {@code IssueService}.
 *
 * <p>Source: jira-api-core, IssueService (CONDEC 8.20, CSP 11.3). Confidence: VERIFIED.
 */
public interface IssueService {
  IssueResult getIssue(ApplicationUser user, Long id);

  IssueResult getIssue(ApplicationUser user, String key);

  IssueInputParameters newIssueInputParameters();

  IssueInputParameters newIssueInputParameters(Map<String, String[]> actionParameters);

  CreateValidationResult validateCreate(ApplicationUser user, IssueInputParameters parameters);

  IssueResult create(ApplicationUser user, CreateValidationResult validation);

  UpdateValidationResult validateUpdate(
      ApplicationUser user, Long issueId, IssueInputParameters parameters);

  IssueResult update(ApplicationUser user, UpdateValidationResult validation);

  IssueResult update(
      ApplicationUser user,
      UpdateValidationResult validation,
      EventDispatchOption event,
      boolean sendMail);

  TransitionValidationResult validateTransition(
      ApplicationUser user, Long issueId, int actionId, IssueInputParameters parameters);

  TransitionValidationResult validateTransition(
      ApplicationUser user,
      Long issueId,
      int actionId,
      IssueInputParameters parameters,
      TransitionOptions options);

  IssueResult transition(ApplicationUser user, TransitionValidationResult validation);

  AssignValidationResult validateAssign(ApplicationUser user, Long issueId, String assignee);

  IssueResult assign(ApplicationUser user, AssignValidationResult validation);

  DeleteValidationResult validateDelete(ApplicationUser user, Long issueId);

  ErrorCollection delete(ApplicationUser user, DeleteValidationResult validation);

  boolean isEditable(Issue issue, ApplicationUser user);

  /** An issue or the reasons why there is none. */
  class IssueResult extends ServiceResultImpl {
    private final MutableIssue issue;

    // LIKELY
    public IssueResult(MutableIssue issue, ErrorCollection errors) {
      super(errors);
      this.issue = issue;
    }

    public MutableIssue getIssue() {
      return issue;
    }
  }

  /** Base of the validation results. LIKELY hierarchy. */
  abstract class IssueValidationResult extends IssueResult {
    private final Map<String, Object> fieldValuesHolder;

    // LIKELY
    protected IssueValidationResult(
        MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValuesHolder) {
      super(issue, errors);
      this.fieldValuesHolder = fieldValuesHolder;
    }

    // LIKELY
    public Map<String, Object> getFieldValuesHolder() {
      return fieldValuesHolder;
    }
  }

  /** What {@code create} takes. */
  class CreateValidationResult extends IssueValidationResult {
    // LIKELY
    public CreateValidationResult(
        MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValuesHolder) {
      super(issue, errors, fieldValuesHolder);
    }
  }

  /** What {@code update} takes. */
  class UpdateValidationResult extends IssueValidationResult {
    // LIKELY
    public UpdateValidationResult(
        MutableIssue issue, ErrorCollection errors, Map<String, Object> fieldValuesHolder) {
      super(issue, errors, fieldValuesHolder);
    }
  }

  /** What {@code transition} takes. */
  class TransitionValidationResult extends IssueValidationResult {
    private final Map<?, ?> additionInputs;
    private final int actionId;

    // LIKELY
    public TransitionValidationResult(
        MutableIssue issue,
        ErrorCollection errors,
        Map<String, Object> fieldValuesHolder,
        Map<?, ?> additionInputs,
        int actionId) {
      super(issue, errors, fieldValuesHolder);
      this.additionInputs = additionInputs;
      this.actionId = actionId;
    }

    // LIKELY
    public Map<?, ?> getAdditionInputs() {
      return additionInputs;
    }

    // LIKELY
    public int getActionId() {
      return actionId;
    }
  }

  /** What {@code assign} takes. */
  class AssignValidationResult extends IssueResult {
    private final String assigneeId;

    // LIKELY
    public AssignValidationResult(MutableIssue issue, ErrorCollection errors, String assigneeId) {
      super(issue, errors);
      this.assigneeId = assigneeId;
    }

    // LIKELY
    public String getAssigneeId() {
      return assigneeId;
    }
  }

  /** What {@code delete} takes. */
  class DeleteValidationResult extends IssueResult {
    // LIKELY
    public DeleteValidationResult(MutableIssue issue, ErrorCollection errors) {
      super(issue, errors);
    }
  }
}
