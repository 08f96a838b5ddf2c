package org.nivaran.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.PriorityManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.search.SearchRequestManager;
import com.atlassian.jira.issue.status.category.StatusCategoryManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.board.Boards;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.jira.filter.Filters;
import org.nivaran.sandbox.jira.issue.Attachments;
import org.nivaran.sandbox.jira.permission.GlobalPermissions;
import org.nivaran.sandbox.jira.permission.PermissionSchemes;
import org.nivaran.sandbox.jira.screen.ScreenFields;
import org.nivaran.sandbox.jira.user.AccessTokens;
import org.nivaran.sandbox.jira.user.Groups;
import org.nivaran.sandbox.jira.user.Sessions;
import org.nivaran.sandbox.jira.user.Users;
import org.nivaran.sandbox.jira.workflow.Transitions;
import org.nivaran.sandbox.plugins.PluginModules;

/**
 * Builds Jira's services by hand, once per node, and hands them out. Thread safe.
 *
 * <p>{@link #services()} is what plugins may import; the typed getters are for the sandbox's own
 * pages and REST.
 */
public final class Jira {
  private final Map<Class<?>, Object> services = new LinkedHashMap<>();
  private final Map<Class<?>, Object> own = new LinkedHashMap<>();

  /**
   * @param zone the zone in which days begin for JQL and in which dates without one are read
   * @param attachments where attached files are kept; shared by all nodes
   */
  public Jira(
      Database database,
      EventPublisher events,
      PluginModules modules,
      InstantSource clock,
      ZoneId zone,
      Path attachments) {
    services.put(IssueService.class, Unmodelled.of(IssueService.class));
    services.put(SearchService.class, Unmodelled.of(SearchService.class));
    services.put(ProjectService.class, Unmodelled.of(ProjectService.class));
    services.put(ProjectRoleService.class, Unmodelled.of(ProjectRoleService.class));
    services.put(ConstantsManager.class, Unmodelled.of(ConstantsManager.class));
    services.put(IssueTypeManager.class, Unmodelled.of(IssueTypeManager.class));
    services.put(PriorityManager.class, Unmodelled.of(PriorityManager.class));
    services.put(ResolutionManager.class, Unmodelled.of(ResolutionManager.class));
    services.put(StatusManager.class, Unmodelled.of(StatusManager.class));
    services.put(JsonEntityPropertyManager.class, Unmodelled.of(JsonEntityPropertyManager.class));
    services.put(AttachmentManager.class, Unmodelled.of(AttachmentManager.class));
    services.put(CustomFieldManager.class, Unmodelled.of(CustomFieldManager.class));
    services.put(IssueFactory.class, Unmodelled.of(IssueFactory.class));
    services.put(IssueManager.class, Unmodelled.of(IssueManager.class));
    services.put(ChangeHistoryManager.class, Unmodelled.of(ChangeHistoryManager.class));
    services.put(CommentManager.class, Unmodelled.of(CommentManager.class));
    services.put(OptionsManager.class, Unmodelled.of(OptionsManager.class));
    services.put(IssueTypeSchemeManager.class, Unmodelled.of(IssueTypeSchemeManager.class));
    services.put(FieldScreenFactory.class, Unmodelled.of(FieldScreenFactory.class));
    services.put(FieldScreenManager.class, Unmodelled.of(FieldScreenManager.class));
    services.put(FieldScreenSchemeManager.class, Unmodelled.of(FieldScreenSchemeManager.class));
    services.put(
        IssueTypeScreenSchemeManager.class, Unmodelled.of(IssueTypeScreenSchemeManager.class));
    services.put(SearchRequestManager.class, Unmodelled.of(SearchRequestManager.class));
    services.put(StatusCategoryManager.class, Unmodelled.of(StatusCategoryManager.class));
    services.put(PermissionSchemeManager.class, Unmodelled.of(PermissionSchemeManager.class));
    services.put(ProjectManager.class, Unmodelled.of(ProjectManager.class));
    services.put(GlobalPermissionManager.class, Unmodelled.of(GlobalPermissionManager.class));
    services.put(JiraAuthenticationContext.class, Unmodelled.of(JiraAuthenticationContext.class));
    services.put(PermissionManager.class, Unmodelled.of(PermissionManager.class));
    services.put(GroupManager.class, Unmodelled.of(GroupManager.class));
    services.put(ProjectRoleManager.class, Unmodelled.of(ProjectRoleManager.class));
    services.put(UserManager.class, Unmodelled.of(UserManager.class));
    services.put(WorkflowManager.class, Unmodelled.of(WorkflowManager.class));
    services.put(WorkflowSchemeManager.class, Unmodelled.of(WorkflowSchemeManager.class));
    own.put(Users.class, Unmodelled.of(Users.class));
    own.put(Groups.class, Unmodelled.of(Groups.class));
    own.put(AccessTokens.class, Unmodelled.of(AccessTokens.class));
    own.put(Sessions.class, Unmodelled.of(Sessions.class));
    own.put(GlobalPermissions.class, Unmodelled.of(GlobalPermissions.class));
    own.put(PermissionSchemes.class, Unmodelled.of(PermissionSchemes.class));
    own.put(Transitions.class, Unmodelled.of(Transitions.class));
    own.put(ScreenFields.class, Unmodelled.of(ScreenFields.class));
    own.put(Filters.class, Unmodelled.of(Filters.class));
    own.put(Boards.class, Unmodelled.of(Boards.class));
    own.put(Dashboards.class, Unmodelled.of(Dashboards.class));
    own.put(Attachments.class, Unmodelled.of(Attachments.class));
  }

