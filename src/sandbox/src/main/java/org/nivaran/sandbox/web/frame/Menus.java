package org.nivaran.sandbox.web.frame;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.WebItemModule;
import org.nivaran.sandbox.plugins.WebSectionModule;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.view.Messages;

/** The menus of the frame: the host's own links and those that plugins add. Thread safe. */
public final class Menus {

  private static final String ADMIN = "admin_plugins_menu";

  private record HostItem(String id, String key, String path) {}

  private static final List<HostItem> NAVIGATION =
      List.of(
          new HostItem("home_link", "menu.dashboards", "/secure/Dashboard.jspa"),
          new HostItem("browse_link", "menu.projects", "/secure/BrowseProjects.jspa"),
          new HostItem("find_link", "menu.issues", "/issues/"),
          new HostItem("greenhopper_menu", "menu.boards", "/secure/ManageRapidViews.jspa"));

  private static final List<HostItem> PLUGINS =
      List.of(new HostItem("upm-manage-link", "menu.plugins", "/secure/admin/ManagePlugins.jspa"));

  private static final List<HostItem> PEOPLE =
      List.of(
          new HostItem("user_browser", "menu.users", "/secure/admin/UserBrowser.jspa"),
          new HostItem("group_browser", "menu.groups", "/secure/admin/GroupBrowser.jspa"));

  private static final List<HostItem> ISSUES =
      List.of(
          new HostItem("view_projects", "menu.projects", "/secure/admin/ViewProjects.jspa"),
          new HostItem("view_custom_fields", "menu.fields", "/secure/admin/ViewCustomFields.jspa"),
          new HostItem("workflows", "menu.workflows", "/secure/admin/ListWorkflows.jspa"));

  private static final List<HostItem> SYSTEM =
      List.of(new HostItem("system_info", "menu.system", "/secure/admin/ViewSystemInfo.jspa"));

  private final PluginModules modules;

  /**
   * @param modules what plugins add
   */
  public Menus(PluginModules modules) {
    this.modules = modules;
  }

  List<MenuItem> navigation(PageRequest request) {
    List<MenuItem> items = host(request, NAVIGATION);
    items.addAll(ofPlugins(request, "system.top.navigation.bar"));
    return items;
  }

  List<MenuItem> ofUser(PageRequest request) {
    List<MenuItem> items = new ArrayList<>();
    for (String group : List.of("personal", "set_home", "system")) {
      items.addAll(ofPlugins(request, "system.user.options/" + group));
    }
    return items;
  }

  List<MenuSection> administration(PageRequest request) {
    Messages messages = request.messages();
    List<MenuSection> sections = new ArrayList<>();
    List<MenuItem> pluginItems = host(request, PLUGINS);
    pluginItems.addAll(ofPlugins(request, ADMIN));
    sections.add(new MenuSection(messages.getText("menu.section.plugins"), pluginItems));
    for (WebSectionModule section : modules.all(WebSectionModule.class)) {
      if (section.location().equals(ADMIN) && section.conditions().met(context(request))) {
        List<MenuItem> items = ofPlugins(request, ADMIN + "/" + section.key());
        if (!items.isEmpty()) {
          sections.add(new MenuSection(section.label(messages.locale()), items));
        }
      }
    }
    sections.add(new MenuSection(messages.getText("menu.section.issues"), host(request, ISSUES)));
    sections.add(new MenuSection(messages.getText("menu.section.people"), host(request, PEOPLE)));
    sections.add(new MenuSection(messages.getText("menu.section.system"), host(request, SYSTEM)));
    return sections;
  }

  /**
   * @param request the page's request
   * @param section a section's location and key
   * @return the links that plugins put there, for this person
   */
  public List<MenuItem> ofPlugins(PageRequest request, String section) {
    Map<String, Object> context = context(request);
    return modules.all(WebItemModule.class).stream()
        .filter(item -> item.section().equals(section))
        .filter(item -> item.conditions().met(context))
        .map(item -> item(request, item))
        .toList();
  }

  /**
   * @param request the page's request
   * @param section a section's location and key
   * @param issue the issue on the page
   * @return the links that plugins put there for this issue and person
   */
  public List<MenuItem> ofIssue(PageRequest request, String section, Issue issue) {
    Map<String, Object> context = context(request);
    context.put("issue", issue);
    context.put(
        "helper",
        new JiraHelper(request.servletRequest(), issue.getProjectObject(), Map.of("issue", issue)));
    return modules.all(WebItemModule.class).stream()
        .filter(item -> item.section().equals(section) || item.section().startsWith(section + "/"))
        .filter(item -> item.conditions().met(context))
        .map(item -> item(request, item, issue))
        .toList();
  }

  private static MenuItem item(PageRequest request, WebItemModule item, Issue issue) {
    MenuItem plain = item(request, item);
    return new MenuItem(
        plain.id(),
        plain.label(),
        plain
            .href()
            .replace("${issue.key}", issue.getKey())
            .replace("$issue.key", issue.getKey())
            .replace("${issue.id}", String.valueOf(issue.getId()))
            .replace("$issue.id", String.valueOf(issue.getId())),
        false);
  }

  private static MenuItem item(PageRequest request, WebItemModule item) {
    String link = item.link().replace("${req.contextPath}", "").replace("$req.contextPath", "");
    return new MenuItem(
        item.linkId(),
        item.label(request.messages().locale()),
        link.startsWith("/") ? request.contextPath() + link : link,
        link.equals(request.path()));
  }

  private static List<MenuItem> host(PageRequest request, List<HostItem> items) {
    List<MenuItem> menu = new ArrayList<>();
    for (HostItem item : items) {
      menu.add(
          new MenuItem(
              item.id(),
              request.messages().getText(item.key()),
              request.contextPath() + item.path(),
              item.path().equals(request.path())));
    }
    return menu;
  }

  private static Map<String, Object> context(PageRequest request) {
    Map<String, Object> context = new HashMap<>();
    request.identity().user().ifPresent(user -> context.put("user", user));
    request.identity().user().ifPresent(user -> context.put("username", user.getUsername()));
    context.put("helper", new JiraHelper(request.servletRequest(), null, Map.of()));
    return context;
  }
}
