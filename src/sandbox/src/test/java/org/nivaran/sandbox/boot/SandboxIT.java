package org.nivaran.sandbox.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginState;
import org.nivaran.sandbox.testing.TinyPlugin;

/** A whole sandbox with a tiny plugin that uses most of what the host offers. */
public class SandboxIT {
  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();

  @SuppressWarnings("NullAway.Init")
  private static Sandbox sandbox;

  private static final HttpClient http = HttpClient.newHttpClient();

  private static final String NOTE =
      """
      package tiny;
      import net.java.ao.Entity;
      import net.java.ao.schema.Indexed;
      import net.java.ao.schema.Unique;
      public interface Note extends Entity {
        @Unique String getText();
        void setText(String text);
        @Indexed int getRank();
        void setRank(int rank);
      }
      """;

  private static final String NOTES =
      """
      package tiny;
      import com.atlassian.activeobjects.external.ActiveObjects;
      import com.atlassian.sal.api.rdbms.TransactionalExecutorFactory;
      import net.java.ao.DBParam;
      public class Notes {
        private final ActiveObjects ao;
        private final TransactionalExecutorFactory jdbc;
        public Notes(ActiveObjects ao, TransactionalExecutorFactory jdbc) { this.ao = ao; this.jdbc = jdbc; }
        public void add(String text) { ao.create(Note.class, new DBParam("TEXT", text), new DBParam("RANK", 1)); }
        public void addTwiceAndFail(String text) {
          ao.executeInTransaction(() -> { add(text); throw new IllegalStateException("rolled back"); });
        }
        public int count() { return ao.count(Note.class); }
        public int countByJdbc() {
          return ao.executeInTransaction(() -> {
            add("inside");
            int seen = jdbc.createExecutor().execute(c -> {
              try (var s = c.createStatement(); var r = s.executeQuery("SELECT COUNT(*) FROM \\"" + table() + "\\"")) {
                r.next();
                return r.getInt(1);
              } catch (java.sql.SQLException e) { throw new IllegalStateException(e); }
            });
            ao.deleteWithSQL(Note.class, "TEXT = ?", "inside");
            return seen;
          });
        }
        private String table() { return "AO_3A693F_NOTE"; }
      }
      """;

  private static final String LIFE =
      """
      package tiny;
      import com.atlassian.event.api.EventListener;
      import com.atlassian.event.api.EventPublisher;
      import com.atlassian.plugin.event.events.PluginEnabledEvent;
      import com.atlassian.sal.api.lifecycle.LifecycleAware;
      import com.atlassian.scheduler.JobRunner;
      import com.atlassian.scheduler.JobRunnerRequest;
      import com.atlassian.scheduler.JobRunnerResponse;
      import com.atlassian.scheduler.SchedulerService;
      import com.atlassian.scheduler.config.JobConfig;
      import com.atlassian.scheduler.config.JobId;
      import com.atlassian.scheduler.config.JobRunnerKey;
      import com.atlassian.scheduler.config.RunMode;
      import com.atlassian.scheduler.config.Schedule;
      import java.util.List;
      import java.util.concurrent.CopyOnWriteArrayList;
      import java.util.concurrent.atomic.AtomicInteger;
      public class Life implements LifecycleAware, JobRunner {
        public static final List<String> told = new CopyOnWriteArrayList<>();
        public static final AtomicInteger runs = new AtomicInteger();
        private final EventPublisher events;
        private final SchedulerService scheduler;
        public Life(EventPublisher events, SchedulerService scheduler) {
          this.events = events;
          this.scheduler = scheduler;
          events.register(this);
          told.add("made");
        }
        @EventListener public void on(PluginEnabledEvent event) { told.add("enabled " + event.getPlugin().getKey()); }
        @Override public void onStart() {
          told.add("started");
          scheduler.registerJobRunner(JobRunnerKey.of("tiny"), this);
          try {
            scheduler.scheduleJob(JobId.of("tiny-job"), JobConfig.forJobRunnerKey(JobRunnerKey.of("tiny"))
              .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER).withSchedule(Schedule.forInterval(100, null)));
          } catch (com.atlassian.scheduler.SchedulerServiceException e) { throw new IllegalStateException(e); }
        }
        @Override public void onStop() {
          told.add("stopped");
          scheduler.unregisterJobRunner(JobRunnerKey.of("tiny"));
          events.unregister(this);
        }
        @Override public JobRunnerResponse runJob(JobRunnerRequest request) {
          runs.incrementAndGet();
          throw new IllegalStateException("a failing job comes again");
        }
      }
      """;