  /** Everything that plugins may import, by interface. */
  public Map<Class<?>, Object> services() {
    return Collections.unmodifiableMap(services);
  }

  private <T> T service(Class<T> type) {
    return Objects.requireNonNull(type.cast(services.get(type)));
  }

  private <T> T own(Class<T> type) {
    return Objects.requireNonNull(type.cast(own.get(type)));
  }

  public IssueService issueService() {
    return service(IssueService.class);
  }

  public SearchService searchService() {
    return service(SearchService.class);
  }

  public ProjectService projectService() {
    return service(ProjectService.class);
  }

  public ProjectRoleService projectRoleService() {
    return service(ProjectRoleService.class);
  }

  public ConstantsManager constantsManager() {
    return service(ConstantsManager.class);
  }

  public IssueTypeManager issueTypeManager() {
    return service(IssueTypeManager.class);
  }

  public PriorityManager priorityManager() {
    return service(PriorityManager.class);
  }

  public ResolutionManager resolutionManager() {
    return service(ResolutionManager.class);
  }

  public StatusManager statusManager() {
    return service(StatusManager.class);
  }

  public JsonEntityPropertyManager jsonEntityPropertyManager() {
    return service(JsonEntityPropertyManager.class);
  }

  public AttachmentManager attachmentManager() {
    return service(AttachmentManager.class);
  }

  public CustomFieldManager customFieldManager() {
    return service(CustomFieldManager.class);
  }

  public IssueFactory issueFactory() {
    return service(IssueFactory.class);
  }

  public IssueManager issueManager() {
    return service(IssueManager.class);
  }

  public ChangeHistoryManager changeHistoryManager() {
    return service(ChangeHistoryManager.class);
  }

  public CommentManager commentManager() {
    return service(CommentManager.class);
  }

  public OptionsManager optionsManager() {
    return service(OptionsManager.class);
  }

  public IssueTypeSchemeManager issueTypeSchemeManager() {
    return service(IssueTypeSchemeManager.class);
  }

  public FieldScreenFactory fieldScreenFactory() {
    return service(FieldScreenFactory.class);
  }

  public FieldScreenManager fieldScreenManager() {
    return service(FieldScreenManager.class);
  }

  public FieldScreenSchemeManager fieldScreenSchemeManager() {
    return service(FieldScreenSchemeManager.class);
  }

  public IssueTypeScreenSchemeManager issueTypeScreenSchemeManager() {
    return service(IssueTypeScreenSchemeManager.class);
  }

  public SearchRequestManager searchRequestManager() {
    return service(SearchRequestManager.class);
  }

  public StatusCategoryManager statusCategoryManager() {
    return service(StatusCategoryManager.class);
  }

  public PermissionSchemeManager permissionSchemeManager() {
    return service(PermissionSchemeManager.class);
  }

  public ProjectManager projectManager() {
    return service(ProjectManager.class);
  }

  public GlobalPermissionManager globalPermissionManager() {
    return service(GlobalPermissionManager.class);
  }

  public JiraAuthenticationContext jiraAuthenticationContext() {
    return service(JiraAuthenticationContext.class);
  }

  public PermissionManager permissionManager() {
    return service(PermissionManager.class);
  }

  public GroupManager groupManager() {
    return service(GroupManager.class);
  }

  public ProjectRoleManager projectRoleManager() {
    return service(ProjectRoleManager.class);
  }

  public UserManager userManager() {
    return service(UserManager.class);
  }

  public WorkflowManager workflowManager() {
    return service(WorkflowManager.class);
  }

  public WorkflowSchemeManager workflowSchemeManager() {
    return service(WorkflowSchemeManager.class);
  }

  public Users users() {
    return own(Users.class);
  }

  public Groups groups() {
    return own(Groups.class);
  }

  public AccessTokens accessTokens() {
    return own(AccessTokens.class);
  }

  public Sessions sessions() {
    return own(Sessions.class);
  }

  public GlobalPermissions globalPermissions() {
    return own(GlobalPermissions.class);
  }

  public PermissionSchemes permissionSchemes() {
    return own(PermissionSchemes.class);
  }

  public Transitions transitions() {
    return own(Transitions.class);
  }

  public ScreenFields screenFields() {
    return own(ScreenFields.class);
  }

  public Filters filters() {
    return own(Filters.class);
  }

  public Boards boards() {
    return own(Boards.class);
  }

  public Dashboards dashboards() {
    return own(Dashboards.class);
  }

  public Attachments attachments() {
    return own(Attachments.class);
  }
}
