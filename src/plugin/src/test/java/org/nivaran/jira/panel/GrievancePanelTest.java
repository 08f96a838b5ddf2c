package org.nivaran.jira.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;
import org.mockito.Mockito;
import org.nivaran.core.clock.ClockKind;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Move;
import org.nivaran.core.notify.SendOutcome;
import org.nivaran.core.notify.SendProblem;
import org.nivaran.core.testing.InMemoryTransactions;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.core.testing.WholeDesk;
import org.nivaran.core.usecase.ExplainingClocks;
import org.nivaran.jira.language.Reasons;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.people.LevelKeepers;
import org.nivaran.jira.people.Names;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.testing.PaperJira;
import org.nivaran.jira.testing.PropertyTexts;
import org.nivaran.jira.testing.TemplateRendering;

public class GrievancePanelTest {
  private static final String HOSTILE = "<script>alert(\"x\")</script>&'${x}#end";
  private static final String HANDPUMP = "हमारे गांव का हैंडपंप खराब है";

  private final WholeDesk desk = new WholeDesk();
  private final PaperJira jira = new PaperJira();
  private final Texts english = PropertyTexts.english();
  private final PermissionManager permissions = Mockito.mock(PermissionManager.class);
  private final GroupManager groups = Mockito.mock(GroupManager.class);
  private final ApplicationUser nodal = Mockito.mock(ApplicationUser.class);
  private final LevelKeepers keepers = new LevelKeepers(RaipurDesk.data(), groups, permissions);

  @Before
  public void nothingIsKnownYet() {
    assertThat(panel(english).getContextMap(Map.of())).containsExactly(Map.entry("known", false));
  }

  @Test
  public void saysWhoseItIsAndWhy() {
    desk.hears(HANDPUMP);
    Map<String, Object> view = view(english);
    assertThat(fact(view, "reference")).isEqualTo(desk.only().reference().toString());
    assertThat(fact(view, "department")).isEqualTo("Public Health Engineering, phe-l1");
    assertThat(fact(view, "channel")).isEqualTo("WhatsApp, line 1");
    assertThat(fact(view, "level")).isEqualTo("L1");
    assertThat(fact(view, "citizen")).isEqualTo("Not known");
    assertThat((String) view.get("why")).contains("Handpump").contains("Public Health Engineering");
  }

  @Test
  public void saysItInHindi() {
    desk.hears(HANDPUMP);
    Map<String, Object> view = view(PropertyTexts.hindi());
    assertThat(fact(view, "department")).startsWith("लोक स्वास्थ्य यांत्रिकी");
    assertThat((String) view.get("why")).contains("हैंडपंप");
  }

  @Test
  public void findsTheIssueOfThePageInEitherPlace() {
    desk.hears(HANDPUMP);
    JiraHelper helper = Mockito.mock(JiraHelper.class);
    MutableIssue issue = issue();
    Mockito.when(helper.getContextParams()).thenReturn(Map.of("issue", issue));
    assertThat(panel(english).getContextMap(Map.of("helper", helper))).containsEntry("known", true);
  }

  @Test
  public void showsWhatRemainsAndThenByHowMuchItIsOver() {
    desk.hears(HANDPUMP);
    assertThat(clock("CITIZEN"))
        .containsEntry("state", "runs")
        .containsEntry("look", "inprogress")
        .containsEntry("remaining", "10 h left")
        .containsEntry("limit", "10 h of working time (for \"Handpump\")");
    desk.later(Duration.ofDays(7));
    assertThat(clock("CITIZEN")).containsEntry("state", "overdue").containsEntry("look", "removed");
    assertThat((String) clock("CITIZEN").get("remaining")).endsWith("over");
  }

