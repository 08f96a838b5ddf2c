package org.nivaran.sandbox.boot;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.templaterenderer.TemplateRenderer;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nivaran.sandbox.ao.ActiveObjectsHost;
import org.nivaran.sandbox.boot.demo.RaipurDemo;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.mail.MailServlet;
import org.nivaran.sandbox.mail.Mailbox;
import org.nivaran.sandbox.osgi.OsgiFramework;
import org.nivaran.sandbox.phone.PhoneApp;
import org.nivaran.sandbox.phone.exchange.ExchangeServlet;
import org.nivaran.sandbox.phone.sms.SmsServlet;
import org.nivaran.sandbox.plugins.PluginSystem;
import org.nivaran.sandbox.pluginweb.Access;
import org.nivaran.sandbox.pluginweb.CurrentRequest;
import org.nivaran.sandbox.pluginweb.LoginRedirect;
import org.nivaran.sandbox.pluginweb.PluginFilters;
import org.nivaran.sandbox.pluginweb.PluginRest;
import org.nivaran.sandbox.pluginweb.PluginServlets;
import org.nivaran.sandbox.sal.DatabaseClusterLocks;
import org.nivaran.sandbox.sal.DatabasePluginSettings;
import org.nivaran.sandbox.sal.Lifecycles;
import org.nivaran.sandbox.sal.LocalEventPublisher;
import org.nivaran.sandbox.sal.PluginEvents;
import org.nivaran.sandbox.sal.SalServices;
import org.nivaran.sandbox.scheduling.DatabaseScheduler;
import org.nivaran.sandbox.template.Templates;
import org.nivaran.sandbox.upm.PluginManagerRest;
import org.nivaran.sandbox.web.WebApp;
import org.nivaran.sandbox.web.WebSettings;
import org.nivaran.sandbox.webresource.RequestPageBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running sandbox: the only place where its parts are put together. Starting returns when plugins
 * are up and demonstration data are in. Several may run in one JVM.
 */
