package org.nivaran.sandbox.web.issue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nivaran.sandbox.jira.screen.ScreenFields.ScreenField;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/**
 * A form of fields: for making, editing and moving issues. With {@code inline=true} it comes as a
 * piece for a dialog. Thread safe.
 *
 * @param templates the host's templates
 */
record IssueForm(HostTemplates templates) {

  private static final Set<String> CHOSEN_BEFORE = Set.of("project", "pid", "issuetype");

  /**
   * What the form is for.
   *
   * @param title its title
   * @param action the path where it goes
   * @param hidden names and values that it carries along
   * @param submit what the button says
   * @param cancel the path to go back to
   * @param withComment whether a comment can be added
   */
  record Purpose(
      String title,
      String action,
      Map<String, String> hidden,
      String submit,
      String cancel,
      boolean withComment) {}

  Reply reply(PageRequest request, Purpose purpose, List<ScreenField> fields, FormErrors errors) {
    Map<String, String[]> sent = request.form();
    Map<String, Object> values = request.templateValues();
    values.put("title", purpose.title());
    values.put("action", request.contextPath() + purpose.action());
    values.put("hidden", purpose.hidden());
    values.put("submit", purpose.submit());
    values.put("cancel", request.contextPath() + purpose.cancel());
    values.put("withComment", purpose.withComment());
    values.put("comment", request.rawParameter("comment"));
    values.put("commentError", errors.fields().getOrDefault("comment", ""));
    values.put("messages", errors.messages());
    values.put(
        "fields",
        fields.stream().map(field -> FormField.of(field, sent, errors.fields())).toList());
    boolean inline = request.parameter("inline").isPresent();
    values.put("inline", inline);
    var content = templates.render("issue/form.vm", values);
    int status = errors.isEmpty() ? 200 : 400;
    return inline
        ? new Reply.Fragment(content, status)
        : Reply.View.of(purpose.title(), content).withStatus(status);
  }
}
