package org.nivaran.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.testing.TinyPlugin;

/** Pages that a plugin's servlets write, in the host's frame, and the links that lead to them. */
public class PluginPagesIT {

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();

  @ClassRule public static final WebSandbox host = new WebSandbox();

  private static final String PAGE =
      """
      package tiny;
      import com.atlassian.annotations.security.UnrestrictedAccess;
      import com.atlassian.sal.api.auth.LoginUriProvider;
      import com.atlassian.sal.api.user.UserManager;
      import com.atlassian.sal.api.websudo.WebSudoManager;
      import com.atlassian.sal.api.websudo.WebSudoSessionException;
      import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
      import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
      import com.atlassian.templaterenderer.TemplateRenderer;
      import com.atlassian.webresource.api.assembler.PageBuilderService;
      import jakarta.servlet.ServletException;
      import jakarta.servlet.http.HttpServlet;
      import jakarta.servlet.http.HttpServletRequest;
      import jakarta.servlet.http.HttpServletResponse;
      import java.io.IOException;
      import java.io.StringWriter;
      import java.net.URI;
      import java.nio.charset.StandardCharsets;
      import java.util.Map;
      @UnrestrictedAccess
      public class PageServlet extends HttpServlet {
        private final LoginUriProvider logins;
        private final UserManager users;
        private final WebSudoManager sudo;
        private final XsrfTokenAccessor tokens;
        private final XsrfTokenValidator check;
        private final TemplateRenderer renderer;
        private final PageBuilderService pages;
        public PageServlet(LoginUriProvider logins, UserManager users, WebSudoManager sudo,
            XsrfTokenAccessor tokens, XsrfTokenValidator check, TemplateRenderer renderer, PageBuilderService pages) {
          this.logins = logins; this.users = users; this.sudo = sudo; this.tokens = tokens;
          this.check = check; this.renderer = renderer; this.pages = pages;
        }
        @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
          String decorator = request.getParameter("decorator");
          if (decorator.equals("fails")) { throw new IllegalStateException("inside knowledge"); }
          if (decorator.equals("file")) {
            response.setContentType("text/csv");
            response.getOutputStream().write(new byte[] {(byte) 0xff, 'a'});
            return;
          }
          if (decorator.equals("refused")) {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("half a page");
            response.sendError(418);
            return;
          }
          if (decorator.equals("atl.admin")) {
            if (users.getRemoteUserKey(request) == null) {
              response.sendRedirect(logins.getLoginUri(URI.create(request.getRequestURL() + "?" + request.getQueryString())).toString());
              return;
            }
            try {
              sudo.willExecuteWebSudoRequest(request);
            } catch (WebSudoSessionException closed) {
              sudo.enforceWebSudoProtection(request, response);
              return;
            }
          }
          pages.assembler().resources().requireWebResource("tiny.pages:look").requireContext("tiny.context");
          response.setContentType("text/html;charset=UTF-8");
          response.setStatus(decorator.equals("atl.general") ? 202 : 200);
          StringWriter html = new StringWriter();
          renderer.render("page.vm", Map.of("decorator", decorator, "name", tokens.getXsrfToken(request, response, true),
            "text", "हिंदी <b>"), html);
          if (decorator.equals("atl.general")) {
            response.setContentLength(7);
            response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
            response.flushBuffer();
          } else {
            response.getWriter().write(html.toString());
          }
        }
        @Override protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
          response.setContentType("text/plain;charset=UTF-8");
          if (request.getContentType().startsWith("multipart/")) {
            try {
              request.getParts();
              response.getWriter().write("parts");
            } catch (IllegalStateException refused) {
              response.getWriter().write("body " + request.getInputStream().readAllBytes().length);
            }
            return;
          }
          response.getWriter().write(check.getXsrfParameterName() + " " + check.validateFormEncodedToken(request));
        }
      }
      """;

  private static final String CONDITION =
      """
      package tiny;
      import com.atlassian.plugin.web.Condition;
      import java.util.Map;
      public class Never implements Condition {
        @Override public void init(Map<String, String> parameters) {}
        @Override public boolean shouldDisplay(Map<String, Object> context) { return false; }
      }
      """;

  private static final String TEMPLATE =
      """
      <!DOCTYPE html><html><HEAD><meta charset="UTF-8"><title>Page &amp; $text</title>
      <meta content="$decorator" name='decorator'><meta name="admin.active.tab" content="tiny-link">
      <style>.tiny{}</style></HEAD>
      <body class="own"><p id="tiny">$text $webResourceManager.requireResource("tiny.pages:more")</p>
      <form><input name="atl_token" value="$atl_token"><input value="$name"></form></body></html>
      """;

  @BeforeClass
  public static void install() throws Exception {
    host.sandbox().plugins().install(plugin().in(folder.newFolder().toPath()));
  }

