package org.nivaran.sandbox.web.frame;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.plugins.WebItemModule;
import org.nivaran.sandbox.plugins.WebSectionModule;
import org.nivaran.sandbox.template.Templates;
import org.nivaran.sandbox.web.page.PageRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The menus of the frame: the host's own links and those that plugins add. Thread safe. */
public final class Menus {

  private static final Logger log = LoggerFactory.getLogger(Menus.class);

  private record HostItem(String id, String key, String path) {}

  private static final List<HostItem> NAVIGATION =
      List.of(
          new HostItem("home_link", "menu.dashboards", "/secure/Dashboard.jspa"),
          new HostItem("browse_link", "menu.projects", "/secure/BrowseProjects.jspa"),
          new HostItem("find_link", "menu.issues", "/issues/"),
          new HostItem("greenhopper_menu", "menu.boards", "/secure/ManageRapidViews.jspa"));

  /**
   * A part of the host's own administration.
   *
   * @param locations where plugins put links and sections into it
   */
  private record AdminPart(String key, List<String> locations, List<HostItem> items) {}

  private static final List<AdminPart> ADMINISTRATION =
      List.of(
          new AdminPart(
              "menu.section.plugins",
              List.of("admin_plugins_menu", "admin_applications_section"),
              List.of(
                  new HostItem(
                      "upm-manage-link", "menu.plugins", "/secure/admin/ManagePlugins.jspa"))),
          new AdminPart(
              "menu.section.issues",
              List.of("admin_issues_menu", "admin_project_menu"),
              List.of(
                  new HostItem("view_projects", "menu.projects", "/secure/admin/ViewProjects.jspa"),
                  new HostItem(
                      "view_custom_fields", "menu.fields", "/secure/admin/ViewCustomFields.jspa"),
                  new HostItem(
                      "workflows",
                      "menu.workflows",
                      "/secure/admin/workflows/ListWorkflows.jspa"))),
          new AdminPart(
              "menu.section.people",
              List.of("admin_users_menu"),
              List.of(
                  new HostItem("user_browser", "menu.users", "/secure/admin/UserBrowser.jspa"),
                  new HostItem("group_browser", "menu.groups", "/secure/admin/GroupBrowser.jspa"))),
          new AdminPart(
              "menu.section.system",
              List.of("system.admin", "admin_system_menu", "top_system_section"),
              List.of(
                  new HostItem(
                      "system_info", "menu.system", "/secure/admin/ViewSystemInfo.jspa"))));

  private final PluginModules modules;
  private final Templates templates;

  /**
   * @param modules what plugins add
   * @param templates renders the addresses of their links
   */
  public Menus(PluginModules modules, Templates templates) {
    this.modules = modules;
    this.templates = templates;
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

  List<MenuSection> administration(PageRequest request, String activeItem) {
    List<MenuSection> sections = new ArrayList<>();
    for (AdminPart part : ADMINISTRATION) {
      List<MenuItem> items = host(request, part.items());
      List<MenuSection> added = new ArrayList<>();
      for (String location : part.locations()) {
        items.addAll(itemsOfPart(request, location));
        added.addAll(sectionsOfPart(request, location));
      }
      sections.add(new MenuSection(request.messages().getText(part.key()), items));
      sections.addAll(added);
    }
    return sections.stream().map(section -> section.withActive(activeItem)).toList();
  }

  /** Links right there, and those in groups that are Jira's own and are not told apart here. */
  private List<MenuItem> itemsOfPart(PageRequest request, String location) {
    Set<String> ofPlugins =
        modules.all(WebSectionModule.class).stream()
            .map(section -> section.location() + "/" + section.key())
            .collect(Collectors.toSet());
    return items(
        request,
        section ->
            section.equals(location)
                || section.startsWith(location + "/") && !ofPlugins.contains(section));
  }

  private List<MenuSection> sectionsOfPart(PageRequest request, String location) {
    List<MenuSection> sections = new ArrayList<>();
    for (WebSectionModule section : modules.all(WebSectionModule.class)) {
      if (section.location().equals(location) && section.conditions().met(context(request))) {
        List<MenuItem> items = ofPlugins(request, location + "/" + section.key());
        if (!items.isEmpty()) {
          sections.add(new MenuSection(section.label(request.messages().locale()), items));
        }
      }
    }
    return sections;
  }

  /**
   * @param request the page's request
   * @param section a section's location and key
   * @return the links that plugins put there, for this person
   */
  public List<MenuItem> ofPlugins(PageRequest request, String section) {
    return items(request, section::equals);
  }

  private List<MenuItem> items(PageRequest request, Predicate<String> section) {
    Map<String, Object> context = context(request);
    return modules.all(WebItemModule.class).stream()
        .filter(item -> section.test(item.section()))
        .filter(item -> item.conditions().met(context))
        .flatMap(item -> item(request, item, context))
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
        .flatMap(item -> item(request, item, context))
        .toList();
  }

  /** A link that cannot be made is left out and logged: the page stays. */
  private Stream<MenuItem> item(
      PageRequest request, WebItemModule item, Map<String, Object> context) {
    try {
      String address = address(request, item, item.context().with(context));
      return Stream.of(
          new MenuItem(
              item.linkId(),
              item.label(request.messages().locale()),
              address,
              address.equals(request.contextPath() + request.path())));
    } catch (RuntimeException failure) {
      log.error("The link of {} cannot be made", item, failure);
      return Stream.empty();
    }
  }

  /** A rendered address belongs below the context path, unless it names that itself. */
  private String address(PageRequest request, WebItemModule item, Map<String, Object> values) {
    String link = templates.renderText(item.plugin(), item.link(), values).strip();
    boolean below = link.startsWith("/") && !link.startsWith(request.contextPath() + "/");
    return below ? request.contextPath() + link : link;
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
