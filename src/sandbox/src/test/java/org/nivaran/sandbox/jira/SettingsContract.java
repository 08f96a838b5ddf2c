package org.nivaran.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.screen.FieldScreen;
import com.atlassian.jira.issue.fields.screen.FieldScreenScheme;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.UserDetails;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.Test;
import org.nivaran.sandbox.jira.user.AccessTokens.NewAccessToken;

/** What administrators set: people, permissions, projects, constants, fields, screens. */
public abstract class SettingsContract extends JiraContract {

  @Test
  public void authenticatesByPasswordAndToken() {
    ApplicationUser officer = user("phe");
    assertThat(jira.users().authenticate("PHE", "phe")).contains(officer);
    assertThat(jira.users().authenticate("phe", "wrong")).isEmpty();
    assertThat(jira.users().authenticate("nobody", "phe")).isEmpty();
    NewAccessToken token = jira.accessTokens().create(officer, "script", Optional.empty());
    NewAccessToken expiring =
        jira.accessTokens().create(officer, "short", Optional.of(now.plus(Duration.ofMinutes(1))));
    assertThat(jira.accessTokens().authenticate(token.secret())).contains(officer);
    assertThat(jira.accessTokens().authenticate(expiring.secret())).contains(officer);
    pass(Duration.ofMinutes(2));
    assertThat(jira.accessTokens().authenticate(expiring.secret())).isEmpty();
    assertThat(jira.accessTokens().of(officer)).hasSize(2);
    jira.accessTokens().revoke(officer, token.token().id());
    assertThat(jira.accessTokens().authenticate(token.secret())).isEmpty();
    jira.users().setActive(officer, false);
    assertThat(jira.users().authenticate("phe", "phe")).isEmpty();
    assertThat(token.toString()).doesNotContain(token.secret());
  }

