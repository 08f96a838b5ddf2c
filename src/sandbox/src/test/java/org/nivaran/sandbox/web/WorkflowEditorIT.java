package org.nivaran.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.nivaran.sandbox.testing.TinyPlugin;

/** The workflow editor, with Jira's own parts and those of a tiny plugin. */
public class WorkflowEditorIT {

  private static final String NAME = "Way of <b> & 'others'";
  private static final String HOSTILE = "<img src=x onerror=alert(1)> \"'& $x #set($a=1) हिंदी";
  private static final String ADMIN = "/secure/admin/workflows/";
  private static final String VIEW = ADMIN + "ViewWorkflowTransition.jspa";
  private static final String GO = "11";

  @ClassRule public static final TemporaryFolder folder = new TemporaryFolder();

  @ClassRule public static final WebSandbox host = new WebSandbox();

  @SuppressWarnings("NullAway.Init")
  private static Visitor ada;

  private static final String XML =
      """
      <workflow>
        <initial-actions><action id="1" name="Create"><results>
          <unconditional-result old-status="null" status="open" step="1"><post-functions>
            <function type="class"><arg name="class.name">com.atlassian.jira.workflow.function.issue.IssueCreateFunction</arg></function>
            <function type="class"><arg name="class.name">com.atlassian.jira.workflow.function.event.FireIssueEventFunction</arg><arg name="eventTypeId">1</arg></function>
          </post-functions></unconditional-result></results></action></initial-actions>
        <common-actions><action id="11" name="Go"><results>
          <unconditional-result old-status="null" status="null" step="2"><post-functions>
            <function type="class"><arg name="class.name">com.atlassian.jira.workflow.function.issue.UpdateIssueStatusFunction</arg></function>
            <function type="class"><arg name="class.name">com.atlassian.jira.workflow.function.issue.GenerateChangeHistoryFunction</arg></function>
          </post-functions></unconditional-result></results></action></common-actions>
        <steps>
          <step id="1" name="First"><meta name="jira.status.id">1</meta><actions><common-action id="11"/></actions></step>
          <step id="2" name="Second"><meta name="jira.status.id">2</meta><actions><common-action id="11"/></actions></step>
        </steps>
      </workflow>
      """;

  private static final String FUNCTION =
      """
      package tiny;
      import com.atlassian.jira.workflow.function.issue.AbstractJiraFunctionProvider;
      import com.opensymphony.module.propertyset.PropertySet;
      import java.util.Map;
      public class Stamp extends AbstractJiraFunctionProvider {
        @Override public void execute(Map vars, Map args, PropertySet properties) {
          getIssue(vars).setDescription(args.get("word") + "|" + getIssue(vars).getDescription());
        }
      }
      """;

  private static final String FACTORY =
      """
      package tiny;
      import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
      import com.atlassian.jira.plugin.workflow.WorkflowPluginFunctionFactory;
      import com.atlassian.jira.plugin.workflow.WorkflowPluginValidatorFactory;
      import com.opensymphony.workflow.loader.AbstractDescriptor;
      import com.opensymphony.workflow.loader.FunctionDescriptor;
      import com.opensymphony.workflow.loader.ValidatorDescriptor;
      import java.util.Map;
      public class Words extends AbstractWorkflowPluginFactory implements WorkflowPluginFunctionFactory, WorkflowPluginValidatorFactory {
        @Override protected void getVelocityParamsForInput(Map<String, Object> values) { values.put("word", "new word"); }
        @Override protected void getVelocityParamsForEdit(Map<String, Object> values, AbstractDescriptor descriptor) { values.put("word", word(descriptor)); }
        @Override protected void getVelocityParamsForView(Map<String, Object> values, AbstractDescriptor descriptor) {
          if (word(descriptor).equals("breaks")) { throw new IllegalStateException("inside knowledge"); }
          values.put("word", word(descriptor));
        }
        @Override public Map<String, ?> getDescriptorParams(Map<String, Object> form) {
          String word = extractSingleParam(form, "word");
          if (word.isBlank()) { throw new IllegalArgumentException("No <word> & nothing"); }
          return Map.of("word", word, "length", word.length());
        }
        private static String word(AbstractDescriptor descriptor) {
          Map args = descriptor instanceof FunctionDescriptor ? ((FunctionDescriptor) descriptor).getArgs() : ((ValidatorDescriptor) descriptor).getArgs();
          return String.valueOf(args.get("word"));
        }
      }
      """;

  private static final String CONDITION =
      """
      package tiny;
      import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
      import com.opensymphony.module.propertyset.PropertySet;
      import java.util.Map;
      public class NotUma extends AbstractJiraCondition {
        @Override public boolean passesCondition(Map vars, Map args, PropertySet properties) {
          return !getCallerUser(vars, args).getName().equals("uma");
        }
      }
      """;

