package org.nivaran.jira.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.condition.AbstractJiraCondition;
import com.opensymphony.module.propertyset.PropertySet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.port.Desk;
import org.nivaran.core.routing.Post;
import org.nivaran.core.testing.RaipurDesk;
import org.nivaran.jira.settings.GrievanceField;

public class ConditionsTest {
  private static final String PHE = "nivaran-dept-phe";
  private static final String DESK = "nivaran-dept-desk";

  private final WorkflowDesk desk = new WorkflowDesk();
  private final GroupManager groups = mock(GroupManager.class);
  private final PermissionManager permissions = mock(PermissionManager.class);
  private final Movers movers =
      new Movers(
          desk.jira.settings(),
          ConditionsTest::withHolders,
          desk.grievances,
          new Ownership(desk.jira.fields(), desk.jira.users()),
          groups,
          permissions);
  private final MutableIssue issue = desk.jira.issue(1, "हैंडपंप खराब है");

  /** The small Raipur, where the holder of each post has the post's name. */
  private static Desk withHolders() {
    Desk plain = RaipurDesk.desk();
    List<Post> posts =
        plain.posts().stream()
            .map(
                post ->
                    new Post(
                        post.key(),
                        post.department(),
                        post.level(),
                        Named.of("Post", "पद"),
                        post.place(),
                        null,
                        post.key().value()))
            .toList();
    return new Desk(
        plain.version(),
        plain.district(),
        plain.departments(),
        posts,
        plain.places(),
        plain.routing(),
        plain.calendars(),
        plain.officeCalendar(),
        plain.limits(),
        plain.ladder(),
        plain.lines(),
        plain.messages());
  }

  @Before
  public void registered() {
    desk.booking.book(issue, Optional.of(desk.routing.route(issue)));
  }

  @Test
  public void aDepartmentsMoveIsItsOfficers() {
    IsDepartmentCondition condition = new IsDepartmentCondition(movers);
    ApplicationUser officer = member("asha", PHE);
    ApplicationUser operator = member("omkar", DESK);
    assertThat(passes(condition, officer)).isTrue();
    assertThat(passes(condition, operator)).isFalse();
    assertThat(passes(condition, operator, "desk", "true")).isTrue();
    assertThat(passes(condition, officer, "department", "cspdcl")).isFalse();
    assertThat(passes(condition, member("bijli", "nivaran-dept-cspdcl"), "department", "cspdcl"))
        .isTrue();
    assertThat(passes(condition, officer, "department", "no-such")).isFalse();
    assertThat(passes(condition, null)).isFalse();
  }

  @Test
  public void whoHasItIsNotWhoGetsIt() {
    ApplicationUser officer = member("asha", PHE);
    MutableIssue given = desk.jira.issue(1, "हैंडपंप खराब है");
    desk.jira.fields().set(given, GrievanceField.DEPARTMENT, "cspdcl");
    Map<String, Object> variables = new HashMap<>(Map.of("issue", given));
    variables.put("originalissueobject", issue);
    variables.put("context", (Supplier<@Nullable ApplicationUser>) () -> officer);
    assertThat(
            new IsDepartmentCondition(movers)
                .passesCondition(variables, Map.of(), mock(PropertySet.class)))
        .isTrue();
  }

  @Test
  public void aPostsMoveIsWhoActsForIt() {
    HoldsPostCondition condition = new HoldsPostCondition(movers);
    assertThat(passes(condition, user("phe-l1"))).isTrue();
    assertThat(passes(condition, user("phe-l2"))).isFalse();
    assertThat(passes(condition, user("phe-l2"), "post", "phe-l2")).isTrue();
    assertThat(passes(condition, user("phe-l1"), "post", "phe-l2")).isFalse();
    assertThat(passes(condition, null)).isFalse();
  }

  @Test
  public void closingIsTheNodalOfficersUnlessGroupsAreNamed() {
    MayCloseCondition condition = new MayCloseCondition(movers);
    ApplicationUser nodal = member("nodal", "nivaran-nodal");
    ApplicationUser auditor = member("auditor", "auditors");
    assertThat(passes(condition, nodal)).isTrue();
    assertThat(passes(condition, nodal, "groups", " ")).isTrue();
    assertThat(passes(condition, auditor)).isFalse();
    assertThat(passes(condition, auditor, "groups", "bosses, auditors")).isTrue();
    assertThat(passes(condition, nodal, "groups", "bosses, auditors")).isFalse();
    assertThat(passes(condition, null)).isFalse();
  }

  @Test
  public void theMachineAndWhoAdministersTheProjectAreNeverStopped() {
    ApplicationUser admin = user("admin");
    when(permissions.hasPermission(
            eq(ProjectPermissions.ADMINISTER_PROJECTS), any(Issue.class), eq(admin)))
        .thenReturn(true);
    for (AbstractJiraCondition condition :
        List.of(
            new IsDepartmentCondition(movers),
            new HoldsPostCondition(movers),
            new MayCloseCondition(movers))) {
      assertThat(passes(condition, user("nivaran-bot"))).isTrue();
      assertThat(passes(condition, admin)).isTrue();
      assertThat(passes(condition, user("somebody"))).isFalse();
    }
  }

  private boolean passes(
      AbstractJiraCondition condition, @Nullable ApplicationUser user, String... arguments) {
    Map<String, Object> variables = new HashMap<>(Map.of("issue", issue));
    variables.put("context", (Supplier<@Nullable ApplicationUser>) () -> user);
    Map<String, String> args =
        arguments.length == 0 ? Map.of() : Map.of(arguments[0], arguments[1]);
    try {
      return condition.passesCondition(variables, args, mock(PropertySet.class));
    } catch (com.opensymphony.workflow.WorkflowException e) {
      throw new AssertionError(e);
    }
  }

  private ApplicationUser member(String name, String group) {
    ApplicationUser user = user(name);
    when(groups.isUserInGroup(user, group)).thenReturn(true);
    return user;
  }

  private static ApplicationUser user(String name) {
    ApplicationUser user = mock(ApplicationUser.class, name);
    when(user.getName()).thenReturn(name);
    return user;
  }
}