  @Test
  public void refusesATakenUserName() throws Exception {
    user("phe");
    assertThatThrownBy(() -> jira.users().create("Phe", "Other", null, "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Phe");
    ApplicationUser made =
        jira.userManager().createUser(new UserDetails("bot", "Bot").withPassword("secret"));
    assertThat(jira.groupManager().isUserInGroup(made, "jira-software-users")).isTrue();
    jira.users().setLocale(made, Locale.forLanguageTag("hi-IN"));
    assertThat(jira.users().locale(made)).contains(Locale.forLanguageTag("hi-IN"));
    assertThat(jira.users().search("bo", 5)).containsExactly(made);
  }

  @Test
  public void globalPermissionsComeFromGroups() {
    ApplicationUser user = user("operator");
    assertThat(jira.globalPermissionManager().hasPermission(GlobalPermissionKey.ADMINISTER, admin))
        .isTrue();
    assertThat(jira.globalPermissionManager().hasPermission(GlobalPermissionKey.ADMINISTER, user))
        .isFalse();
    jira.groups().create("helpers");
    jira.groups().add(user, "helpers");
    jira.globalPermissions().grant(GlobalPermissionKey.ADMINISTER, "helpers");
    assertThat(jira.globalPermissionManager().hasPermission(GlobalPermissionKey.ADMINISTER, user))
        .isTrue();
    jira.groups().remove(user, "helpers");
    assertThat(jira.globalPermissionManager().hasPermission(GlobalPermissionKey.ADMINISTER, user))
        .isFalse();
    assertThat(jira.globalPermissionManager().hasPermission(GlobalPermissionKey.USE, null))
        .isFalse();
  }

  @Test
  public void projectsAreValidatedAndHaveTheirOwnScreens() {
    Project project = project("GRV", "Grievances");
    assertThat(jira.projectManager().getProjectObjByKey("GRV")).isEqualTo(project);
    assertThat(project.getIssueTypes()).extracting(IssueType::getName).contains("Task", "Bug");
    var refused =
        jira.projectService()
            .validateCreateProject(
                admin,
                new ProjectCreationData.Builder().withKey("g").withName("Grievances").build());
    assertThat(refused.getErrorCollection().getErrors())
        .containsKeys("projectName", "projectKey", "projectLead");
    var forbidden =
        jira.projectService()
            .validateCreateProject(
                user("officer"),
                new ProjectCreationData.Builder()
                    .withKey("X1")
                    .withName("X")
                    .withLead(admin)
                    .build());
    assertThat(forbidden.isValid()).isFalse();

    FieldScreenScheme scheme =
        jira.issueTypeScreenSchemeManager()
            .getIssueTypeScreenScheme(project)
            .getEffectiveFieldScreenScheme(jira.constantsManager().getIssueType("1"));
    FieldScreen create = scheme.getFieldScreen(IssueOperations.CREATE_ISSUE_OPERATION);
    assertThat(create.containsField("summary")).isTrue();
    create.getTab(0).addFieldScreenLayoutItem("resolution");
    FieldScreen again = jira.fieldScreenManager().getFieldScreen(create.getId());
    assertThat(again.containsField("resolution")).isTrue();
    assertThat(jira.fieldScreenManager().getFieldScreen(1L).containsField("resolution")).isFalse();
    again.removeFieldScreenLayoutItem("resolution");
    assertThat(again.containsField("resolution")).isFalse();
  }

  @Test
  public void screensAndSchemesCanBeMade() {
    FieldScreen screen = jira.fieldScreenFactory().createScreen();
    screen.setName("Put on hold");
    screen.store();
    screen.addTab("Fields").addFieldScreenLayoutItem("summary");
    screen.getTab(0).addFieldScreenLayoutItem("summary");
    assertThat(jira.fieldScreenManager().getFieldScreen(screen.getId()).getTabs()).hasSize(1);
    assertThat(screen.getTab(0).getFieldScreenLayoutItems()).hasSize(1);
    FieldScreenScheme scheme = jira.fieldScreenFactory().createFieldScreenScheme();
    scheme.setName("Ours");
    scheme.store();
    var item = jira.fieldScreenFactory().createFieldScreenSchemeItem();
    item.setIssueOperation(IssueOperations.EDIT_ISSUE_OPERATION);
    item.setFieldScreen(screen);
    scheme.addFieldScreenSchemeItem(item);
    var stored = jira.fieldScreenSchemeManager().getFieldScreenScheme(scheme.getId());
    assertThat(stored.getFieldScreen(IssueOperations.EDIT_ISSUE_OPERATION).getName())
        .isEqualTo("Put on hold");
  }

  @Test
  public void constantsAndIssueTypeSchemes() {
    Project project = project("GRV", "Grievances");
    IssueType grievance = jira.issueTypeManager().createIssueType("Grievance", "", (Long) null);
    var category = jira.statusCategoryManager().getStatusCategoryByKey("indeterminate");
    var status = jira.statusManager().createStatus("On hold", "", "", category);
    assertThat(jira.constantsManager().getStatusByName("On hold")).isEqualTo(status);
    assertThat(status.getStatusCategory().getKey()).isEqualTo("indeterminate");
    assertThatThrownBy(() -> jira.statusManager().createStatus("on hold", "", "", category))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(jira.resolutionManager().createResolution("Relief given", "").getId()).isNotNull();
    FieldConfigScheme scheme =
        jira.issueTypeSchemeManager().create("Ours", "", List.of(grievance.getId()));
    jira.issueTypeSchemeManager()
        .setProjectAssociationsForIssueTypeScheme(scheme, List.of(project));
    assertThat(jira.issueTypeSchemeManager().getIssueTypesForProject(project))
        .containsExactly(grievance);
    assertThat(jira.projectManager().getProjectObj(project.getId()).getIssueTypes())
        .containsExactly(grievance);
  }

  @Test
  @SuppressWarnings("unchecked")
  public void customFieldsWithOptionsAndScopes() throws Exception {
    Project one = project("ONE", "One");
    Project two = project("TWO", "Two");
    String types = "com.atlassian.jira.plugin.system.customfieldtypes:";
    CustomField channel =
        jira.customFieldManager()
            .createCustomField(
                "Channel",
                "How it came",
                jira.customFieldManager().getCustomFieldType(types + "select"),
                jira.customFieldManager().getCustomFieldSearcher(types + "multiselectsearcher"),
                List.of(new ProjectContext(one.getId())),
                Collections.singletonList(null));
    FieldConfig config = channel.getConfigurationSchemes().get(0).getOneAndOnlyConfig();
    Option phone = jira.optionsManager().createOption(config, null, 1L, "Phone");
    jira.optionsManager().createOption(config, null, 0L, "WhatsApp");
    assertThat(jira.optionsManager().getOptions(config))
        .extracting(Option::getValue)
        .containsExactly("WhatsApp", "Phone");
    assertThat(jira.optionsManager().getOptions(config).getOptionForValue("Phone", null))
        .isEqualTo(phone);
    assertThat(
            channel.getRelevantConfig(
                new com.atlassian.jira.issue.context.IssueContextImpl(two.getId(), "1")))
        .isNull();
    assertThat(jira.customFieldManager().getCustomFieldObject(channel.getId())).isEqualTo(channel);
    assertThat(jira.customFieldManager().getCustomFieldObjectsByName("Channel"))
        .containsExactly(channel);
    assertThat(jira.customFieldManager().getCustomFieldType(types + "cascadingselect")).isNull();
    CustomField number =
        jira.customFieldManager()
            .createCustomField(
                "Level",
                null,
                jira.customFieldManager().getCustomFieldType(types + "float"),
                null,
                List.of(GlobalIssueContext.getInstance()),
                Collections.singletonList(null));
    assertThat(number.isGlobal()).isTrue();
    jira.customFieldManager().removeCustomField(number);
    assertThat(jira.customFieldManager().exists(number.getId())).isFalse();
  }

  @Test
  public void permissionSchemesDecidePerProject() {
    Project project = project("GRV", "Grievances");
    ApplicationUser operator = user("operator", "operators");
    ApplicationUser stranger = user("stranger");
    assertThat(browse(project, stranger)).isTrue();
    Scheme scheme =
        jira.permissionSchemeManager()
            .createSchemeAndEntities(
                new Scheme(
                    null,
                    "PermissionScheme",
                    "Grievance permissions",
                    "",
                    List.of(
                        new SchemeEntity("group", "operators", ProjectPermissions.BROWSE_PROJECTS),
                        new SchemeEntity("group", "operators", ProjectPermissions.CREATE_ISSUES),
                        new SchemeEntity(
                            "projectrole", "10002", ProjectPermissions.ADMINISTER_PROJECTS))));
    jira.permissionSchemeManager().addSchemeToProject(project, scheme);
    assertThat(browse(project, operator)).isTrue();
    assertThat(browse(project, stranger)).isFalse();
    assertThat(browse(project, null)).isFalse();
    assertThat(jira.permissionManager().getProjects(ProjectPermissions.BROWSE_PROJECTS, stranger))
        .isEmpty();
    var errors = new com.atlassian.jira.util.SimpleErrorCollection();
    jira.projectRoleService()
        .addActorsToProjectRole(
            List.of(stranger.getKey()),
            jira.projectRoleManager().getProjectRole("Administrators"),
            project,
            "atlassian-user-role-actor",
            errors);
    assertThat(errors.hasAnyErrors()).isFalse();
    assertThat(
            jira.permissionManager()
                .hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, stranger))
        .isTrue();
    assertThat(jira.permissionSchemeManager().getSchemeFor(project).getEntities()).hasSize(3);
  }

  private boolean browse(Project project, @Nullable ApplicationUser user) {
    return jira.permissionManager()
        .hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user);
  }

  @Test
  public void anotherNodeSeesAChangeSoon() {
    Jira other = newNode();
    assertThat(other.groups().byName("late")).isEmpty();
    jira.groups().create("late");
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> other.groups().byName("late").isPresent());
  }

  @Test
  public void aRolledBackChangeIsForgotten() {
    assertThatThrownBy(
            () ->
                database
                    .transactions()
                    .inTransaction(
                        () -> {
                          jira.groups().create("never");
                          assertThat(jira.groups().byName("never")).isPresent();
                          throw new IllegalStateException("no");
                        }))
        .hasMessage("no");
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> jira.groups().byName("never").isEmpty());
  }
}