public final class Sandbox implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

  private static final Duration SERVICE_WAIT = Duration.ofSeconds(15);
  private static final Duration CONTEXT_WAIT = Duration.ofSeconds(60);
  private static final Duration LOCK_LEASE = Duration.ofSeconds(15);
  private static final Duration LOOK_FOR_PLUGINS = Duration.ofSeconds(3);
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");

  private final Deque<AutoCloseable> toClose;
  private final Status status = new Status();
  private final WebServer web;
  private final PluginSystem plugins;
  private final Jira jira;
  private final DatabaseClusterLocks locks;
  private final DatabaseScheduler scheduler;
  private final Lifecycles lifecycles = new Lifecycles();

  private Sandbox(SandboxOptions options, InstantSource clock, Deque<AutoCloseable> toClose) {
    this.toClose = toClose;
    Path home = options.home();
    makeDirectories(home);
    Database database = closing(Database.open(options.database()));
    LocalEventPublisher events = new LocalEventPublisher();
    String life = options.node() + "/" + UUID.randomUUID();
    locks = closing(new DatabaseClusterLocks(database, life, clock, LOCK_LEASE));
    DatabasePluginSettings settings = new DatabasePluginSettings(database);
    OsgiFramework framework =
        closing(
            OsgiFramework.start(
                OsgiFramework.bundlesBesideTheJar(),
                home.resolve("osgi-" + options.node()),
                SERVICE_WAIT));
    plugins =
        new PluginSystem(
            database, framework, home.resolve("plugins").resolve(options.node()), CONTEXT_WAIT);
    scheduler = new DatabaseScheduler(database, life, clock);
    jira =
        new Jira(
            database, events, plugins, clock, ZONE, home.resolve("shared").resolve("attachments"));
    web = new WebServer(home.resolve("web-" + options.node()), options.port());
    CurrentRequest request = new CurrentRequest();
    RequestPageBuilder pageBuilder = new RequestPageBuilder();
    Templates templates =
        new Templates(
            plugins,
            new PageValues(request, pageBuilder.resources(), this::baseUrl)::get,
            jira.jiraAuthenticationContext()::getLocale);

    Map<Class<?>, Object> services = new LinkedHashMap<>(jira.services());
    services.put(EventPublisher.class, events);
    services.put(ClusterLockService.class, locks);
    services.put(PluginSettingsFactory.class, settings);
    services.put(SchedulerService.class, scheduler);
    Mailbox mailbox = new Mailbox(database.jdbi(), clock);
    services.put(MailQueue.class, mailbox);
    services.put(MailServerManager.class, mailbox);
    services.put(TemplateRenderer.class, templates.rendererForPlugins());
    services.put(PageBuilderService.class, pageBuilder);
    services.putAll(
        SalServices.make(
            database,
            plugins,
            new SalServices.JiraUsers(
                jira.jiraAuthenticationContext(),
                jira.userManager(),
                jira.groupManager(),
                jira.globalPermissionManager()),
            new SalServices.Place(
                this::baseUrl, WebServer.CONTEXT_PATH, home, options.node(), ZONE),
            new OpenSession(clock)));
    services.forEach((type, service) -> framework.publish(service, type));

    ActiveObjectsHost activeObjects = new ActiveObjectsHost(database, locks, settings);
    framework.publish(activeObjects, ActiveObjects.class);
    Access access = new Access(jira.jiraAuthenticationContext(), jira.globalPermissionManager());
    PluginServlets servlets = new PluginServlets(plugins, access, new LoginRedirect());
    PluginRest rest = new PluginRest(plugins, access);
    plugins.addListener(activeObjects);
    plugins.addListener(new PluginEvents(events));
    plugins.addListener(scheduler);
    plugins.addListener(servlets);
    plugins.addListener(rest);
    PluginFilters beforeLogin = PluginFilters.beforeLogin(plugins);
    PluginFilters afterLogin = PluginFilters.afterLogin(plugins, access);
    plugins.addListener(beforeLogin);
    plugins.addListener(afterLogin);
    plugins.addListener(lifecycles);

    web.add("status", status);
    // The filter answers, but Tomcat calls filters only where there is a servlet.
    web.add("status-place", new HttpServlet() {}, "/status");
    web.add("plugin-filters-before-login", beforeLogin);
    WebApp pages =
        new WebApp(
            jira,
            plugins,
            templates,
            database,
            clock,
            new WebSettings(this::baseUrl, ZONE, options.basicAuth()));
    pages.addTo(web.context());
    web.add("current-request", request);
    web.add("plugin-filters-after-login", afterLogin);
    web.add("plugin-pages", pages.decoration(), "/plugins/servlet/*");
    // No multipart configuration: whether Jira gives its plugins' servlets one is not known.
    web.add("plugin-servlets", servlets, "/plugins/servlet/*");
    web.add("plugin-rest", rest, "/rest/*");
    web.add(
            "plugin-manager",
            new PluginManagerRest(plugins, access, home.resolve("uploads")),
            "/rest/plugins/1.0/*",
            "/rest/plugins/latest/*")
        .setMultipartConfigElement(new MultipartConfigElement(""));
    web.add("mail", new MailServlet(mailbox), "/sandbox/mail", "/sandbox/mail/*");
    web.add("sms", new SmsServlet(clock), "/sandbox/sms", "/sandbox/sms/*");
    web.add(
        "exchange", new ExchangeServlet(() -> URI.create(baseUrl()), clock), "/sandbox/exchange");
    closing(new PhoneApp(() -> URI.create(baseUrl()), clock, database)).addTo(web.context());
    toClose.push(web);
  }

  private void boot(SandboxOptions options) {
    web.start();
    toClose.push(plugins);
    plugins.synchronise();
    options.plugin().ifPresent(plugins::install);
    scheduler.start();
    toClose.push(scheduler);
    lifecycles.hostStarted();
    firstAdministrator();
    status.become(Status.State.SERVING);
    if (options.demo().isPresent()) {
      makeDemonstration();
    }
    status.become(Status.State.RUNNING);
    lookForPlugins();
  }

  /**
   * A plugin that cannot be set up is a reason to look at it, not to stop. Two nodes take turns.
   */
  private void makeDemonstration() {
    ClusterLock once = locks.getLockForName("sandbox.demo");
    once.lock();
    try {
      new RaipurDemo(jira, baseUrl()).make();
    } catch (IllegalStateException e) {
      log.error("The demonstration is not complete", e);
    } finally {
      once.unlock();
    }
  }

  /**
   * A Jira has at least the administrator who set it up; here it is admin with the password admin.
   */
  private void firstAdministrator() {
    if (jira.users().all().isEmpty()) {
      ApplicationUser admin =
          jira.users().create("admin", "Jira Administrator", "admin@example.org", "admin");
      jira.groups().add(admin, "jira-administrators");
      jira.groups().add(admin, "jira-software-users");
    }
  }

  /**
   * Starts a sandbox.
   *
   * @throws RuntimeException if it cannot be started; nothing of it runs then
   */
  public static Sandbox start(SandboxOptions options, InstantSource clock) {
    Deque<AutoCloseable> started = new ArrayDeque<>();
    try {
      Sandbox sandbox = new Sandbox(options, clock, started);
      sandbox.boot(options);
      return sandbox;
    } catch (RuntimeException e) {
      closeAll(started);
      throw e;
    }
  }

  /** The address with context path, for example {@code http://localhost:2990/jira}. */
  public String baseUrl() {
    return "http://localhost:" + web.port() + WebServer.CONTEXT_PATH;
  }

  public PluginSystem plugins() {
    return plugins;
  }

  public Jira jira() {
    return jira;
  }

  /** Another node may have installed, disabled or removed a plugin. */
  private void lookForPlugins() {
    ScheduledExecutorService looking =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "plugin-synchronisation");
              thread.setDaemon(true);
              return thread;
            });
    closing((AutoCloseable) looking::shutdownNow);
    var unused =
        looking.scheduleWithFixedDelay(
            this::synchronisePlugins,
            LOOK_FOR_PLUGINS.toMillis(),
            LOOK_FOR_PLUGINS.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void synchronisePlugins() {
    try {
      plugins.synchronise();
    } catch (RuntimeException e) {
      // The database may be away for a while; the next look tries again.
      log.warn("The installed plugins could not be read: {}", e.toString());
    }
  }

  private <T extends AutoCloseable> T closing(T part) {
    toClose.push(part);
    return part;
  }

  private static void makeDirectories(Path home) {
    try {
      Files.createDirectories(home.resolve("shared").resolve("attachments"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops plugins first, then everything they rest on. Safe to repeat. */
  @Override
  public void close() {
    status.become(Status.State.STOPPING);
    closeAll(toClose);
  }

  private static void closeAll(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        log.error("A part of the sandbox could not be stopped", e);
      }
    }
  }
}
