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
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.rest.RestApp;
import org.nivaran.sandbox.web.asset.StaticFiles;
import org.nivaran.sandbox.web.asset.StaticFilesServlet;
import org.nivaran.sandbox.web.frame.Menus;
import org.nivaran.sandbox.web.frame.PageFrame;
import org.nivaran.sandbox.web.issue.AttachedFiles;
import org.nivaran.sandbox.web.login.LanguagePage;
import org.nivaran.sandbox.web.login.LoginPage;
import org.nivaran.sandbox.web.login.LogoutPage;
import org.nivaran.sandbox.web.login.WebSudoPage;
import org.nivaran.sandbox.web.page.Access;
import org.nivaran.sandbox.web.page.PageRoutes;
import org.nivaran.sandbox.web.page.PagesServlet;
import org.nivaran.sandbox.web.page.ProblemPage;
import org.nivaran.sandbox.web.session.AuthenticationFilter;
import org.nivaran.sandbox.web.session.FailedLogins;
import org.nivaran.sandbox.web.session.JiraAccounts;
import org.nivaran.sandbox.web.session.Login;
import org.nivaran.sandbox.web.session.LoginSessions;
import org.nivaran.sandbox.web.view.HostTemplates;
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
  private final PagesServlet pages;
  private final WebSettings settings;

  /**
   * @param jira Jira's services
   * @param modules what plugins add
   * @param database keeps the sessions
   * @param clock the time
   * @param settings how to serve
   */
  public WebApp(
      Jira jira,
      PluginModules modules,
      Database database,
      InstantSource clock,
      WebSettings settings) {
    this.settings = settings;
    this.accounts = new JiraAccounts(jira);
    this.sessions = new LoginSessions(database.jdbi(), clock);
    this.login = new Login(accounts, sessions, new FailedLogins(clock));
    this.rest = new RestApp(jira, login, settings.baseUrl(), settings.zone(), clock);
    this.resources = new WebResourceFiles(modules);
    HostTemplates templates = new HostTemplates();
    PageFrame frame =
        new PageFrame(
            templates,
            files,
            new ResourceTags(modules, new DataProviders()),
            new Menus(modules),
            accounts,
            settings.baseUrl());
    this.pages =
        new PagesServlet(
            routes(jira, templates), frame, new ProblemPage(templates), accounts, clock);
  }

  private PageRoutes routes(Jira jira, HostTemplates templates) {
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
    return routes;
  }

  /**
   * Adds filters and servlets. To be called once, before the server starts, and before other parts add
   * filters that need to know who asks.
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
