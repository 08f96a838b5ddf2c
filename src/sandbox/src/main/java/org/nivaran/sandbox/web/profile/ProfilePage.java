package org.nivaran.sandbox.web.profile;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/ViewProfile.jspa}: who somebody is; with {@code ?name=} somebody else. */
public final class ProfilePage implements Page {

  private final Jira jira;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param templates the host's templates
   */
  public ProfilePage(Jira jira, HostTemplates templates) {
    this.jira = jira;
    this.templates = templates;
  }

  @Override
  public Reply show(PageRequest request) {
    ApplicationUser person =
        request
            .parameter("name")
            .map(name -> jira.users().byName(name).orElseThrow(Refusal::notFound))
            .orElse(request.user());
    boolean own = person.equals(request.user());
    Map<String, Object> values = request.templateValues();
    values.put("displayName", person.getDisplayName());
    values.put("userName", person.getName());
    values.put("email", person.getEmailAddress() == null ? "" : person.getEmailAddress());
    values.put("own", own);
    values.put(
        "groups", own ? jira.groups().of(person).stream().map(Group::getName).toList() : List.of());
    return Reply.View.of(person.getDisplayName(), templates.render("profile/profile.vm", values))
        .withContexts("atl.userprofile");
  }
}