  private static final String VALIDATOR =
      """
      package tiny;
      import com.atlassian.jira.issue.Issue;
      import com.opensymphony.module.propertyset.PropertySet;
      import com.opensymphony.workflow.InvalidInputException;
      import com.opensymphony.workflow.Validator;
      import java.util.Map;
      public class Says implements Validator {
        @Override public void validate(Map vars, Map args, PropertySet properties) throws InvalidInputException {
          if (!((Issue) vars.get("issue")).getSummary().contains((String) args.get("word"))) {
            throw new InvalidInputException("The summary does not say " + args.get("word"));
          }
        }
      }
      """;

  @BeforeClass
  public static void install() throws Exception {
    host.sandbox().plugins().install(plugin().in(folder.newFolder().toPath()));
    ada = host.as("ada");
    ada.openAdministration("ada");
    host.jira()
        .workflowManager()
        .createWorkflow(null, new ConfigurableJiraWorkflow(NAME, descriptor(), null));
    var schemes = host.jira().workflowSchemeManager();
    AssignableWorkflowScheme.Builder builder = schemes.assignableBuilder();
    builder.setName("Edited");
    builder.setDefaultWorkflow(NAME);
    schemes.addSchemeToProject(
        host.project(), schemes.getSchemeObject(schemes.createScheme(builder.build()).getId()));
  }

  private static WorkflowDescriptor descriptor() throws Exception {
    return WorkflowUtil.convertXMLtoWorkflowDescriptor(XML);
  }

  private static TinyPlugin plugin() {
    String screens =
        "<resource type='velocity' name='view' location='view.vm'/>"
            + "<resource type='velocity' name='input-parameters' location='form.vm'/>"
            + "<resource type='velocity' name='edit-parameters' location='form.vm'/>";
    return TinyPlugin.withKey("tiny.flow")
        .source(FUNCTION)
        .source(FACTORY)
        .source(CONDITION)
        .source(VALIDATOR)
        .imports("com.atlassian.jira.plugin.workflow")
        .imports("com.atlassian.jira.issue")
        .imports("com.atlassian.jira.user")
        .imports("com.opensymphony.workflow")
        .file("view.vm", "Says <em>$textutils.htmlEncode($word)</em>")
        .file(
            "form.vm",
            "<tr><td><label for='word'>Word</label></td><td><input id='word' name='word' value=\"$textutils.htmlEncode($word)\"></td></tr>")
        .file("plain.vm", "Never for Uma")
        .file("i18n/tiny.properties", "tiny.stamp=Stamp <it>\ntiny.what=Writes a word\n")
        .modules("<resource type='i18n' name='i18n' location='i18n.tiny'/>")
        .modules(
            "<workflow-function key='stamp' name='Stamp' i18n-name-key='tiny.stamp' class='tiny.Words'><description key='tiny.what'/>"
                + "<function-class>tiny.Stamp</function-class><orderable>true</orderable>"
                + screens
                + "</workflow-function>"
                + "<workflow-validator key='says' name='Says' class='tiny.Words'><validator-class>tiny.Says</validator-class><unique>true</unique>"
                + screens
                + "</workflow-validator>"
                + "<workflow-condition key='not-uma' name='Not Uma' class='com.atlassian.jira.plugin.workflow.WorkflowNoInputPluginFactory'>"
                + "<condition-class>tiny.NotUma</condition-class><resource type='velocity' name='view' location='plain.vm'/></workflow-condition>");
  }

  @Before
  public void startAgain() throws Exception {
    host.jira()
        .workflowManager()
        .updateWorkflow(null, new ConfigurableJiraWorkflow(NAME, descriptor(), null));
  }

  private static String query(String transition) {
    return "?workflowMode=live&workflowName="
        + Visitor.encode(NAME)
        + "&workflowTransition="
        + transition;
  }

  private static String page() {
    HttpResponse<String> page = ada.get(VIEW + query(GO));
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return page.body();
  }

