package org.nivaran.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.issue.IssueService.CreateValidationResult;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.history.ChangeItemBean;
import com.atlassian.jira.issue.security.IssueSecurityLevel;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.sandbox.jira.permission.PermissionSchemes.HolderType;
import org.ofbiz.core.entity.GenericEntityException;

/** Who sees what a security level hides, and who may set one. */
public abstract class IssueSecurityContract extends ProjectContract {
  private ApplicationUser insider;
  private ApplicationUser outsider;
  private IssueSecurityLevel circle;
  private IssueSecurityLevel fieldCircle;
  private CustomField group;
  private Scheme scheme;

  @Before
  public void makeLevels() throws Exception {
    insider = user("insider", "circle");
    outsider = user("outsider", "operators");
    group = field("Department group", "grouppicker", "grouppickersearcher");
    IssueSecuritySchemeManager schemes = jira.issueSecuritySchemeManager();
    scheme = schemes.createSchemeObject("Confidential", "");
    circle = level("Circle", new SchemeEntity("group", "circle", null));
    fieldCircle = level("Field", new SchemeEntity("groupCF", group.getId(), null));
    schemes.addSchemeToProject(project, scheme);
    scheme = schemes.getSchemeFor(project);
  }

  private IssueSecurityLevel level(String name, SchemeEntity member) throws Exception {
    IssueSecurityLevel level =
        jira.issueSecurityLevelManager().createIssueSecurityLevel(scheme.getId(), name, "");
    for (int twice = 0; twice < 2; twice++) {
      jira.issueSecuritySchemeManager()
          .createSchemeEntity(
              jira.issueSecuritySchemeManager().getScheme(scheme.getId()),
              new SchemeEntity(member.getType(), member.getParameter(), level.getId()));
    }
    return level;
  }

  private MutableIssue secret() {
    MutableIssue issue = create(operator, input("hidden"));
    issue.setSecurityLevelId(circle.getId());
    jira.issueManager()
        .updateIssue(
            admin, issue, com.atlassian.jira.event.type.EventDispatchOption.DO_NOT_DISPATCH, false);
    return read(issue);
  }

  private List<String> found(ApplicationUser user, String jql) throws Exception {
    assertThat(jira.searchService().searchCount(user, query(jql)))
        .isEqualTo(
            jira.searchService().search(user, query(jql), new PagerFilter<>(0, 10)).getTotal());
    return jira
        .searchService()
        .search(user, query(jql), new PagerFilter<>(0, 10))
        .getResults()
        .stream()
        .map(Issue::getKey)
        .toList();
  }

  @Test
  public void onlyTheCircleSeesIt() throws Exception {
    Issue open = create(operator, input("open"));
    Issue hidden = secret();
    assertThat(found(insider, "project = GRV")).contains(open.getKey(), hidden.getKey());
    assertThat(found(outsider, "project = GRV")).containsExactly(open.getKey());
    assertThat(found(admin, "key = " + hidden.getKey())).isEmpty();
    assertThat(jira.searchService().searchCountOverrideSecurity(outsider, query("project = GRV")))
        .isEqualTo(2);
    assertThat(jira.issueService().getIssue(insider, hidden.getKey()).isValid()).isTrue();
    assertThat(jira.issueService().getIssue(outsider, hidden.getKey()).isValid()).isFalse();
    for (var permission :
        List.of(ProjectPermissions.BROWSE_PROJECTS, ProjectPermissions.EDIT_ISSUES)) {
      assertThat(jira.permissionManager().hasPermission(permission, hidden, insider)).isTrue();
      assertThat(jira.permissionManager().hasPermission(permission, hidden, outsider)).isFalse();
    }
    assertThat(jira.issueService().validateUpdate(outsider, hidden.getId(), input("x")).isValid())
        .isFalse();
  }

  @Test
  public void aGroupFieldOfTheIssueCanOpenIt() throws Exception {
    MutableIssue issue =
        create(operator, input("by field").addCustomFieldValue(group.getId(), "circle"));
    issue.setSecurityLevelId(fieldCircle.getId());
    jira.issueManager()
        .updateIssue(
            admin, issue, com.atlassian.jira.event.type.EventDispatchOption.DO_NOT_DISPATCH, false);
    assertThat(found(insider, "level = Field")).containsExactly(issue.getKey());
    assertThat(found(outsider, "level = field")).isEmpty();
    assertThat(jira.issueService().getIssue(insider, issue.getKey()).isValid()).isTrue();
    assertThat(jira.issueService().getIssue(outsider, issue.getKey()).isValid()).isFalse();
  }

