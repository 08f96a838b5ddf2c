package org.nivaran.sandbox.web.admin;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.user.Groups;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/admin/GroupBrowser.jspa}: groups and who is in them. */
public final class GroupsPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/admin/GroupBrowser.jspa";

  private static final int LONGEST_NAME = 255;

  private final Groups groups;
  private final HostTemplates templates;

  /**
   * @param groups keeps the groups
   * @param templates the host's templates
   */
  public GroupsPage(Groups groups, HostTemplates templates) {
    this.groups = groups;
    this.templates = templates;
  }

  /**
   * A group.
   *
   * @param name its name
   * @param members the names of its members
   */
  public record Row(String name, List<String> members) {}

  @Override
  public Reply show(PageRequest request) {
    Map<String, Object> values = request.templateValues();
    values.put("groups", groups.all().stream().map(this::row).toList());
    return Reply.View.of(
            request.messages().getText("menu.groups"), templates.render("admin/groups.vm", values))
        .in(Frame.ADMIN);
  }

  @Override
  public Reply submit(PageRequest request) {
    String name =
        request
            .parameter("groupName")
            .filter(given -> given.length() <= LONGEST_NAME)
            .orElseThrow(Refusal::badRequest);
    if (request.parameter("delete").isPresent()) {
      groups.delete(name);
    } else {
      groups.create(name);
    }
    return new Reply.Redirect(PATH);
  }

  private Row row(Group group) {
    return new Row(
        group.getName(),
        groups.members(group.getName()).stream().map(ApplicationUser::getDisplayName).toList());
  }
}
