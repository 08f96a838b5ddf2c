package org.nivaran.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.gadgets.dashboard.Color;
import com.atlassian.gadgets.dashboard.Layout;
import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.bc.JiraServiceContextImpl;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchRequest;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.portal.PortalPage;
import com.atlassian.jira.portal.PortletConfiguration;
import com.atlassian.jira.sharing.SharePermissionImpl;
import com.atlassian.jira.sharing.SharedEntity;
import com.atlassian.jira.sharing.type.ShareType;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.plugin.ModuleCompleteKey;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.sandbox.jira.board.Boards;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.plugins.FakePlugins;
import org.nivaran.sandbox.plugins.PluginModules;

/** JQL, filters, boards and dashboards over a few issues. */
public abstract class SearchContract extends ProjectContract {
  private CustomField department;
  private CustomField channel;
  private CustomField level;
  private CustomField due;
  private CustomField group;

  @Override
  protected PluginModules modules() {
    return new FakePlugins(
            """
            <atlassian-plugin key="test.plugin" name="Test">
              <jql-function key="first" class="test.First"><fname>firstIssue</fname><list>true</list></jql-function>
              <jql-function key="many" class="test.Many"><fname>manyIssues</fname><list>true</list></jql-function>
              <jql-function key="words" class="test.Words"><fname>manyWords</fname><list>true</list></jql-function>
              <index-document-configuration key="sla" entity-key="IssueProperty">
                <key property-key="test.sla">
                  <extract path="dueAt" type="DATE" alias="slaDue"/>
                  <extract path="state" type="STRING" alias="slaState"/>
                  <extract path="clock.left" type="NUMBER"/>
                </key>
              </index-document-configuration>
            </atlassian-plugin>
            """)
        .with("test.First", () -> new FirstIssue())
        .with("test.Many", () -> new Many(JiraDataTypes.ISSUE))
        .with("test.Words", () -> new Many(JiraDataTypes.TEXT));
  }

  /** Gives as many values as it is told. */
  private static final class Many extends AbstractJqlFunction {
    private final JiraDataType type;

    Many(JiraDataType type) {
      this.type = type;
    }

    @Override
    public MessageSet validate(
        ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
      return validateNumberOfArgs(operand, 1);
    }

    @Override
    public List<QueryLiteral> getValues(
        QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
      long count = Long.parseLong(operand.getArgs().get(0));
      return LongStream.range(0, count)
          .mapToObj(
              id ->
                  type == JiraDataTypes.ISSUE
                      ? new QueryLiteral(operand, id)
                      : new QueryLiteral(operand, id == 0 ? "phe" : "word " + id))
          .toList();
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
      return 1;
    }

    @Override
    public JiraDataType getDataType() {
      return type;
    }
  }

  private final class FirstIssue extends AbstractJqlFunction {
    @Override
    public MessageSet validate(
        ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
      return validateNumberOfArgs(operand, 0);
    }

    @Override
    public List<QueryLiteral> getValues(
        QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
      return List.of(
          new QueryLiteral(operand, jira.issueManager().getIssueObject("GRV-1").getId()));
    }

    @Override
    public int getMinimumNumberOfExpectedArguments() {
      return 0;
    }

    @Override
    public JiraDataType getDataType() {
      return JiraDataTypes.ISSUE;
    }
  }

  @Before
  public void makeIssues() throws Exception {
    department = field("Department", "textfield", "exacttextsearcher");
    channel = field("Channel", "select", "multiselectsearcher");
    level = field("Level", "float", "numberrange");
    due = field("Due", "datetime", "datetimerange");
    group = field("Department group", "grouppicker", "grouppickersearcher");
    user("phe", "dept-phe");
    Option phone =
        jira.optionsManager()
            .createOption(
                channel.getConfigurationSchemes().get(0).getOneAndOnlyConfig(),
                null,
                null,
                "Phone");
    create(
        operator,
        input("No water in ward 12")
            .setDescription("The hand pump is dry")
            .addCustomFieldValue(department.getId(), "phe")
            .addCustomFieldValue(group.getId(), "dept-phe")
            .addCustomFieldValue(channel.getId(), phone.getOptionId().toString())
            .addCustomFieldValue(level.getId(), "1")
            .addCustomFieldValue(due.getId(), "2026-11-25 10:30"));
    pass(Duration.ofDays(1));
    create(
        operator,
        input("Street light 100% broken")
            .setAssigneeId("phe")
            .setPriorityId("1")
            .setDueDate("2026-12-01")
            .addCustomFieldValue(department.getId(), "nagarnigam")
            .addCustomFieldValue(level.getId(), "3")
            .addCustomFieldValue(due.getId(), "2026-11-30 10:30"));
    Issue third = create(admin, input("राशन नहीं मिला"));
    move(admin, third, 31);
    pass(Duration.ofHours(1));
  }

