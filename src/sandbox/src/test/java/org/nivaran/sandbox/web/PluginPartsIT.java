package org.nivaran.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.testing.TinyPlugin;

/**
 * What a plugin puts on the host's pages: panels, links, scripts; its JQL function and its REST.
 */
public class PluginPartsIT {

  private static final String HOSTILE = "<img src=x onerror=alert(1)> \"'&amp; $issue #set($a=1)";
  private static final String HOSTILE_IN_HTML =
      "&lt;img src=x onerror=alert(1)&gt; &quot;&#39;&amp;amp; $issue #set($a=1)";

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();

  @ClassRule public static final WebSandbox host = new WebSandbox();

  private static final String CONTEXT =
      """
      package tiny;
      import com.atlassian.jira.issue.Issue;
      import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
      import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
      import com.atlassian.jira.user.ApplicationUser;
      import java.util.List;
      import java.util.Map;
      public class PanelContext extends AbstractJiraContextProvider {
        private String colour;
        @Override public void init(Map<String, String> parameters) { colour = parameters.get("colour"); }
        @Override public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper helper) {
          Issue issue = (Issue) helper.getContextParams().get("issue");
          return Map.of("text", issue.getSummary(), "colour", colour, "who", user.getUsername(), "rows", List.of("a", "b"));
        }
      }
      """;

  private static final String CONDITION =
      """
      package tiny;
      import com.atlassian.jira.issue.Issue;
      import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
      import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
      import com.atlassian.jira.user.ApplicationUser;
      public class Shown extends AbstractWebCondition {
        @Override public boolean shouldDisplay(ApplicationUser user, JiraHelper helper) {
          String summary = ((Issue) helper.getContextParams().get("issue")).getSummary();
          if (summary.contains("breaks")) { throw new IllegalStateException("inside knowledge"); }
          return !summary.contains("plain");
        }
      }
      """;

  private static final String FAILING =
      """
      package tiny;
      import com.atlassian.plugin.web.ContextProvider;
      import java.util.Map;
      public class Failing implements ContextProvider {
        @Override public void init(Map<String, String> parameters) {}
        @Override public Map<String, Object> getContextMap(Map<String, Object> context) {
          throw new IllegalStateException("inside knowledge");
        }
      }
      """;

  private static final String FUNCTION =
      """
      package tiny;
      import com.atlassian.jira.JiraDataType;
      import com.atlassian.jira.JiraDataTypes;
      import com.atlassian.jira.issue.IssueManager;
      import com.atlassian.jira.jql.operand.QueryLiteral;
      import com.atlassian.jira.jql.query.QueryCreationContext;
      import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
      import com.atlassian.jira.user.ApplicationUser;
      import com.atlassian.jira.util.MessageSet;
      import com.atlassian.jira.util.MessageSetImpl;
      import com.atlassian.query.clause.TerminalClause;
      import com.atlassian.query.operand.FunctionOperand;
      import java.util.ArrayList;
      import java.util.List;
      public class Among extends AbstractJqlFunction {
        private final IssueManager issues;
        public Among(IssueManager issues) { this.issues = issues; }
        @Override public MessageSet validate(ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
          MessageSet messages = validateNumberOfArgs(operand, 2);
          if (!messages.hasAnyErrors() && !operand.getArgs().get(1).matches("[0-9]+")) {
            messages.addErrorMessage(getFunctionName() + " wants a number, not <" + operand.getArgs().get(1) + ">");
          }
          return messages;
        }
        @Override public List<QueryLiteral> getValues(QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
          List<QueryLiteral> found = new ArrayList<>();
          found.add(new QueryLiteral(operand, issues.getIssueObject(operand.getArgs().get(0)).getId()));
          for (long id = 0; id < Long.parseLong(operand.getArgs().get(1)); id++) { found.add(new QueryLiteral(operand, 1000000 + id)); }
          return found;
        }
        @Override public int getMinimumNumberOfExpectedArguments() { return 2; }
        @Override public JiraDataType getDataType() { return JiraDataTypes.ISSUE; }
      }
      """;