  @Test
  public void whatIsLeftStandsStillWhilePaused() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.forwarding.send(issue);
    desk.move(issue, Move.TAKE_UP);
    desk.move(issue, Move.ASK_CITIZEN);
    Object left = clock("CITIZEN").get("remaining");
    desk.later(Duration.ofDays(3));
    assertThat(clock("CITIZEN")).containsEntry("look", "moved").containsEntry("remaining", left);
    assertThat((String) clock("CITIZEN").get("state")).startsWith("paused since 25 Nov 2026");
  }

  @Test
  public void aStoppedClockHasNothingLeft() {
    desk.hears(HANDPUMP);
    desk.resolve(desk.only().issue(), "repaired");
    assertThat(clock("CITIZEN"))
        .containsEntry("state", "done in time")
        .containsEntry("look", "success")
        .containsEntry("remaining", "");
  }

  @Test
  public void tellsEveryMoveOfItsLifeInBothLanguages() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.forwarding.send(issue);
    desk.move(issue, Move.TAKE_UP);
    desk.move(issue, Move.PUT_ON_HOLD);
    desk.move(issue, Move.RESUME_WORK);
    desk.resolve(issue, "repaired");
    desk.later(Duration.ofMinutes(1));
    desk.move(issue, Move.REOPEN);
    for (Texts texts : List.of(english, PropertyTexts.hindi())) {
      assertThat(lines(view(texts), "history")).hasSizeGreaterThan(5);
    }
    List<Map<String, Object>> last = lines(view(english), "history").subList(0, 2);
    assertThat(last)
        .extracting(line -> line.get("text"))
        .containsExactly("Department: started – reopened", "Citizen: runs again – reopened");
  }

  @Test
  public void namesTheCalendarAndLeavesTheCountingToWhoeverAsks() {
    desk.hears(HANDPUMP);
    assertThat(clock("CITIZEN"))
        .containsEntry("calendar", "Raipur offices")
        .doesNotContainKey("why");
    assertThat(view(english)).containsEntry("whyDue", "/plugins/servlet/nivaran/why-due/");
  }

  @Test
  public void saysWhyAClockIsDueWhenItIs() {
    desk.hears(HANDPUMP);
    ExplainingClocks explaining = new ExplainingClocks(desk.clocks, RaipurDesk.data());
    IssueId issue = desk.only().issue();
    ExplainingClocks.Explained citizens =
        explaining.all(issue).stream()
            .filter(each -> each.clock().kind() == ClockKind.CITIZEN)
            .findFirst()
            .orElseThrow();
    List<String> why = new Reasons(english, RaipurDesk.data()).why(citizens);
    assertThat(why.get(0)).isEqualTo("Limit: for \"Handpump\". Calendar: Raipur offices.");
    assertThat(why.get(1)).startsWith("From 25 Nov 2026, ");
    assertThat(why).anyMatch(line -> line.startsWith("Thu 26 Nov 2026, 10:00"));
    assertThat(why.get(why.size() - 1)).startsWith("Due 26 Nov 2026, ");
    assertThat(explaining.one(issue, citizens.clock().id())).contains(citizens);
    assertThat(explaining.one(new IssueId(4), citizens.clock().id())).isEmpty();
  }

  @Test
  public void thePageOfDueTimesEscapesEverything() throws Exception {
    Map<String, Object> clock =
        Map.of(
            "id",
            7,
            "kind",
            HOSTILE,
            "name",
            HOSTILE,
            "state",
            HOSTILE,
            "look",
            HOSTILE,
            "due",
            HOSTILE,
            "remaining",
            HOSTILE,
            "why",
            List.of(HOSTILE));
    Map<String, Object> view = new java.util.HashMap<>();
    for (String each : List.of("title", "issue", "language", "contextPath")) {
      view.put(each, HOSTILE);
    }
    view.put("problem", "");
    view.put("texts", Map.of("nivaran.panel.due", "Due"));
    view.put("clocks", List.of(clock));
    assertThat(TemplateRendering.render("templates/panel/why-due.vm", view, Locale.ENGLISH, true))
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
    view.put("problem", HOSTILE);
    assertThat(TemplateRendering.render("templates/panel/why-due.vm", view, Locale.ENGLISH, true))
        .doesNotContain("<script");
  }

  @Test
  public void saysWhyAndUntilWhenItWaits() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.forwarding.send(issue);
    desk.moving.moved(
        issue,
        new org.nivaran.core.usecase.MovingGrievance.Made(
            Move.PUT_ON_HOLD,
            desk.time.instant(),
            "phe",
            null,
            null,
            new org.nivaran.core.clock.Suspension.Wish(
                "Spare part", java.time.LocalDate.parse("2026-11-28"))));
    assertThat(sentences(view(english)))
        .containsExactly(
            "On hold until Sat 28 Nov 2026 (comes up: 30 Nov 2026, 10:00, because the office is"
                + " closed that day). Why: Spare part");
    assertThat(lines(view(english), "history").get(0))
        .containsEntry("who", "phe")
        .containsEntry(
            "text",
            "Citizen: paused – put on hold until Sat 28 Nov 2026; the office is closed then, it"
                + " comes up on Mon 30 Nov 2026: Spare part");
    desk.moving.moved(
        issue,
        org.nivaran.core.usecase.MovingGrievance.Made.of(
            Move.RESUME_WORK, desk.time.instant(), "phe"));
    assertThat(sentences(view(english))).isEmpty();
  }

  @Test
  public void tellsWhenADueTimeMovedAndWhoMovedIt() {
    desk.hears(HANDPUMP);
    IssueId issue = desk.only().issue();
    desk.forwarding.send(issue);
    desk.move(issue, Move.TAKE_UP);
    desk.move(issue, Move.ASK_CITIZEN);
    desk.later(Duration.ofDays(1));
    desk.move(issue, Move.CITIZEN_ANSWERED);
    Map<String, Object> line = lines(view(english), "history").get(0);
    assertThat(String.valueOf(line.get("move")))
        .startsWith("Due: 26 Nov 2026, ")
        .contains("→ 27 Nov 2026, ");
    assertThat(String.valueOf(line.get("iso"))).startsWith("2026-11-2");
  }

  @Test
  public void onlyWhoMayLowersTheLevel() {
    desk.hears(HANDPUMP);
    assertThat(lower(nodal)).isEmpty();
    desk.grievances.update(
        desk.only().issue(), each -> each.atLevel(org.nivaran.core.grievance.Level.L3));
    assertThat(lower(nodal)).isEmpty();
    Mockito.when(groups.isUserInGroup(nodal, "nivaran-nodal")).thenReturn(true);
    assertThat(lower(nodal)).isEmpty();
    Mockito.when(
            permissions.hasPermission(
                Mockito.eq(ProjectPermissions.BROWSE_PROJECTS),
                Mockito.any(Issue.class),
                Mockito.eq(nodal)))
        .thenReturn(true);
    assertThat(lower(nodal)).extracting(each -> each.get("name")).containsExactly("L1", "L2");
    assertThat(lower(null)).isEmpty();
  }

  @Test
  public void showsMessagesAndWhatBecameOfThem() {
    SendProblem undeliverable = new SendProblem(131026, "message undeliverable", false);
    desk.messenger.next(new SendOutcome.Refused(undeliverable));
    desk.hears(HANDPUMP);
    List<Map<String, Object>> messages = lines(view(english), "messages");
    assertThat(messages)
        .anySatisfy(
            line ->
                assertThat(line)
                    .containsEntry("direction", "received")
                    .containsEntry("who", "from the citizen")
                    .containsEntry("text", HANDPUMP)
                    .containsEntry("trouble", ""));
    assertThat(messages)
        .anySatisfy(
            line -> {
              assertThat(line).containsEntry("direction", "sent");
              assertThat((String) line.get("trouble")).contains("131026");
            });
  }

  @Test
  public void escapesEverything() throws Exception {
    desk.hears("हैंडपंप " + HOSTILE);
    MutableIssue issue = issue();
    jira.fields().set(issue, GrievanceField.CITIZEN, HOSTILE);
    Map<String, Object> view = panel(english).getContextMap(Map.of("issue", issue));
    String page =
        TemplateRendering.render("templates/panel/grievance.vm", view, Locale.ENGLISH, true);
    assertThat(page)
        .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;${x}#end")
        .doesNotContain("<script")
        .contains("data-clock=\"CITIZEN\"");
  }

  @Test
  public void saysSoWhereTheDeskKnowsNothing() throws Exception {
    Map<String, Object> view = panel(english).getContextMap(Map.of());
    assertThat(TemplateRendering.render("templates/panel/grievance.vm", view, Locale.ENGLISH, true))
        .contains("This issue is not in the desk&#39;s books yet.");
  }

  private GrievancePanel panel(Texts texts) {
    return new GrievancePanel(
        RaipurDesk.data(),
        desk.grievances,
        new GrievanceFile(
            desk.clocks,
            desk.suspensions,
            desk.feedbackStore,
            desk.log,
            desk.outbox,
            new InMemoryTransactions()),
        jira.fields(),
        keepers,
        new Names(jira.users()),
        texts,
        new Reasons(texts, RaipurDesk.data()),
        desk.time);
  }

  private MutableIssue issue() {
    return jira.issue(desk.only().issue().value(), "x");
  }

  private Map<String, Object> view(Texts texts) {
    Issue issue = issue();
    return panel(texts).getContextMap(Map.of("issue", issue));
  }

  private Map<String, Object> clock(String kind) {
    return lines(view(english), "clocks").stream()
        .filter(line -> kind.equals(line.get("kind")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<String> sentences(Map<String, Object> view) {
    return (List<String>) view.getOrDefault("waiting", List.of());
  }

  private List<Map<String, Object>> lower(@Nullable ApplicationUser user) {
    Issue issue = issue();
    Map<String, Object> context = new java.util.HashMap<>();
    context.put("issue", issue);
    context.put("user", user);
    return lines(panel(english).getContextMap(context), "lower");
  }

  private static String fact(Map<String, Object> view, String key) {
    return lines(view, "facts").stream()
        .filter(fact -> key.equals(fact.get("key")))
        .map(fact -> String.valueOf(fact.get("value")))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> lines(Map<String, Object> view, String name) {
    return (List<Map<String, Object>>) view.getOrDefault(name, List.of());
  }
}