  private List<String> find(String jql) {
    return find(admin, jql);
  }

  private List<String> find(ApplicationUser user, String jql) {
    try {
      var results = jira.searchService().search(user, query(jql), new PagerFilter<>(0, 100));
      assertThat(jira.searchService().searchCount(user, query(jql))).isEqualTo(results.getTotal());
      return results.getResults().stream().map(Issue::getKey).toList();
    } catch (SearchException e) {
      throw new AssertionError(jql, e);
    }
  }

  private void finds(String jql, String... keys) {
    assertThat(find(jql)).as(jql).containsExactlyInAnyOrder(keys);
  }

  @Test
  public void findsBySystemFields() {
    finds("", "GRV-1", "GRV-2", "GRV-3");
    finds("project = GRV", "GRV-1", "GRV-2", "GRV-3");
    finds("project = Grievances and key = grv-1", "GRV-1");
    finds("issuetype = Task AND type != Bug", "GRV-1", "GRV-2", "GRV-3");
    finds("status = Done", "GRV-3");
    finds("status != Done", "GRV-1", "GRV-2");
    finds("status in (\"To Do\", Done)", "GRV-1", "GRV-2", "GRV-3");
    finds("status not in (Done)", "GRV-1", "GRV-2");
    finds("statusCategory = Done", "GRV-3");
    finds("statusCategory != Done", "GRV-1", "GRV-2");
    finds("resolution is EMPTY", "GRV-1", "GRV-2");
    finds("resolution = Unresolved", "GRV-1", "GRV-2");
    finds("resolution = Done", "GRV-3");
    finds("assignee = phe", "GRV-2");
    finds("assignee is empty", "GRV-1", "GRV-3");
    finds("assignee in membersOf(\"dept-phe\")", "GRV-2");
    finds("reporter = currentUser()", "GRV-3");
    finds("priority = Highest", "GRV-2");
    finds("NOT (priority = Highest OR status = Done)", "GRV-1");
    finds("key in (GRV-1, GRV-3)", "GRV-1", "GRV-3");
    finds("id = " + jira.issueManager().getIssueObject("GRV-2").getId(), "GRV-2");
  }

  @Test
  public void findsByText() {
    finds("summary ~ water", "GRV-1");
    finds("summary ~ \"WARD water\"", "GRV-1");
    finds("summary ~ \"\\\"ward water\\\"\"");
    finds("text ~ pump", "GRV-1");
    finds("text ~ \"pu*\"", "GRV-1");
    finds("summary ~ \"100%\"", "GRV-2");
    finds("summary ~ \"1_0\"");
    finds("summary ~ राशन", "GRV-3");
    finds("summary !~ water", "GRV-2", "GRV-3");
  }

  @Test
  public void findsByDates() {
    finds("created >= \"2026-11-25\"", "GRV-2", "GRV-3");
    finds("created < \"2026-11-25 00:00\"", "GRV-1");
    finds("created >= startOfDay()", "GRV-2", "GRV-3");
    finds("created >= startOfDay(-1d)", "GRV-1", "GRV-2", "GRV-3");
    finds("created <= endOfDay(-1d)", "GRV-1");
    finds("created >= -2h", "GRV-2", "GRV-3");
    finds("resolved >= startOfDay() AND resolved <= endOfDay()", "GRV-3");
    finds("resolutiondate >= \"2026-11-25\" AND resolutiondate < \"2026-11-26\"", "GRV-3");
    finds("duedate = 2026-12-01", "GRV-2");
    finds("due < now()");
    finds("updated > -1d", "GRV-2", "GRV-3");
  }

  @Test
  public void findsByCustomFields() {
    finds("Department = phe", "GRV-1");
    finds("department != phe", "GRV-2");
    finds("Department is empty", "GRV-3");
    finds("cf[" + department.getIdAsLong() + "] in (phe, nagarnigam)", "GRV-1", "GRV-2");
    finds("Channel = Phone", "GRV-1");
    String levels = "cf[" + level.getIdAsLong() + "]";
    finds(levels + " >= 2", "GRV-2");
    finds(levels + " = 1 OR " + levels + " = 3", "GRV-1", "GRV-2");
    refuses("Level = 1", "does not exist");
    refuses("Category = 1", "cf[id]");
    finds("cf[" + due.getIdAsLong() + "] < now() AND resolution is EMPTY", "GRV-1");
    finds("\"Department group\" = dept-phe", "GRV-1");
    finds("\"Department group\" is not EMPTY", "GRV-1");
  }