  private static TinyPlugin plugin() {
    TinyPlugin plugin =
        TinyPlugin.withKey("tiny.pages")
            .source(PAGE)
            .source(CONDITION)
            .imports("jakarta.servlet")
            .imports("com.atlassian.webresource.api.data")
            .imports("com.atlassian.sal.api.user")
            .file("page.vm", TEMPLATE)
            .file("a.css", "")
            .file("a.js", "")
            .file("i18n/tiny.properties", "tiny.menu=Tiny <menu>\ntiny.link=Tiny & link\n")
            .file("i18n/tiny_hi.properties", "tiny.link=छोटी कड़ी\n")
            .modules("<resource type='i18n' name='i18n' location='i18n.tiny'/>")
            .modules(
                "<servlet key='page' class='tiny.PageServlet'><url-pattern>/tiny/page</url-pattern></servlet>")
            .modules(
                "<web-resource key='look'><resource type='download' name='a.css' location='a.css'/></web-resource>"
                    + "<web-resource key='more'><resource type='download' name='more.js' location='a.js'/></web-resource>"
                    + "<web-resource key='ctx'><context>tiny.context</context><resource type='download' name='ctx.js' location='a.js'/></web-resource>"
                    + "<web-resource key='adm'><context>atl.admin</context><resource type='download' name='adm.js' location='a.js'/></web-resource>")
            .modules(
                "<web-section key='menu' location='admin_plugins_menu'><label key='tiny.menu'/></web-section>"
                    + "<web-section key='sys' location='system.admin'><label>Tiny system</label></web-section>"
                    + "<web-section key='hidden' location='system.admin'><label>Hidden section</label><condition class='tiny.Never'/></web-section>")
            .modules(
                item(
                        "link",
                        "admin_plugins_menu/menu",
                        "tiny.link",
                        "/plugins/servlet/tiny/page?a=1")
                    + item(
                        "sys-link",
                        "system.admin/sys",
                        "tiny.link",
                        "${req.contextPath}/sys?u=$user.name")
                    + item("known", "system.admin/globalsettings", "tiny.link", "/known")
                    + item("lost", "system.admin/hidden", "tiny.link", "/lost")
                    + item(
                        "top",
                        "system.top.navigation.bar",
                        "tiny.link",
                        "https://example.org/$i18n.getText('tiny.link')")
                    + "<web-item key='no' section='system.top.navigation.bar'><label>No</label><link linkId='tiny-no'>/no</link><condition class='tiny.Never'/></web-item>");
    for (String type :
        new String[] {
          "sal.api.auth.LoginUriProvider",
          "sal.api.user.UserManager",
          "sal.api.websudo.WebSudoManager",
          "sal.api.xsrf.XsrfTokenAccessor",
          "sal.api.xsrf.XsrfTokenValidator",
          "templaterenderer.TemplateRenderer",
          "webresource.api.assembler.PageBuilderService"
        }) {
      plugin.beans(
          "<osgi:reference id='"
              + type.replace('.', '-')
              + "' interface='com.atlassian."
              + type
              + "'/>");
    }
    return plugin;
  }

  private static String item(String key, String section, String label, String link) {
    return "<web-item key='%s' section='%s'><label key='%s'/><link linkId='tiny-%s'><![CDATA[%s]]></link></web-item>"
        .formatted(key, section, label, key, link);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static final String ADMIN_PAGE = "/plugins/servlet/tiny/page?decorator=atl.admin";

  @Test
  public void anAdminPageStandsInTheFrameOfAdministration() {
    Visitor ada = host.as("ada");
    ada.openAdministration("ada");
    HttpResponse<String> answer = ada.get(ADMIN_PAGE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "<title>Page &amp; हिंदी &lt;b&gt; - Jira</title>",
            "<style>.tiny{}</style>",
            "aria-label=\"Administration\"",
            "<p id=\"tiny\">हिंदी &lt;b&gt;",
            "tiny.pages:look/a.css",
            "tiny.pages:more/more.js",
            "tiny.pages:ctx/ctx.js",
            "tiny.pages:adm/adm.js",
            "<strong>Tiny &lt;menu&gt;</strong>",
            "href=\"/jira/plugins/servlet/tiny/page?a=1\" id=\"side-tiny-link\" aria-current=\"page\"",
            "href=\"/jira/sys?u=ada\" id=\"side-tiny-sys-link\"",
            "id=\"side-tiny-known\"")
        .doesNotContain("Hidden section", "tiny-lost", "class=\"own\"")
        .containsOnlyOnce("<html")
        .containsOnlyOnce("</body>");
    String token = ada.cookie("atlassian.xsrf.token").orElseThrow();
    assertThat(answer.body())
        .contains("<input name=\"atl_token\" value=\"" + token + "\"><input value=\"" + token);
  }

  @Test
  public void anOrdinaryPageKeepsItsStatusAndIsInTheReadersLanguage() {
    Visitor ada = host.as("ada");
    ada.submit("/secure/Language.jspa", Map.of("language", "hi", "return_to", "/"));
    HttpResponse<String> answer = ada.get("/plugins/servlet/tiny/page?decorator=atl.general");
    ada.submit("/secure/Language.jspa", Map.of("language", "en", "return_to", "/"));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body())
        .contains(
            "<html lang=\"hi\">",
            "id=\"header\"",
            "<p id=\"tiny\">हिंदी",
            "<a id=\"tiny-top\" href=\"https://example.org/छोटी कड़ी\">छोटी कड़ी</a>")
        .doesNotContain("adm.js", "aui-page-panel-nav", "tiny-no");
  }

