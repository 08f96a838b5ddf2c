package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.nullable;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.sal.api.message.LocaleResolver;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/** What others have made under names of ours is named, and neither taken nor touched. */
public class NamesakesTest {
  private static final SetupRequest WANTED =
      new SetupRequest(
          "Raipur",
          "RPR",
          "GRV",
          ZoneId.of("Asia/Kolkata"),
          "bot",
          "raipur",
          SetupRequests.DEFAULT_GRAPH,
          List.of(Language.HINDI),
          List.of(),
          null,
          Set.of());

  private final JiraConfiguration jira =
      new JiraConfiguration(
          deep(com.atlassian.jira.user.util.UserManager.class),
          deep(com.atlassian.jira.security.groups.GroupManager.class),
          deep(com.atlassian.jira.config.ConstantsManager.class),
          deep(com.atlassian.jira.config.StatusManager.class),
          deep(com.atlassian.jira.issue.status.category.StatusCategoryManager.class),
          deep(com.atlassian.jira.config.ResolutionManager.class),
          deep(com.atlassian.jira.config.IssueTypeManager.class),
          deep(com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager.class),
          deep(com.atlassian.jira.issue.CustomFieldManager.class),
          deep(com.atlassian.jira.issue.customfields.manager.OptionsManager.class),
          mock(com.atlassian.jira.project.ProjectManager.class),
          deep(com.atlassian.jira.bc.project.ProjectService.class),
          deep(com.atlassian.jira.issue.fields.screen.FieldScreenManager.class),
          deep(com.atlassian.jira.issue.fields.screen.FieldScreenFactory.class),
          deep(com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager.class),
          deep(com.atlassian.jira.workflow.WorkflowManager.class),
          deep(com.atlassian.jira.workflow.WorkflowSchemeManager.class),
          deep(com.atlassian.jira.permission.PermissionSchemeManager.class),
          deep(com.atlassian.jira.security.PermissionManager.class),
          deep(com.atlassian.jira.issue.IssueManager.class),
          deep(com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager.class),
          deep(com.atlassian.jira.issue.security.IssueSecuritySchemeManager.class),
          deep(com.atlassian.jira.issue.security.IssueSecurityLevelManager.class),
          deep(com.atlassian.jira.bc.portal.PortalPageService.class),
          deep(com.atlassian.jira.portal.PortletConfigurationManager.class),
          deep(com.atlassian.jira.security.roles.ProjectRoleManager.class),
          deep(com.atlassian.jira.bc.projectroles.ProjectRoleService.class));
  private final Settings settings = mock(Settings.class);
  private final Words words =
      new Words(new Texts(mock(I18nResolver.class), mock(LocaleResolver.class)));
  private final Projects projects = new Projects(jira, settings, words);
  private final Known stranger = new Known(mock(ApplicationUser.class), Map.of(), Set.of());

  @Before
  public void notSetUp() {
    when(settings.current()).thenReturn(Optional.empty());
  }

  @Test
  public void aProjectKeyOfAnotherIsAFieldError() {
    Project other = mock(Project.class);
    when(other.getId()).thenReturn(7L);
    when(other.getName()).thenReturn("Green roads");
    when(jira.projects().getProjectObjByKey("GRV")).thenReturn(other);
    Finding.Blocked found = (Finding.Blocked) projects.project(WANTED).look(stranger);
    assertThat(found.field()).isEqualTo("projectKey");
    assertThat(found.why().args()).contains("GRV", "Green roads");

    Known maker = new Known(mock(ApplicationUser.class), Map.of(Projects.PROJECT, "7"), Set.of());
    assertThat(projects.project(WANTED).look(maker)).isInstanceOf(Finding.Present.class);
  }

  @Test
  public void aWorkflowOfTheSameNameIsNotTakenForOurs() {
    when(jira.workflows().workflowExists(Workflows.name(Kind.DEMAND))).thenReturn(true);
    Item demand =
        new Workflows(jira, projects, words)
            .items().stream()
                .filter(item -> item.name().equals(Workflows.name(Kind.DEMAND)))
                .findFirst()
                .orElseThrow();
    assertThat(demand.look(stranger)).isInstanceOf(Finding.Blocked.class);
  }