  @Test
  public void ordersAndPages() throws Exception {
    assertThat(find("ORDER BY created DESC, key ASC")).containsExactly("GRV-2", "GRV-3", "GRV-1");
    assertThat(find("project = GRV ORDER BY key")).containsExactly("GRV-1", "GRV-2", "GRV-3");
    assertThat(find("ORDER BY cf[" + level.getIdAsLong() + "] DESC"))
        .containsExactly("GRV-2", "GRV-1", "GRV-3");
    assertThat(find("ORDER BY cf[" + due.getIdAsLong() + "]")).startsWith("GRV-1", "GRV-2");
    var page = jira.searchService().search(admin, query("ORDER BY key"), new PagerFilter<>(1, 1));
    assertThat(page.getResults()).extracting(Issue::getKey).containsExactly("GRV-2");
    assertThat(page.getTotal()).isEqualTo(3);
    assertThat(page.getStart()).isEqualTo(1);
  }

  @Test
  public void findsByPropertiesThatPluginsDeclare() {
    MutableIssue issue = jira.issueManager().getIssueObject("GRV-2");
    jira.jsonEntityPropertyManager()
        .put(
            "IssueProperty",
            issue.getId(),
            "test.sla",
            "{\"dueAt\":\"2026-11-30T05:00:00Z\",\"state\":\"running\",\"clock\":{\"left\":90},\"other\":1}");
    finds("slaState = running", "GRV-2");
    finds("slaDue < \"2026-12-01\"", "GRV-2");
    finds("slaDue < now()");
    finds("issue.property[test.sla].clock.left >= 90", "GRV-2");
    finds("issue.property[\"test.sla\"].state = running", "GRV-2");
    refuses("issue.property[test.sla].other = 1", "does not exist");
  }

  @Test
  public void findsByAPluginsFunction() {
    finds("issue in firstIssue()", "GRV-1");
    finds("issue not in firstIssue()", "GRV-2", "GRV-3");
    refuses("issue in firstIssue(1)", "arguments");
    refuses("issue in lastIssue()", "Unable to find JQL function");
    refuses("status in firstIssue()", "invalid for the field");
  }

  @Test
  public void aPluginsFunctionMayGiveVeryManyValues() {
    long third = jira.issueManager().getIssueObject("GRV-3").getId();
    finds("issue in manyIssues(0)");
    finds("issue in manyIssues(120000)", "GRV-1", "GRV-2", "GRV-3");
    finds("issue not in manyIssues(120000)");
    finds("issue in manyIssues(" + third + ") OR status = Done", "GRV-1", "GRV-2", "GRV-3");
    finds("Department in manyWords(70000)", "GRV-1");
    finds("Department not in manyWords(70000)", "GRV-2");
  }

  private void refuses(String jql, String message) {
    var parsed = jira.searchService().parseQuery(admin, jql);
    if (parsed.isValid()) {
      assertThat(jira.searchService().validateQuery(admin, parsed.getQuery()).getErrorMessages())
          .as(jql)
          .anyMatch(text -> text.contains(message));
      assertThatThrownBy(() -> jira.searchService().searchCount(admin, parsed.getQuery()))
          .isInstanceOf(SearchException.class)
          .hasMessageContaining(message);
    } else {
      assertThat(parsed.getErrors().getErrorMessages())
          .as(jql)
          .anyMatch(text -> text.contains(message));
    }
  }

  @Test
  public void saysWhatIsWrong() {
    refuses("project =", "Error in the JQL Query");
    refuses("project = GRV AND", "Error in the JQL Query");
    refuses("(project = GRV", "Error in the JQL Query");
    refuses("project = NOPE", "does not exist");
    refuses("nonsense = 1", "does not exist");
    refuses("summary = water", "not supported");
    refuses("created ~ water", "not supported");
    refuses("created > tomorrowish", "invalid");
    refuses("status in Done", "list");
    refuses("status = \"unclosed", "Error in the JQL Query");
    refuses("project = GRV; DROP TABLE issue", "Error in the JQL Query");
    finds("summary ~ \"'; DROP TABLE issue; --\"");
    finds("", "GRV-1", "GRV-2", "GRV-3");
  }

