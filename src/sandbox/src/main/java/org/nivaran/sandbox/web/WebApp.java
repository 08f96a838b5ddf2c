package org.nivaran.sandbox.web;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.Servlet;
import java.time.InstantSource;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.plugins.PluginSystem;
import org.nivaran.sandbox.rest.RestApp;
import org.nivaran.sandbox.template.Templates;
import org.nivaran.sandbox.web.admin.CustomFieldsPage;
import org.nivaran.sandbox.web.admin.GroupsPage;
import org.nivaran.sandbox.web.admin.PluginsPage;
import org.nivaran.sandbox.web.admin.ProjectsPage;
import org.nivaran.sandbox.web.admin.SystemInfoPage;
import org.nivaran.sandbox.web.admin.UsersPage;
import org.nivaran.sandbox.web.admin.WorkflowPage;
import org.nivaran.sandbox.web.admin.WorkflowsPage;
import org.nivaran.sandbox.web.asset.StaticFiles;
import org.nivaran.sandbox.web.asset.StaticFilesServlet;
import org.nivaran.sandbox.web.board.BoardPage;
import org.nivaran.sandbox.web.board.BoardsPage;
import org.nivaran.sandbox.web.dashboard.AddItemPage;
import org.nivaran.sandbox.web.dashboard.DashboardItemPage;
import org.nivaran.sandbox.web.dashboard.DashboardPage;
import org.nivaran.sandbox.web.dashboard.EditDashboardPage;
import org.nivaran.sandbox.web.dashboard.ItemViews;
import org.nivaran.sandbox.web.decoration.DecorationFilter;
import org.nivaran.sandbox.web.fragment.PluginViews;
import org.nivaran.sandbox.web.fragment.WebPanels;
import org.nivaran.sandbox.web.frame.Menus;
import org.nivaran.sandbox.web.frame.PageFrame;
import org.nivaran.sandbox.web.issue.AddCommentPage;
import org.nivaran.sandbox.web.issue.AssignIssuePage;
import org.nivaran.sandbox.web.issue.AttachFilePage;
import org.nivaran.sandbox.web.issue.AttachedFiles;
import org.nivaran.sandbox.web.issue.AttachmentPage;
import org.nivaran.sandbox.web.issue.CreateIssuePage;
import org.nivaran.sandbox.web.issue.EditIssuePage;
import org.nivaran.sandbox.web.issue.IssuePage;
import org.nivaran.sandbox.web.issue.IssueViews;
import org.nivaran.sandbox.web.issue.TransitionPage;
import org.nivaran.sandbox.web.login.LanguagePage;
import org.nivaran.sandbox.web.login.LoginPage;
import org.nivaran.sandbox.web.login.LogoutPage;
import org.nivaran.sandbox.web.login.WebSudoPage;
import org.nivaran.sandbox.web.page.Access;
import org.nivaran.sandbox.web.page.PageRoutes;
import org.nivaran.sandbox.web.page.PagesServlet;
import org.nivaran.sandbox.web.page.ProblemPage;
import org.nivaran.sandbox.web.profile.ProfilePage;
import org.nivaran.sandbox.web.profile.TokensPage;
import org.nivaran.sandbox.web.search.BrowseProjectsPage;
import org.nivaran.sandbox.web.search.NavigatorPage;
import org.nivaran.sandbox.web.search.QuickSearchPage;
import org.nivaran.sandbox.web.session.AuthenticationFilter;
import org.nivaran.sandbox.web.session.FailedLogins;
import org.nivaran.sandbox.web.session.JiraAccounts;
import org.nivaran.sandbox.web.session.Login;
import org.nivaran.sandbox.web.session.LoginSessions;
import org.nivaran.sandbox.web.view.DisplayDates;
import org.nivaran.sandbox.web.view.HostTemplates;
import org.nivaran.sandbox.web.workflow.WorkflowEditor;
import org.nivaran.sandbox.webresource.DataProviders;
import org.nivaran.sandbox.webresource.ResourceTags;
import org.nivaran.sandbox.webresource.WebResourceFiles;
import org.nivaran.sandbox.webresource.WebResourceServlet;

/**
 * The host's pages and REST, put together by hand.
 *
 * <p>{@link #addTo} also puts the authentication filter before everything else in the context,
 * plugin servlets and plugin REST too.
 */
public final class WebApp {

  private static final long LARGEST_FORM = AttachedFiles.LARGEST * 2;
  private static final int KEPT_IN_MEMORY = 64 * 1024;

  private final JiraAccounts accounts;
  private final LoginSessions sessions;
  private final Login login;
  private final RestApp rest;
  private final StaticFiles files = new StaticFiles();
  private final WebResourceFiles resources;
  private final Menus menus;
  private final PageFrame frame;
  private final PagesServlet pages;
  private final WebSettings settings;