  private static final String PAGE =
      """
      package tiny;
      import com.atlassian.annotations.security.UnrestrictedAccess;
      import com.atlassian.templaterenderer.TemplateRenderer;
      import jakarta.servlet.ServletException;
      import jakarta.servlet.http.HttpServlet;
      import jakarta.servlet.http.HttpServletRequest;
      import jakarta.servlet.http.HttpServletResponse;
      import java.io.IOException;
      import java.util.Map;
      public class PageServlet extends HttpServlet {
        private final TemplateRenderer renderer;
        public PageServlet(TemplateRenderer renderer) { this.renderer = renderer; }
        @UnrestrictedAccess @Override protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
          response.setContentType("text/html;charset=UTF-8");
          renderer.render("templates/page.vm", Map.of("text", "<b>&</b>", "bean", new Bean(),
            "path", request.getServletPath() + "|" + request.getPathInfo() + "|" + getInitParameter("colour")), response.getWriter());
        }
        @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
          response.getWriter().write("posted");
        }
      }
      """;

  private static final String BEAN =
      "package tiny; public class Bean { public String getListed() { return \"<listed>\"; }"
          + " public String getHidden() { return \"hidden\"; } }";

  private static final String RESOURCE =
      """
      package tiny.rest;
      import com.atlassian.annotations.security.UnrestrictedAccess;
      import com.atlassian.annotations.security.XsrfProtectionExcluded;
      import jakarta.inject.Inject;
      import jakarta.ws.rs.Consumes;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.POST;
      import jakarta.ws.rs.Path;
      import jakarta.ws.rs.Produces;
      import jakarta.ws.rs.FormParam;
      import jakarta.ws.rs.core.Context;
      import jakarta.ws.rs.core.UriInfo;
      import tiny.Notes;
      @Path("/notes") @Produces("application/json")
      public class NotesResource {
        public static class Body { public String text; }
        private final Notes notes;
        @Context private UriInfo uri;
        @Inject public NotesResource(Notes notes) { this.notes = notes; }
        @GET @UnrestrictedAccess public java.util.Map<String, Object> get() {
          return java.util.Map.of("count", notes.count(), "byJdbc", notes.countByJdbc(), "path", uri.getPath());
        }
        @POST @UnrestrictedAccess @Consumes("application/json") public java.util.Map<String, Object> add(Body body) {
          notes.add(body.text); return java.util.Map.of("added", body.text);
        }
        @POST @Path("fail") @UnrestrictedAccess @Consumes("application/json") public String fail(Body body) {
          notes.addTwiceAndFail(body.text); return "never";
        }
        @POST @Path("form") @UnrestrictedAccess @Consumes("application/x-www-form-urlencoded") public String form(@FormParam("a") String a) { return "{}"; }
        @POST @Path("open") @UnrestrictedAccess @XsrfProtectionExcluded @Consumes("application/x-www-form-urlencoded") public String open(@FormParam("a") String a) {
          return "{\\"a\\":\\"" + a + "\\"}";
        }
        @GET @Path("licensed") public String licensed() { return "{}"; }
      }
      """;

  @BeforeClass
  public static void boot() throws Exception {
    Path jar = sink("tiny.sink").in(folder.newFolder().toPath());
    sandbox =
        Sandbox.start(
            SandboxOptions.inDirectory(folder.newFolder().toPath()).withPlugin(jar),
            InstantSource.system());
    InstalledPlugin plugin = sandbox.plugins().installed("tiny.sink").orElseThrow();
    assertThat(plugin.failure()).isEmpty();
  }

