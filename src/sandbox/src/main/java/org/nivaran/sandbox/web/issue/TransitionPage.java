package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.util.ErrorCollection;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.screen.ScreenFields.ScreenField;
import org.nivaran.sandbox.jira.workflow.Transitions.Transition;
import org.nivaran.sandbox.web.page.LocalPath;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/**
 * {@code /secure/WorkflowUIDispatcher.jspa?id=&action=}: the screen of a move, and the move itself.
 *
 * <p>A GET never moves: a move without a screen shows a form with nothing but its button.
 */
public final class TransitionPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/WorkflowUIDispatcher.jspa";

  private final Jira jira;
  private final FoundIssue found;
  private final IssueForm form;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public TransitionPage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.found = new FoundIssue(jira);
    this.form = new IssueForm(templates);
  }

  @Override
  public Reply show(PageRequest request) {
    MutableIssue issue = found.byParameter(request);
    Transition move = open(request, issue);
    return form.reply(request, purpose(request, issue, move), fields(issue, move), FormErrors.NONE);
  }

  @Override
  public Reply submit(PageRequest request) {
    MutableIssue issue = found.byParameter(request);
    Transition move = open(request, issue);
    ErrorCollection errors = move(request, issue, move);
    if (errors.hasAnyErrors()) {
      List<ScreenField> fields = fields(issue, move);
      return form.reply(
          request, purpose(request, issue, move), fields, FormErrors.of(errors, fields));
    }
    return new Reply.Redirect(back(request, issue));
  }

  private ErrorCollection move(PageRequest request, MutableIssue issue, Transition move) {
    var parameters = jira.issueService().newIssueInputParameters(SentForm.of(request));
    parameters.setRetainExistingValuesWhenParameterNotProvided(true, true);
    var valid =
        jira.issueService()
            .validateTransition(request.user(), issue.getId(), move.id(), parameters);
    return valid.isValid()
        ? jira.issueService().transition(request.user(), valid).getErrorCollection()
        : valid.getErrorCollection();
  }

  private Transition open(PageRequest request, Issue issue) {
    long wanted = request.requireId("action");
    return jira.transitions().available(issue, request.user()).stream()
        .filter(move -> move.id() == wanted)
        .findFirst()
        .orElseThrow(Refusal::noSuchMove);
  }

  private List<ScreenField> fields(Issue issue, Transition move) {
    return move.screen().map(screen -> jira.screenFields().on(screen, issue)).orElse(List.of());
  }

  private static String back(PageRequest request, Issue issue) {
    String page = IssuePage.PATH + issue.getKey();
    return LocalPath.orElse(request.parameter("return_to").orElse(page), page);
  }

  private static IssueForm.Purpose purpose(PageRequest request, Issue issue, Transition move) {
    String back = back(request, issue);
    return new IssueForm.Purpose(
        move.name() + " · " + issue.getKey(),
        PATH,
        Map.of(
            "id",
            String.valueOf(issue.getId()),
            "action",
            String.valueOf(move.id()),
            "return_to",
            back),
        move.name(),
        back,
        move.screen().isPresent());
  }
}