  /**
   * @param jira Jira's services
   * @param plugins runs the plugins
   * @param pluginTemplates renders their templates
   * @param database keeps the sessions
   * @param clock the time
   * @param settings how to serve
   */
  public WebApp(
      Jira jira,
      PluginSystem plugins,
      Templates pluginTemplates,
      Database database,
      InstantSource clock,
      WebSettings settings) {
    this.settings = settings;
    this.accounts = new JiraAccounts(jira);
    this.sessions = new LoginSessions(database.jdbi(), clock);
    this.login = new Login(accounts, sessions, new FailedLogins(clock));
    this.rest = new RestApp(jira, login, settings.baseUrl(), settings.zone(), clock);
    this.resources = new WebResourceFiles(plugins);
    HostTemplates templates = new HostTemplates();
    this.menus = new Menus(plugins, pluginTemplates);
    this.frame =
        new PageFrame(
            templates,
            files,
            new ResourceTags(plugins, new DataProviders()),
            menus,
            accounts,
            settings.baseUrl());
    this.pages =
        new PagesServlet(
            routes(jira, templates, plugins, pluginTemplates, database, clock),
            frame,
            new ProblemPage(templates),
            accounts,
            clock);
  }

  private PageRoutes routes(
      Jira jira,
      HostTemplates templates,
      PluginSystem plugins,
      Templates pluginTemplates,
      Database database,
      InstantSource clock) {
    PageRoutes routes = new PageRoutes();
    routes.add(Access.ANYONE, new LoginPage(templates, login, settings.baseUrl()), "/login.jsp");
    routes.add(
        Access.ANYONE, new LogoutPage(templates, login), "/logout", "/secure/Logout!default.jspa");
    routes.add(
        Access.PERSON,
        new WebSudoPage(templates, login, accounts),
        WebSudoPage.PATH,
        "/secure/admin/WebSudoAuthenticate.jspa");
    routes.add(
        Access.ANYONE,
        new LanguagePage((request, locale) -> jira.users().setLocale(request.user(), locale)),
        "/secure/Language.jspa");
    PluginViews views = new PluginViews(pluginTemplates);
    DisplayDates dates = new DisplayDates(settings.zone());
    addIssues(routes, jira, templates, new WebPanels(plugins, views), menus, dates);
    addSearch(routes, jira, templates, dates);
    addDashboards(routes, jira, templates, plugins, new ItemViews(plugins, views));
    routes.add(Access.PERSON, new ProfilePage(jira, templates), "/secure/ViewProfile.jspa");
    routes.add(
        Access.PERSON,
        new TokensPage(jira.accessTokens(), templates, dates, clock),
        TokensPage.PATH);
    addAdministration(routes, jira, templates, plugins, database);
    WorkflowEditor.addTo(routes, jira, plugins, pluginTemplates, templates);
    return routes;
  }

  private static void addIssues(
      PageRoutes routes,
      Jira jira,
      HostTemplates templates,
      WebPanels panels,
      Menus menus,
      DisplayDates dates) {
    IssueViews views = new IssueViews(jira, dates);
    routes.add(
        Access.ANYONE, new IssuePage(templates, jira, views, panels, menus), IssuePage.PATH + "*");
    routes.add(Access.ANYONE, new AttachmentPage(jira), AttachmentPage.PATH + "*");
    routes.add(
        Access.PERSON,
        new CreateIssuePage(jira, templates),
        "/secure/CreateIssue!default.jspa",
        "/secure/CreateIssue.jspa",
        "/secure/CreateIssueDetails!init.jspa",
        "/secure/CreateIssueDetails.jspa");
    routes.add(
        Access.PERSON,
        new EditIssuePage(jira, templates),
        "/secure/EditIssue!default.jspa",
        "/secure/EditIssue.jspa");
    routes.add(
        Access.PERSON,
        new AssignIssuePage(jira, templates),
        "/secure/AssignIssue!default.jspa",
        "/secure/AssignIssue.jspa");
    routes.add(Access.PERSON, new TransitionPage(jira, templates), TransitionPage.PATH);
    routes.add(Access.PERSON, new AddCommentPage(jira), "/secure/AddComment.jspa");
    routes.add(Access.PERSON, new AttachFilePage(jira), "/secure/AttachFile.jspa");
  }

  private static void addSearch(
      PageRoutes routes, Jira jira, HostTemplates templates, DisplayDates dates) {
    routes.add(Access.PERSON, new NavigatorPage(jira, templates, dates), NavigatorPage.PATH);
    routes.add(Access.PERSON, new QuickSearchPage(jira), "/secure/QuickSearch.jspa");
    routes.add(
        Access.PERSON, new BrowseProjectsPage(jira, templates), "/secure/BrowseProjects.jspa");
    routes.add(Access.PERSON, new BoardsPage(jira, templates), BoardsPage.PATH);
    routes.add(Access.PERSON, new BoardPage(jira, templates), BoardPage.PATH);
  }

