package org.nivaran.sandbox.web.admin;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.Page;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.session.LoginSessions;
import org.nivaran.sandbox.web.view.HostTemplates;

/** {@code /secure/admin/UserBrowser.jspa}: users, their groups and passwords. */
public final class UsersPage implements Page {

  /** Where it lives. */
  public static final String PATH = "/secure/admin/UserBrowser.jspa";

  private static final int SHORTEST_PASSWORD = 3;

  private final Jira jira;
  private final LoginSessions sessions;
  private final HostTemplates templates;

  /**
   * @param jira Jira's services
   * @param sessions ended when a password changes
   * @param templates the host's templates
   */
  public UsersPage(Jira jira, LoginSessions sessions, HostTemplates templates) {
    this.jira = jira;
    this.sessions = sessions;
    this.templates = templates;
  }

  /**
   * A user.
   *
   * @param name the user name
   * @param displayName the name
   * @param email the address
   * @param active whether the user may log in
   * @param groups the user's groups
   */
  public record Row(
      String name, String displayName, String email, boolean active, List<String> groups) {}

  @Override
  public Reply show(PageRequest request) {
    return page(request, "", 200);
  }

  @Override
  public Reply submit(PageRequest request) {
    String wanted = request.parameter("do").orElseThrow(Refusal::badRequest);
    if (wanted.equals("create")) {
      return create(request);
    }
    ApplicationUser user =
        jira.users()
            .byName(request.parameter("username").orElseThrow(Refusal::badRequest))
            .orElseThrow(Refusal::notFound);
    switch (wanted) {
      case "activate" -> jira.users().setActive(user, true);
      case "deactivate" -> deactivate(request, user);
      case "join" -> jira.groups().add(user, group(request));
      case "leave" -> jira.groups().remove(user, group(request));
      case "password" -> {
        if (request.rawParameter("password").length() < SHORTEST_PASSWORD) {
          return page(request, request.messages().getText("users.password.short"), 400);
        }
        jira.users().changePassword(user, request.rawParameter("password"));
        sessions.endAllOf(user.getKey());
      }
      default -> throw Refusal.badRequest();
    }
    return new Reply.Redirect(PATH + "?q=" + PageRequest.encode(user.getName()));
  }

  private void deactivate(PageRequest request, ApplicationUser user) {
    if (user.equals(request.user())) {
      throw Refusal.forbidden();
    }
    jira.users().setActive(user, false);
    sessions.endAllOf(user.getKey());
  }

  private String group(PageRequest request) {
    String name = request.parameter("group").orElseThrow(Refusal::badRequest);
    return jira.groups().byName(name).map(Group::getName).orElseThrow(Refusal::notFound);
  }

  private Reply create(PageRequest request) {
    String name = request.parameter("username").orElse("");
    String password = request.rawParameter("password");
    if (name.isEmpty() || jira.users().byName(name).isPresent()) {
      return page(request, request.messages().getText("users.name.wrong"), 400);
    }
    if (password.length() < SHORTEST_PASSWORD) {
      return page(request, request.messages().getText("users.password.short"), 400);
    }
    jira.users()
        .create(
            name,
            request.parameter("fullname").orElse(name),
            request.parameter("email").orElse(null),
            password);
    return new Reply.Redirect(PATH + "?q=" + PageRequest.encode(name));
  }

  private Reply page(PageRequest request, String problem, int status) {
    String text = request.parameter("q").orElse("").toLowerCase(Locale.ROOT);
    Map<String, Object> values = request.templateValues();
    values.put("problem", problem);
    values.put("q", request.parameter("q").orElse(""));
    values.put("username", problem.isEmpty() ? "" : request.parameter("username").orElse(""));
    values.put("fullname", problem.isEmpty() ? "" : request.parameter("fullname").orElse(""));
    values.put("email", problem.isEmpty() ? "" : request.parameter("email").orElse(""));
    values.put("allGroups", jira.groups().all().stream().map(Group::getName).toList());
    values.put(
        "users",
        jira.users().all().stream()
            .filter(
                user ->
                    (user.getName() + " " + user.getDisplayName())
                        .toLowerCase(Locale.ROOT)
                        .contains(text))
            .map(this::row)
            .toList());
    return Reply.View.of(
            request.messages().getText("menu.users"), templates.render("admin/users.vm", values))
        .in(Frame.ADMIN)
        .withStatus(status);
  }

  private Row row(ApplicationUser user) {
    return new Row(
        user.getName(),
        user.getDisplayName(),
        user.getEmailAddress() == null ? "" : user.getEmailAddress(),
        user.isActive(),
        jira.groups().of(user).stream().map(Group::getName).toList());
  }
}