  private static final String REST =
      """
      package tiny.rest;
      import com.atlassian.annotations.security.AdminOnly;
      import com.atlassian.annotations.security.UnlicensedSiteAccess;
      import com.atlassian.annotations.security.UnrestrictedAccess;
      import jakarta.ws.rs.GET;
      import jakarta.ws.rs.Path;
      import jakarta.ws.rs.Produces;
      @Path("/") @Produces("text/plain") @AdminOnly
      public class Doors {
        @GET @Path("of-class") public String ofClass() { return "in"; }
        @GET @Path("open") @UnrestrictedAccess public String open() { return "in"; }
        @GET @Path("member") @UnlicensedSiteAccess public String member() { return "in"; }
      }
      """;

  @BeforeClass
  public static void install() throws Exception {
    host.sandbox().plugins().install(plugin().in(folder.newFolder().toPath()));
  }

  private static TinyPlugin plugin() {
    return TinyPlugin.withKey("tiny.parts")
        .source(CONTEXT)
        .source(CONDITION)
        .source(FAILING)
        .source(FUNCTION)
        .source(REST)
        .imports("com.atlassian.plugin.web")
        .imports("com.atlassian.jira.project")
        .imports("com.atlassian.jira.util")
        .imports("com.atlassian.plugin")
        .beans("<osgi:reference id='issues' interface='com.atlassian.jira.issue.IssueManager'/>")
        .file(
            "panel.vm",
            "<p id=\"tiny-panel\">$text|$colour|$who|$issue.key|#foreach($r in $rows)$r#end|$issue.reporter.password</p>")
        .file(
            "a.js",
            "say(AJS.I18n.getText('tiny.hello', 1)); say(AJS.I18n.getText(\"tiny.plain\")); keep('AJS');")
        .file("b.css", "b{}")
        .file("img/x.svg", "<svg/>")
        .file(
            "i18n/tiny.properties",
            "tiny.label=Tiny <label>\ntiny.plain=It''s </script> plain\ntiny.hello=Hello {0}\n")
        .file("i18n/tiny_hi.properties", "tiny.plain=सादा\n")
        .modules("<resource type='i18n' name='i18n' location='i18n.tiny'/>")
        .modules(
            "<web-panel key='panel' location='atl.jira.view.issue.right.context' weight='5'>"
                + "<context-provider class='tiny.PanelContext'><param name='colour'>red &lt;</param></context-provider>"
                + "<label key='tiny.label'/><resource name='view' type='velocity' location='panel.vm'/>"
                + "<condition class='tiny.Shown'/></web-panel>"
                + "<web-panel key='broken' location='atl.jira.view.issue.right.context'>"
                + "<context-provider class='tiny.Failing'/><label>Broken one</label><resource name='view' type='velocity' location='panel.vm'/></web-panel>"
                + "<web-panel key='not' location='atl.jira.view.issue.right.context'>"
                + "<label>Not this</label><resource name='view' type='velocity' location='panel.vm'/>"
                + "<conditions type='AND'><condition class='tiny.Shown'/><condition class='tiny.Shown' invert='true'/></conditions></web-panel>")
        .modules(
            "<web-item key='tool' section='operations-top-level'><label key='tiny.label'/>"
                + "<link linkId='tiny-tool'>/tool?id=$issue.id&amp;key=${issue.key}</link><condition class='tiny.Shown'/></web-item>")
        .modules(
            "<web-resource key='base'><resource type='download' name='b.css' location='b.css'/><resource type='download' name='img/' location='img/'/></web-resource>"
                + "<web-resource key='onissue'><dependency>com.atlassian.auiplugin:ajs</dependency><dependency>tiny.parts:base</dependency>"
                + "<context>jira.view.issue</context><transformation extension='js'><transformer key='jsI18n'/></transformation>"
                + "<resource type='download' name='a.js' location='a.js'/></web-resource>"
                + "<web-resource key='elsewhere'><context>tiny.elsewhere</context><resource type='download' name='e.js' location='a.js'/></web-resource>")
        .modules(
            "<jql-function key='among' class='tiny.Among'><fname>among</fname><list>true</list></jql-function>")
        .modules(
            "<rest key='rest' path='/tinyparts' version='1.0'><package>tiny.rest</package></rest>");
  }

  @Test
  public void aPanelIsShownWithItsContextAsText() {
    Visitor uma = host.as("uma");
    String key = host.issue(uma, HOSTILE);
    String page = uma.get("/browse/" + key).body();
    assertThat(page)
        .contains(
            "<p id=\"tiny-panel\">" + HOSTILE_IN_HTML + "|red &lt;|uma|" + key + "|ab|",
            "Tiny &lt;label&gt;",
            "Broken one")
        .doesNotContain("<img src=x", "inside knowledge", "Not this");
    String id = Json.at(uma.get("/rest/api/2/issue/" + key).body(), "/id");
    assertThat(page).contains("id=\"tiny-tool\"", "/jira/tool?id=" + id + "&amp;key=" + key);
  }

