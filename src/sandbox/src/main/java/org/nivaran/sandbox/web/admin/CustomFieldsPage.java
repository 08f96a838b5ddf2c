package org.nivaran.sandbox.web.admin;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/admin/ViewCustomFields.jspa}: all custom fields. */
public final class CustomFieldsPage implements Page {

  private final Jira jira;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public CustomFieldsPage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
  }

  /**
   * A custom field.
   *
   * @param id its id
   * @param name its name
   * @param type the name of its type
   * @param description what it is for
   * @param global whether all issues have it
   */
  public record Row(String id, String name, String type, String description, boolean global) {

    static Row of(CustomField field) {
      return new Row(
          field.getId(),
          field.getName(),
          field.getCustomFieldType().getName(),
          field.getDescription() == null ? "" : field.getDescription(),
          field.isGlobal());
    }
  }

  @Override
  public Reply show(PageRequest request) {
    Map<String, Object> values = request.templateValues();
    values.put(
        "fields", jira.customFieldManager().getCustomFieldObjects().stream().map(Row::of).toList());
    return Reply.View.of(
            request.messages().getText("menu.fields"), templates.render("admin/fields.vm", values))
        .in(Frame.ADMIN);
  }
}