  @Test
  public void filtersBoardsAndDashboards() {
    ApplicationUser officer = jira.userManager().getUserByName("phe");
    SearchRequest mine =
        jira.searchRequestManager()
            .create(new SearchRequest(query("status != Done ORDER BY key"), admin, "Open", ""));
    assertThat(jira.filters().visibleTo(officer)).isEmpty();
    assertThat(jira.searchRequestManager().getSearchRequestById(officer, mine.getId())).isNull();
    mine.setPermissions(SharedEntity.SharePermissions.AUTHENTICATED);
    jira.searchRequestManager().update(mine);
    SearchRequest shared = jira.searchRequestManager().getSearchRequestById(officer, mine.getId());
    assertThat(find(officer, shared.getQuery().getQueryString())).containsExactly("GRV-1", "GRV-2");
    ApplicationUser stranger = user("stranger", "strangers");
    mine.setPermissions(
        new SharedEntity.SharePermissions(
            Set.of(new SharePermissionImpl(ShareType.Name.GROUP, "dept-phe", null))));
    jira.searchRequestManager().update(mine);
    assertThat(jira.filters().visibleTo(officer)).hasSize(1);
    assertThat(jira.filters().visibleTo(stranger)).isEmpty();
    assertThat(jira.filters().visibleTo(null)).isEmpty();
    mine.setPermissions(
        new SharedEntity.SharePermissions(
            Set.of(
                new SharePermissionImpl(ShareType.Name.GROUP, "dept-phe", null),
                new SharePermissionImpl(
                    ShareType.Name.PROJECT, project.getId().toString(), null))));
    jira.searchRequestManager().update(mine);
    assertThat(jira.filters().visibleTo(stranger)).hasSize(1);
    Boards.Board board = jira.boards().create(admin, "Desk", "kanban", mine.getId());
    assertThat(board.columns()).isNotEmpty();
    jira.boards()
        .setColumns(
            board.id(),
            List.of(
                new Boards.Column(
                    "New", List.of("1"), java.util.Optional.empty(), java.util.Optional.of(5)),
                new Boards.Column(
                    "Done",
                    List.of("2", "3"),
                    java.util.Optional.empty(),
                    java.util.Optional.empty())));
    assertThat(jira.boards().visibleTo(officer).get(0).columns())
        .extracting(Boards.Column::name)
        .containsExactly("New", "Done");

    Dashboards.Dashboard day = jira.dashboards().create(admin, "Day", "", "AA", false);
    Dashboards.Item item = jira.dashboards().addItem(day.id(), "test.plugin:day", 0, 0);
    jira.dashboards().addItem(day.id(), "test.plugin:rank", 0, 0);
    jira.dashboards().savePreferences(item.id(), Map.of("isConfigured", "true"));
    assertThat(jira.dashboards().find(officer, day.id())).isEmpty();
    assertThat(jira.dashboards().item(officer, item.id())).isEmpty();
    jira.dashboards().change(day.id(), "Day", "", "AB", true);
    assertThat(jira.dashboards().find(officer, day.id()).orElseThrow().items())
        .extracting(Dashboards.Item::moduleKey)
        .containsExactly("test.plugin:rank", "test.plugin:day");
    assertThat(jira.dashboards().item(officer, item.id()).orElseThrow().preferences())
        .containsEntry("isConfigured", "true");
    assertThat(jira.dashboards().mayEdit(officer, day.id())).isFalse();
    jira.dashboards().removeItem(item.id());
    assertThat(jira.dashboards().find(admin, day.id()).orElseThrow().items()).hasSize(1);
  }

  @Test
  public void aDashboardIsMadeByServiceForAGroup() {
    ApplicationUser officer = jira.userManager().getUserByName("phe");
    ApplicationUser stranger = user("stranger", "strangers");
    PortalPage wanted =
        new PortalPage.Builder()
            .name("Of PHE")
            .owner(admin)
            .layout(Layout.BA)
            .permissions(
                new SharedEntity.SharePermissions(
                    Set.of(new SharePermissionImpl(ShareType.Name.GROUP, "dept-phe", null))))
            .build();
    JiraServiceContextImpl context = new JiraServiceContextImpl(admin);
    PortalPage made = jira.portalPageService().createPortalPage(context, wanted);
    PortletConfiguration item =
        jira.portletConfigurationManager()
            .addDashBoardItem(
                made.getId(),
                0,
                0,
                io.atlassian.fugue.Option.none(),
                Color.color1,
                Map.of("isConfigured", "true"),
                io.atlassian.fugue.Option.some(new ModuleCompleteKey("test.plugin:day")));
    assertThat(jira.dashboards().find(officer, made.getId()).orElseThrow().items())
        .extracting(Dashboards.Item::moduleKey)
        .containsExactly("test.plugin:day");
    assertThat(jira.dashboards().item(officer, item.getId()).orElseThrow().preferences())
        .containsEntry("isConfigured", "true");
    assertThat(jira.dashboards().find(stranger, made.getId())).isEmpty();
    assertThat(jira.dashboards().find(null, made.getId())).isEmpty();
    assertThat(jira.portalPageService().validateForCreate(context, wanted)).isFalse();
    JiraServiceContextImpl ofOfficer = new JiraServiceContextImpl(officer);
    assertThat(jira.portalPageService().validateForDelete(ofOfficer, made.getId())).isFalse();
    assertThat(jira.portalPageService().getOwnedPortalPages(admin)).hasSize(1);
    assertThat(jira.portletConfigurationManager().getByPortalPage(made.getId())).hasSize(1);
    jira.portalPageService().deletePortalPage(new JiraServiceContextImpl(admin), made.getId());
    assertThat(jira.dashboards().find(admin, made.getId())).isEmpty();
  }
}