  private static void addDashboards(
      PageRoutes routes,
      Jira jira,
      HostTemplates templates,
      PluginSystem plugins,
      ItemViews views) {
    Dashboards dashboards = jira.dashboards();
    routes.add(
        Access.PERSON,
        new DashboardPage(dashboards, views, templates),
        "/",
        "/secure/",
        DashboardPage.PATH);
    routes.add(
        Access.PERSON,
        new DashboardItemPage(dashboards, views, templates),
        "/secure/DashboardItem.jspa");
    routes.add(
        Access.PERSON,
        new AddItemPage(dashboards, plugins, templates),
        "/secure/AddDashboardItem.jspa");
    routes.add(
        Access.PERSON,
        new EditDashboardPage(dashboards, templates),
        "/secure/AddPortalPage!default.jspa",
        "/secure/EditPortalPage!default.jspa",
        "/secure/EditPortalPage.jspa");
  }

  private void addAdministration(
      PageRoutes routes,
      Jira jira,
      HostTemplates templates,
      PluginSystem plugins,
      Database database) {
    routes.add(Access.ADMINISTRATOR, new PluginsPage(plugins, templates), PluginsPage.PATH);
    routes.add(Access.ADMINISTRATOR, new UsersPage(jira, sessions, templates), UsersPage.PATH);
    routes.add(Access.ADMINISTRATOR, new GroupsPage(jira.groups(), templates), GroupsPage.PATH);
    routes.add(
        Access.ADMINISTRATOR, new ProjectsPage(jira, templates), "/secure/admin/ViewProjects.jspa");
    routes.add(
        Access.ADMINISTRATOR,
        new CustomFieldsPage(jira, templates),
        "/secure/admin/ViewCustomFields.jspa");
    routes.add(
        Access.ADMINISTRATOR,
        new WorkflowsPage(jira, templates),
        "/secure/admin/workflows/ListWorkflows.jspa",
        "/secure/admin/ListWorkflows.jspa");
    routes.add(
        Access.ADMINISTRATOR,
        new WorkflowPage(jira, templates),
        "/secure/admin/workflows/ViewWorkflowSteps.jspa",
        "/secure/admin/ViewWorkflowSteps.jspa");
    routes.add(
        Access.ADMINISTRATOR,
        new SystemInfoPage(templates, database, plugins, settings.baseUrl()),
        "/secure/admin/ViewSystemInfo.jspa");
  }

  /**
   * Adds filters and servlets. To be called once, before the server starts, and before other parts
   * add filters that need to know who asks.
   *
   * @param context the application's context
   */
  public void addTo(Context context) {
    addFilter(
        context,
        "authentication",
        new AuthenticationFilter(accounts, sessions, accounts, settings.basicAuth()));
    // Jira's session cookie is ours; a plugin that asks the container for a session gets another.
    context.setSessionCookieName("CONTAINERSESSION");
    addServlet(
            context,
            "pages",
            pages,
            List.of("", "/login.jsp", "/logout", "/browse/*", "/secure/*", "/issues/*"))
        .setMultipartConfigElement(
            new MultipartConfigElement("", AttachedFiles.LARGEST, LARGEST_FORM, KEPT_IN_MEMORY));
    addServlet(context, "static", new StaticFilesServlet(files), List.of(StaticFiles.PATH + "/*"));
    addServlet(
        context,
        "web-resources",
        new WebResourceServlet(resources),
        List.of("/download/resources/*"));
    rest.servlets()
        .forEach(
            (patterns, servlet) ->
                addServlet(context, "rest " + patterns.get(0), servlet, patterns));
  }

  /**
   * @return puts the frame around what plugins' servlets write; to be mapped before them
   */
  public Filter decoration() {
    return new DecorationFilter(frame);
  }

  private static Wrapper addServlet(
      Context context, String name, Servlet servlet, List<String> patterns) {
    Wrapper wrapper = Tomcat.addServlet(context, name, servlet);
    wrapper.setAsyncSupported(true);
    patterns.forEach(pattern -> context.addServletMappingDecoded(pattern, name));
    return wrapper;
  }

  private static void addFilter(Context context, String name, Filter filter) {
    FilterDef definition = new FilterDef();
    definition.setFilterName(name);
    definition.setFilter(filter);
    definition.setAsyncSupported("true");
    context.addFilterDef(definition);
    FilterMap map = new FilterMap();
    map.setFilterName(name);
    map.addURLPattern("/*");
    map.setDispatcher("REQUEST");
    context.addFilterMap(map);
  }
}