  private static TinyPlugin sink(String key) {
    return TinyPlugin.withKey(key)
        .source(NOTE)
        .source(NOTES)
        .source(LIFE)
        .source(PAGE)
        .source(BEAN)
        .source(RESOURCE)
        .imports("net.java.ao")
        .imports("com.atlassian.sal.api.transaction")
        .imports("jakarta.servlet")
        .imports("com.atlassian.plugin")
        .file(
            "templates/page.vm",
            "$text|$bean.listed|$bean.hidden|$path|$i18n.getText('tiny.hello', 'you')|"
                + "#disable_html_escaping()$text#enable_html_escaping()|#parse('templates/part.vm')")
        .file("templates/part.vm", "part $text")
        .file("i18n/tiny.properties", "tiny.hello=Hello {0}\n")
        .modules("<resource type='i18n' name='i18n' location='i18n.tiny'/>")
        .modules("<ao key='ao' namespace='tiny.sink'><entity>tiny.Note</entity></ao>")
        .modules(
            "<servlet key='page' class='tiny.PageServlet'><url-pattern>/tiny/page/*</url-pattern>"
                + "<init-param><param-name>colour</param-name><param-value>red</param-value></init-param></servlet>")
        .modules("<rest key='rest' path='/tiny' version='1.0'><package>tiny.rest</package></rest>")
        .modules(
            "<velocity-allowlist key='va'><method>tiny.Bean#getListed()</method></velocity-allowlist>")
        .beans(
            "<osgi:reference id='ao' interface='com.atlassian.activeobjects.external.ActiveObjects'/>")
        .beans(
            "<osgi:reference id='jdbc' interface='com.atlassian.sal.api.rdbms.TransactionalExecutorFactory'/>")
        .beans("<osgi:reference id='events' interface='com.atlassian.event.api.EventPublisher'/>")
        .beans(
            "<osgi:reference id='scheduler' interface='com.atlassian.scheduler.SchedulerService'/>")
        .beans(
            "<osgi:reference id='renderer' interface='com.atlassian.templaterenderer.TemplateRenderer'/>")
        .beans("<bean id='notes' class='tiny.Notes'/><bean id='life' class='tiny.Life'/>")
        .beans(
            "<osgi:service ref='life' interface='com.atlassian.sal.api.lifecycle.LifecycleAware'/>");
  }

  @AfterClass
  public static void shutDown() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  public void statusIsRunning() throws Exception {
    assertThat(get("/status").body()).isEqualTo("{\"state\":\"RUNNING\"}");
  }

  @Test
  public void aServletGetsItsPathParametersAndAnEscapedTemplate() throws Exception {
    assertThat(get("/plugins/servlet/tiny/page/4").body())
        .isEqualTo(
            "&lt;b&gt;&amp;&lt;/b&gt;|&lt;listed&gt;||/plugins/servlet/tiny/page|/4|red|Hello you|<b>&</b>|"
                + "part &lt;b&gt;&amp;&lt;/b&gt;");
  }

  @Test
  public void anUnannotatedServletMethodIsForLicensedUsersOnly() throws Exception {
    assertThat(send(post("/plugins/servlet/tiny/page", "text/plain", "x")).statusCode())
        .isEqualTo(401);
  }