  @Test
  public void queriesNameTheLevel() throws Exception {
    Issue open = create(operator, input("open"));
    Issue hidden = secret();
    assertThat(found(insider, "level = " + circle.getId())).containsExactly(hidden.getKey());
    assertThat(found(insider, "level is EMPTY")).containsExactly(open.getKey());
    assertThat(
            jira.searchService()
                .validateQuery(insider, query("level = Nonsense"))
                .getErrorMessages())
        .isNotEmpty();
  }

  @Test
  public void settingOneNeedsThePermissionAndMembership() {
    screen().getTab(0).addFieldScreenLayoutItem("security");
    CreateValidationResult refused =
        jira.issueService().validateCreate(insider, input("x").setSecurityLevelId(circle.getId()));
    assertThat(refused.getErrorCollection().getErrors()).containsKey("security");
    jira.permissionSchemes()
        .grant(
            jira.permissionSchemes().of(project).id(),
            ProjectPermissions.SET_ISSUE_SECURITY,
            HolderType.APPLICATION_ROLE,
            null);
    assertThat(
            jira.issueService()
                .validateCreate(outsider, input("x").setSecurityLevelId(circle.getId()))
                .getErrorCollection()
                .getErrors())
        .containsKey("security");
    MutableIssue made = create(insider, input("x").setSecurityLevelId(circle.getId()));
    assertThat(read(made).getSecurityLevelId()).isEqualTo(circle.getId());
    var update =
        jira.issueService()
            .validateUpdate(
                insider,
                made.getId(),
                jira.issueService().newIssueInputParameters().setSecurityLevelId(null));
    assertThat(jira.issueService().update(insider, update).isValid()).isTrue();
    assertThat(read(made).getSecurityLevelId()).isNull();
    assertThat(jira.changeHistoryManager().getChangeItemsForField(made, "security"))
        .extracting(ChangeItemBean::getFromString)
        .containsExactly("Circle");
  }

  @Test
  public void usersLevelsAndSchemesAreTold() {
    assertThat(jira.issueSecurityLevelManager().getUsersSecurityLevels(project, outsider))
        .extracting(IssueSecurityLevel::getName)
        .containsExactly("Field");
    assertThat(jira.issueSecurityLevelManager().getUsersSecurityLevels(project, insider))
        .hasSize(2);
    assertThat(jira.issueSecurityLevelManager().getIssueSecurityLevels(scheme.getId())).hasSize(2);
    assertThat(scheme.getEntities()).hasSize(2);
    assertThat(jira.issueSecuritySchemeManager().getSchemeObject("Confidential").getId())
        .isEqualTo(scheme.getId());
    assertThatThrownBy(
            () -> jira.issueSecuritySchemeManager().createSchemeObject("Confidential", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                jira.issueSecuritySchemeManager()
                    .createSchemeEntity(
                        jira.issueSecuritySchemeManager().getScheme(scheme.getId()),
                        new SchemeEntity("group", "circle", 1L)))
        .isInstanceOf(GenericEntityException.class);
  }

  @Test
  public void aNewSchemeTakesLevelsAlongOnlyByItsMap() {
    Issue hidden = secret();
    Scheme next = jira.issueSecuritySchemeManager().createSchemeObject("Next", "");
    IssueSecurityLevel level =
        jira.issueSecurityLevelManager().createIssueSecurityLevel(next.getId(), "Circle", "");
    jira.issueSecuritySchemeManager()
        .assignSchemeToProject(project, next.getId(), Map.of(circle.getId(), level.getId()));
    assertThat(read(hidden).getSecurityLevelId()).isEqualTo(level.getId());
    jira.issueSecuritySchemeManager().removeSchemesFromProject(project);
    assertThat(read(hidden).getSecurityLevelId()).isNull();
    assertThat(jira.issueSecuritySchemeManager().getSchemeFor(project)).isNull();
  }
}