  @Test
  public void aFieldOfAnotherTypeIsNamedAndOursIsMadeOnlyBesideIt() {
    theirs("com.example:rating", null);
    Finding found = due().look(stranger);
    assertThat(found).isInstanceOf(Finding.Differs.class);
    assertThat(((Finding.Differs) found).id()).isNull();
    assertThat(((Finding.Differs) found).differences().get(0).args())
        .contains("com.example:rating");
  }

  @Test
  public void aFieldOfTheSameTypeIsUsedAndSaidToBeTheirs() {
    theirs(GrievanceField.DUE.type().typeKey(), mock(FieldConfig.class));
    Known known = new Known(mock(ApplicationUser.class), Map.of(), Set.of());
    known.found(Projects.PROJECT, "10000");
    known.found(Constants.key(Kind.COMPLAINT), "10001");
    Finding.Present found = (Finding.Present) due().look(known);
    assertThat(found.id()).isEqualTo("42");
    assertThat(found.notes()).isNotEmpty();
  }

  @Test
  public void aBotThatIsMissingOrInactiveIsAFieldError() {
    Bot bot = new Bot(jira, projects);
    when(jira.users().getUserByName("bot")).thenReturn(null);
    assertThat(((Finding.Blocked) bot.exists("bot").look(stranger)).field()).isEqualTo("bot");

    ApplicationUser inactive = mock(ApplicationUser.class);
    when(jira.users().getUserByName("bot")).thenReturn(inactive);
    assertThat(bot.exists("bot").look(stranger)).isInstanceOf(Finding.Blocked.class);
  }

  @Test
  public void aBotThatMayNotWorkIsSaidWithThePermissionsItLacks() {
    Project ours = mock(Project.class);
    ApplicationUser user = mock(ApplicationUser.class);
    when(jira.users().getUserByName("bot")).thenReturn(user);
    when(jira.projects().getProjectObj(anyLong())).thenReturn(ours);
    when(jira.permissions()
            .hasPermission(any(), any(Project.class), nullable(ApplicationUser.class)))
        .thenReturn(false);
    Known known = new Known(mock(ApplicationUser.class), Map.of(), Set.of());
    known.found(Projects.PROJECT, "10000");
    known.found(Permissions.OF_PROJECT, "x");
    Finding.Blocked found = (Finding.Blocked) new Bot(jira, projects).mayWork("bot").look(known);
    assertThat(found.why().args().get(1)).contains("CREATE_ISSUES").contains("TRANSITION_ISSUES");
  }

  @Test
  public void lookingMakesNothing() throws Exception {
    theirs("com.example:rating", null);
    Planner.plan(new Fields(jira, words).items(), stranger);
    verify(jira.customFields(), org.mockito.Mockito.never())
        .createCustomField(anyString(), any(), any(), any(), any(), any());
  }

  private Item due() {
    return new Fields(jira, words)
        .items().stream()
            .filter(item -> item.key().equals(Fields.key(GrievanceField.DUE)))
            .findFirst()
            .orElseThrow();
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  private void theirs(String type, @org.jspecify.annotations.Nullable FieldConfig config) {
    CustomField custom = mock(CustomField.class);
    CustomFieldType kind = mock(CustomFieldType.class);
    when(kind.getKey()).thenReturn(type);
    when(custom.getCustomFieldType()).thenReturn(kind);
    when(custom.getId()).thenReturn("customfield_42");
    when(custom.getIdAsLong()).thenReturn(42L);
    when(custom.getRelevantConfig(any(IssueContext.class))).thenReturn(config);
    when(jira.customFields().getCustomFieldObjectsByName("Due")).thenReturn(List.of(custom));
  }

  private static <T> T deep(Class<T> type) {
    return mock(type, RETURNS_DEEP_STUBS);
  }
}