  @Test
  public void unknownServletsAreNotFound() throws Exception {
    assertThat(get("/plugins/servlet/elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  public void resourcesWorkWithActiveObjectsInOneTransactionWithJdbc() throws Exception {
    assertThat(send(post("/rest/tiny/1.0/notes", "application/json", "{\"text\":\"a\"}")).body())
        .isEqualTo("{\"added\":\"a\"}");
    assertThat(
            send(post("/rest/tiny/1.0/notes/fail", "application/json", "{\"text\":\"b\"}"))
                .statusCode())
        .isEqualTo(500);
    assertThat(get("/rest/tiny/latest/notes").body())
        .contains("\"count\":1", "\"byJdbc\":2", "\"path\":\"notes\"");
    HttpResponse<String> twice =
        send(post("/rest/tiny/1.0/notes", "application/json", "{\"text\":\"a\"}"));
    assertThat(twice.statusCode()).isEqualTo(500);
    assertThat(twice.body()).doesNotContain("SQL").doesNotContain("AO_");
  }

  @Test
  public void anUnknownJsonFieldIsRefused() throws Exception {
    assertThat(
            send(post("/rest/tiny/1.0/notes", "application/json", "{\"txt\":\"a\"}")).statusCode())
        .isEqualTo(400);
    assertThat(send(post("/rest/tiny/1.0/notes", "application/json", "{")).statusCode())
        .isEqualTo(400);
  }

  @Test
  public void aResourceWithoutAnnotationIsForLicensedUsersOnly() throws Exception {
    assertThat(get("/rest/tiny/1.0/notes/licensed").statusCode()).isEqualTo(401);
  }

  @Test
  public void formPostsNeedTheTokenHeaderUnlessExcluded() throws Exception {
    String form = "application/x-www-form-urlencoded";
    assertThat(send(post("/rest/tiny/1.0/notes/form", form, "a=1")).statusCode()).isEqualTo(403);
    assertThat(
            send(post("/rest/tiny/1.0/notes/form", form, "a=1")
                    .header("X-Atlassian-Token", "no-check"))
                .statusCode())
        .isEqualTo(200);
    assertThat(send(post("/rest/tiny/1.0/notes/open", form, "a=1")).body())
        .isEqualTo("{\"a\":\"1\"}");
  }

  @Test
  public void aForeignOriginMayNotWrite() throws Exception {
    assertThat(
            send(post("/rest/tiny/1.0/notes", "application/json", "{\"text\":\"x\"}")
                    .header("Origin", "http://evil"))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  public void theLifeOfAPluginIsToldInJirasOrder() throws Exception {
    InstalledPlugin plugin = sandbox.plugins().installed("tiny.sink").orElseThrow();
    Class<?> life = plugin.loadClass("tiny.Life");
    Iterable<?> told = (Iterable<?>) life.getField("told").get(null);
    assertThat(told.toString()).startsWith("[made, enabled tiny.sink, started");
  }

  @Test
  public void aFailingClusterJobRunsAgain() throws Exception {
    InstalledPlugin plugin = sandbox.plugins().installed("tiny.sink").orElseThrow();
    Object runs = plugin.loadClass("tiny.Life").getField("runs").get(null);
    await().atMost(Duration.ofSeconds(15)).until(() -> ((Number) runs).intValue() >= 3);
  }

  @Test
  public void activeObjectsRefuseInAConstructor() throws Exception {
    TinyPlugin early =
        TinyPlugin.withKey("tiny.early")
            .source(NOTE)
            .source(
                """
                package tiny;
                import com.atlassian.activeobjects.external.ActiveObjects;
                public class Early { public Early(ActiveObjects ao) { ao.count(Note.class); } }
                """)
            .imports("net.java.ao")
            .imports("com.atlassian.sal.api.transaction")
            .modules("<ao key='ao'><entity>tiny.Note</entity></ao>")
            .beans(
                "<osgi:reference id='ao' interface='com.atlassian.activeobjects.external.ActiveObjects'/>")
            .beans("<bean class='tiny.Early'/>");
    InstalledPlugin plugin = sandbox.plugins().install(early.in(folder.newFolder().toPath()));
    assertThat(plugin.state()).isEqualTo(PluginState.FAILED);
    assertThat(plugin.failure().orElseThrow()).contains("not ready");
    sandbox.plugins().uninstall("tiny.early");
  }

  @Test
  public void anAdministratorManagesPluginsOverRest() throws Exception {
    String plugins = "/rest/plugins/1.0/";
    assertThat(get(plugins).statusCode()).isEqualTo(401);
    String cookie = logIn("admin", "admin");
    HttpResponse<String> list = send(as(cookie, plugins));
    assertThat(list.body()).contains("\"key\":\"tiny.sink\"");
    String token = list.headers().firstValue("upm-token").orElseThrow();

    Path jar = TinyPlugin.withKey("tiny.uploaded").in(folder.newFolder().toPath());
    assertThat(send(upload(cookie, plugins + "?token=wrong", jar)).statusCode()).isEqualTo(403);
    HttpResponse<String> accepted = send(upload(cookie, plugins + "?token=" + token, jar));
    assertThat(accepted.statusCode()).isEqualTo(202);
    String task =
        accepted.headers().firstValue("Location").orElseThrow().replaceFirst("^/jira", "");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> send(as(cookie, task)).body().contains("\"done\":true"));
    assertThat(send(upload(cookie, plugins + "?token=" + token, jar)).statusCode()).isEqualTo(403);

    String plugin = plugins + "tiny.uploaded-key";
    assertThat(send(as(cookie, plugin)).body()).contains("\"enabled\":true");
    HttpRequest.BodyPublisher off = HttpRequest.BodyPublishers.ofString("{\"enabled\":false}");
    assertThat(send(as(cookie, plugin).PUT(off)).body()).contains("\"enabled\":false");
    assertThat(send(as(cookie, plugin).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(as(cookie, plugin)).statusCode()).isEqualTo(404);
  }

  @Test
  public void anUploadThatIsNoPluginSaysWhy() throws Exception {
    String cookie = logIn("admin", "admin");
    String token =
        send(as(cookie, "/rest/plugins/1.0/")).headers().firstValue("upm-token").orElseThrow();
    Path bad =
        TinyPlugin.withKey("tiny.bad")
            .header("Atlassian-Plugin-Key", "")
            .in(folder.newFolder().toPath());
    HttpResponse<String> accepted = send(upload(cookie, "/rest/plugins/1.0/?token=" + token, bad));
    String task =
        accepted.headers().firstValue("Location").orElseThrow().replaceFirst("^/jira", "");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(send(as(cookie, task)).body()).contains("transformerless"));
  }

  @Test
  public void accessIsByUser() throws Exception {
    sandbox.jira().users().create("licensed", "Licensed", "l@example.org", "licensed");
    sandbox
        .jira()
        .groups()
        .add(sandbox.jira().users().byName("licensed").orElseThrow(), "jira-software-users");
    sandbox.jira().users().create("stranger", "Stranger", "s@example.org", "stranger");
    String licensed = logIn("licensed", "licensed");
    String stranger = logIn("stranger", "stranger");
    String resource = "/rest/tiny/1.0/notes/licensed";
    assertThat(send(as(licensed, resource)).statusCode()).isEqualTo(200);
    assertThat(send(as(stranger, resource)).statusCode()).isEqualTo(403);
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("x");
    assertThat(send(as(licensed, "/plugins/servlet/tiny/page").POST(body)).body())
        .isEqualTo("posted");
    assertThat(send(as(stranger, "/plugins/servlet/tiny/page").POST(body)).statusCode())
        .isEqualTo(403);
    assertThat(send(as(licensed, "/rest/plugins/1.0/")).statusCode()).isEqualTo(403);
  }

  private static String logIn(String name, String password) throws Exception {
    HttpResponse<String> answer =
        send(
            post(
                "/rest/auth/1/session",
                "application/json",
                "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}"));
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private static HttpRequest.Builder as(String cookie, String path) {
    return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path)).header("Cookie", cookie);
  }

  private static HttpRequest.Builder upload(String cookie, String path, Path jar) throws Exception {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"plugin\"; filename=\"p.jar\"\r\n"
            + "Content-Type: application/java-archive\r\n\r\n";
    return as(cookie, path)
        .header("Content-Type", "multipart/form-data; boundary=b")
        .POST(
            HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString(head),
                HttpRequest.BodyPublishers.ofFile(jar),
                HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n")));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path)));
  }

  private static HttpRequest.Builder post(String path, String type, String body) {
    return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path))
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(
        request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