  @Test
  public void aConditionHidesAndAFailingOneHidesToo() {
    Visitor uma = host.as("uma");
    for (String summary : new String[] {"a plain one", "one that breaks"}) {
      String page = uma.get("/browse/" + host.issue(uma, summary)).body();
      assertThat(page).contains(summary).doesNotContain("tiny-panel\">" + summary, "tiny-tool");
    }
  }

  @Test
  public void scriptsComeByContextAfterWhatTheyDependOnWithTheirWords() {
    Visitor uma = host.as("uma");
    String page = uma.get("/browse/" + host.issue(uma, "with scripts")).body();
    assertThat(page.indexOf("tiny.parts:base/b.css"))
        .isPositive()
        .isLessThan(page.indexOf("tiny.parts:onissue/a.js"));
    assertThat(page).doesNotContain("elsewhere");
    assertThat(uma.get("/secure/Dashboard.jspa").body()).doesNotContain("tiny.parts:");
    String path = "/download/resources/tiny.parts:onissue/a.js?locale=";
    assertThat(uma.get(path + "en").body())
        .isEqualTo(
            "say(AJS.format(\"Hello {0}\", 1)); say(\"It's \\u003c/script> plain\"); keep('AJS');");
    assertThat(uma.get(path + "hi").body()).contains("say(\"सादा\")");
    assertThat(uma.get("/download/resources/tiny.parts:base/img/x.svg").body()).isEqualTo("<svg/>");
    for (String absent :
        new String[] {
          "tiny.parts:base/a.js",
          "tiny.parts:base/img/../panel.vm",
          "tiny.parts:no/a.js",
          "no:base/b.css"
        }) {
      assertThat(uma.get("/download/resources/" + absent).statusCode()).as(absent).isEqualTo(404);
    }
  }

  @Test
  public void aJqlFunctionGivesTensOfThousandsAndExplainsWrongArguments() {
    Visitor uma = host.as("uma");
    String key = host.issue(uma, "needle");
    String other = host.issue(uma, "hay");
    String jql = "issue in among(" + key + ", 60000)";
    HttpResponse<String> found = uma.get("/rest/api/2/search?jql=" + Visitor.encode(jql));
    assertThat(found.body()).contains("\"total\":1", key);
    assertThat(uma.get("/issues/?jql=" + Visitor.encode("project = SAN AND NOT " + jql)).body())
        .contains("data-issuekey=\"" + other + "\"")
        .doesNotContain("data-issuekey=\"" + key + "\"");
    HttpResponse<String> few = search(uma, "issue in among(" + key + ")");
    assertThat(few.statusCode()).isEqualTo(400);
    assertThat(few.body()).contains("Function 'among' expected '2' arguments but received '1'.");
    assertThat(search(uma, "issue in among(" + key + ", many)").body())
        .contains("among wants a number, not <many>");
    assertThat(search(uma, "status in among(" + key + ", 1)").statusCode()).isEqualTo(400);
    assertThat(uma.get("/issues/?jql=" + Visitor.encode("issue in among(x, <b>)")).body())
        .doesNotContain("<b>");
  }

  private static HttpResponse<String> search(Visitor by, String jql) {
    return by.get("/rest/api/2/search?jql=" + Visitor.encode(jql));
  }

  @Test
  public void theAnnotationOfTheMethodGoesBeforeThatOfTheClass() {
    String rest = "/rest/tinyparts/1.0/";
    Visitor stranger = host.stranger();
    Visitor oto = host.as("oto");
    Visitor uma = host.as("uma");
    assertThat(stranger.get(rest + "open").statusCode()).isEqualTo(200);
    assertThat(stranger.get(rest + "member").statusCode()).isEqualTo(401);
    assertThat(oto.get(rest + "member").statusCode()).isEqualTo(200);
    assertThat(stranger.get(rest + "of-class").statusCode()).isEqualTo(401);
    assertThat(uma.get(rest + "of-class").statusCode()).isEqualTo(403);
    assertThat(host.as("ada").get(rest + "of-class").statusCode()).isEqualTo(200);
  }
}