  private static Map<String, String> fields(String... more) {
    Map<String, String> fields = new HashMap<>();
    fields.put("workflowName", NAME);
    fields.put("workflowTransition", GO);
    fields.put(
        "version", page().replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1"));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  private static HttpResponse<String> send(String path, String... more) {
    return ada.submit(path, fields(more));
  }

  private static HttpResponse<String> addStamp(String word) {
    return send(
        ADMIN + "AddWorkflowTransitionFunctionParams.jspa",
        "pluginModuleKey",
        "tiny.flow:stamp",
        "word",
        word);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static ActionDescriptor go() {
    return host.jira().workflowManager().getWorkflow(NAME).getDescriptor().getAction(11);
  }

  private static List<String> words() {
    return go().getUnconditionalResult().getPostFunctions().stream()
        .map(f -> ((com.opensymphony.workflow.loader.FunctionDescriptor) f).getArgs().get("word"))
        .map(String::valueOf)
        .toList();
  }

  private static HttpResponse<String> move(Visitor by, String key) {
    return by.sendJson(
        "POST",
        "/rest/api/2/issue/" + key + "/transitions",
        "{\"transition\":{\"id\":\"" + GO + "\"}}");
  }

  @Test
  public void aPostFunctionIsAddedShownRunChangedMovedAndRemoved() {
    String choose =
        ada.get(ADMIN + "AddWorkflowTransitionPostFunction!default.jspa" + query(GO)).body();
    assertThat(choose)
        .contains("value=\"tiny.flow:stamp\"", "Stamp &lt;it&gt;", "Writes a word")
        .contains("value=\"UpdateIssueFieldFunction\"")
        .doesNotContain("value=\"IssueCreateFunction\"");
    HttpResponse<String> chosen =
        send(
            ADMIN + "AddWorkflowTransitionPostFunction.jspa", "pluginModuleKey", "tiny.flow:stamp");
    assertThat(location(chosen)).contains("AddWorkflowTransitionFunctionParams!default.jspa");
    assertThat(ada.get(location(chosen).substring("/jira".length())).body())
        .contains("value=\"new word\"", "<label for='word'>");
    assertThat(location(addStamp(HOSTILE))).endsWith("#function");
    assertThat(words().get(0)).isEqualTo(HOSTILE);
    assertThat(page())
        .contains("Says <em>&lt;img src=x onerror=alert(1)&gt;")
        .doesNotContain("<img src=x");

    Visitor uma = host.as("uma");
    String key = host.issue(uma, "to stamp");
    assertThat(move(uma, key).statusCode()).isEqualTo(204);
    assertThat(Json.at(uma.get("/rest/api/2/issue/" + key).body(), "/fields/description"))
        .isEqualTo(HOSTILE + "|null");

    addStamp("second");
    assertThat(words()).startsWith("second", HOSTILE);
    send(VIEW, "kind", "function", "count", "0", "do", "down");
    assertThat(words()).startsWith(HOSTILE, "second");
    send(VIEW, "kind", "function", "count", "1", "do", "up");
    assertThat(words()).startsWith("second", HOSTILE);
    String edit = ADMIN + "EditWorkflowTransitionPostFunctionParams";
    assertThat(ada.get(edit + "!default.jspa" + query(GO) + "&count=0").body())
        .contains("value=\"second\"");
    send(edit + ".jspa", "count", "0", "word", "third");
    assertThat(words()).startsWith("third", HOSTILE);
    send(VIEW, "kind", "function", "count", "0", "do", "delete");
    assertThat(words()).startsWith(HOSTILE).hasSize(3);
  }

  @Test
  public void whatTheFactoryRefusesIsToldAndNothingIsChanged() {
    HttpResponse<String> refused = addStamp(" ");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("role=\"alert\"", "No &lt;word&gt; &amp; nothing");
    assertThat(words()).hasSize(2);
    addStamp("breaks");
    assertThat(page()).contains("This part could not be shown").doesNotContain("inside knowledge");
  }

  @Test
  public void conditionsHideTheMove() {
    Visitor uma = host.as("uma");
    String key = host.issue(uma, "conditional");
    send(ADMIN + "AddWorkflowTransitionCondition.jspa", "pluginModuleKey", "tiny.flow:not-uma");
    assertThat(page()).contains("Never for Uma");
    assertThat(move(uma, key).statusCode()).isEqualTo(400);
    HttpResponse<String> wrong =
        send(
            ADMIN + "AddWorkflowTransitionConditionParams.jspa",
            "pluginModuleKey",
            "UserInGroupCondition",
            "group",
            "nobody");
    assertThat(wrong.statusCode()).isEqualTo(400);
    send(
        ADMIN + "AddWorkflowTransitionConditionParams.jspa",
        "pluginModuleKey",
        "UserInGroupCondition",
        "group",
        "jira-software-users");
    assertThat(page()).contains("All conditions must hold.", "jira-software-users");
    assertThat(move(uma, key).statusCode()).isEqualTo(400);
    send(VIEW, "do", "any");
    assertThat(page()).contains("One of the conditions must hold.");
    assertThat(move(uma, key).statusCode()).isEqualTo(204);
    send(VIEW, "do", "all");
    send(VIEW, "kind", "condition", "count", "1", "do", "delete");
    send(VIEW, "kind", "condition", "count", "0", "do", "delete");
    assertThat(go().getRestriction()).isNull();
  }

  @Test
  public void aValidatorRefusesWithItsWords() {
    Visitor uma = host.as("uma");
    String key = host.issue(uma, "silent");
    String params = ADMIN + "AddWorkflowTransitionValidatorParams.jspa";
    send(params, "pluginModuleKey", "tiny.flow:says", "word", "please");
    HttpResponse<String> refused = move(uma, key);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("The summary does not say please");
    assertThat(move(uma, host.issue(uma, "please go")).statusCode()).isEqualTo(204);
    assertThat(ada.get(ADMIN + "AddWorkflowTransitionValidator!default.jspa" + query(GO)).body())
        .doesNotContain("tiny.flow:says");
  }

  @Test
  public void jirasOwnFieldFunctionIsGivenItsField() {
    send(
        ADMIN + "AddWorkflowTransitionFunctionParams.jspa",
        "pluginModuleKey",
        "UpdateIssueFieldFunction",
        "field.name",
        "priority",
        "field.value",
        "1");
    Visitor uma = host.as("uma");
    String key = host.issue(uma, "to raise");
    move(uma, key);
    assertThat(Json.at(uma.get("/rest/api/2/issue/" + key).body(), "/fields/priority/name"))
        .isEqualTo("Highest");
  }

  @Test
  public void whatAnIssueCannotDoWithoutStays() {
    int last = go().getUnconditionalResult().getPostFunctions().size() - 1;
    assertThat(
            send(VIEW, "kind", "function", "count", String.valueOf(last), "do", "delete")
                .statusCode())
        .isEqualTo(403);
    assertThat(ada.get(VIEW + "?workflowName=jira&workflowTransition=1").body())
        .contains("own workflow")
        .doesNotContain("add-function");
  }

  @Test
  public void theSecondOfTwoAdministratorsIsTold() {
    Map<String, String> stale = fields("kind", "function", "count", "0", "do", "down");
    addStamp("first");
    HttpResponse<String> told = ada.submit(VIEW, stale);
    assertThat(told.statusCode()).isEqualTo(409);
    assertThat(words()).startsWith("first");
  }

  @Test
  public void editingDoesNotMultiplyCommonMoves() {
    for (String word : List.of("a", "b", "c")) {
      addStamp(word);
    }
    for (Object step : host.jira().workflowManager().getWorkflow(NAME).getDescriptor().getSteps()) {
      assertThat(((StepDescriptor) step).getActions()).hasSize(1);
    }
    assertThat(
            ada.get(ADMIN + "ViewWorkflowSteps.jspa?workflowName=" + Visitor.encode(NAME)).body())
        .contains("Way of &lt;b&gt; &amp; &#39;others&#39;", "workflowTransition=11")
        .doesNotContain("Way of <b>");
  }

  @Test
  public void onlyAdministratorsWhoGaveTheirPasswordEdit() {
    Visitor uma = host.as("uma");
    for (String path :
        List.of(
            VIEW,
            ADMIN + "AddWorkflowTransitionCondition!default.jspa",
            ADMIN + "AddWorkflowTransitionFunctionParams!default.jspa",
            ADMIN + "EditWorkflowTransitionValidatorParams!default.jspa")) {
      assertThat(uma.get(path + query(GO)).statusCode()).as(path).isEqualTo(403);
      assertThat(location(host.stranger().get(path + query(GO)))).startsWith("/jira/login.jsp");
      assertThat(location(host.as("ada").get(path + query(GO))))
          .startsWith("/jira/secure/admin/WebSudoAuthenticate");
    }
    Map<String, String> form = fields("pluginModuleKey", "tiny.flow:not-uma");
    String add = ADMIN + "AddWorkflowTransitionCondition.jspa";
    assertThat(uma.submit(add, form).statusCode()).isEqualTo(403);
    assertThat(ada.submitWithToken(add, form, "forged").statusCode()).isEqualTo(403);
    assertThat(go().getRestriction()).isNull();
    assertThat(ada.get(VIEW + query("99")).statusCode()).isEqualTo(404);
  }

  @Test
  public void aPartWhosePluginIsOffIsNamedAndCanBeRemoved() {
    addStamp("orphan");
    host.sandbox().plugins().disable("tiny.flow");
    try {
      assertThat(page()).contains("Not there now: tiny.Stamp");
      send(VIEW, "kind", "function", "count", "0", "do", "delete");
      assertThat(words()).hasSize(2);
    } finally {
      host.sandbox().plugins().enable("tiny.flow");
    }
  }
}