  @Test
  public void aPopupHasNoHeaderAndAnUndecoratedPageStaysAsItIs() {
    Visitor uma = host.as("uma");
    assertThat(uma.get("/plugins/servlet/tiny/page?decorator=atl.popup").body())
        .contains("<p id=\"tiny\">", "host.css", "tiny.pages:look/a.css")
        .doesNotContain("id=\"header\"");
    assertThat(uma.get("/plugins/servlet/tiny/page?decorator=none").body())
        .startsWith("<!DOCTYPE html><html><HEAD>")
        .contains("<body class=\"own\">")
        .doesNotContain("host.css");
  }

  @Test
  public void whatIsNotAPageGoesOutAsItIs() {
    Visitor uma = host.as("uma");
    HttpResponse<String> file = uma.get("/plugins/servlet/tiny/page?decorator=file");
    assertThat(file.body()).isEqualTo("\uFFFDa");
    assertThat(file.headers().firstValue("Content-Type")).contains("text/csv");
    HttpResponse<String> refused = uma.get("/plugins/servlet/tiny/page?decorator=refused");
    assertThat(refused.statusCode()).isEqualTo(418);
    assertThat(refused.body()).doesNotContain("half a page");
    HttpResponse<String> failed = uma.get("/plugins/servlet/tiny/page?decorator=fails");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).doesNotContain("inside knowledge");
  }

  @Test
  public void logInAndPasswordLeadBackToThePage() {
    Visitor ada = host.stranger();
    String login = location(ada.get(ADMIN_PAGE));
    assertThat(login).startsWith(host.baseUrl() + "/login.jsp?os_destination=");
    String page = ada.get(login.substring(host.baseUrl().length())).body();
    HttpResponse<String> back =
        ada.submit(
            "/login.jsp",
            Map.of(
                "os_username",
                "ada",
                "os_password",
                "ada",
                "os_destination",
                page.replaceAll("(?s).*name=\"os_destination\" value=\"([^\"]*)\".*", "$1")));
    assertThat(location(back)).isEqualTo("/jira" + ADMIN_PAGE);
    String sudo = location(ada.get(ADMIN_PAGE));
    assertThat(sudo).startsWith("/jira/secure/admin/WebSudoAuthenticate!default.jspa");
    String form = ada.get(sudo.substring("/jira".length())).body();
    String destination =
        form.replaceAll("(?s).*name=\"webSudoDestination\" value=\"([^\"]*)\".*", "$1");
    HttpResponse<String> opened =
        ada.submit(
            "/secure/admin/WebSudoAuthenticate.jspa",
            Map.of("webSudoPassword", "ada", "webSudoDestination", destination));
    assertThat(location(opened)).isEqualTo("/jira" + ADMIN_PAGE);
    assertThat(ada.get(ADMIN_PAGE).statusCode()).isEqualTo(200);
  }

  @Test
  public void aFormNeedsItsToken() {
    Visitor uma = host.as("uma");
    String page = "/plugins/servlet/tiny/page";
    assertThat(uma.submit(page, Map.of("a", "1")).body()).isEqualTo("atl_token true");
    assertThat(uma.submitWithToken(page, Map.of("a", "1"), "forged").body())
        .isEqualTo("atl_token false");
    assertThat(uma.submitWithToken(page, Map.of("a", "1"), null).body())
        .isEqualTo("atl_token false");
  }

  @Test
  public void aServletReadsAnUploadFromTheBodyOnly() {
    String body =
        "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\na\r\n--B--\r\n";
    HttpResponse<String> answer =
        host.as("uma")
            .send(
                host.as("uma")
                    .request("/plugins/servlet/tiny/page")
                    .header("Content-Type", "multipart/form-data; boundary=B")
                    .POST(BodyPublishers.ofString(body)));
    assertThat(answer.body()).isEqualTo("body " + body.length());
  }
}
