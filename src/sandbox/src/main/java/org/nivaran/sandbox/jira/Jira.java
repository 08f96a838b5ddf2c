package org.nivaran.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.portal.PortalPageService;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.projectroles.ProjectRoleService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.LocaleManager;
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
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.issue.search.SearchRequestManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.issue.status.category.StatusCategoryManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.portal.PortletConfigurationManager;
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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.board.Boards;
import org.nivaran.sandbox.jira.board.StoredBoards;
import org.nivaran.sandbox.jira.config.Category;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.config.JiraConstants;
import org.nivaran.sandbox.jira.dashboard.Dashboards;
import org.nivaran.sandbox.jira.dashboard.PortalPages;
import org.nivaran.sandbox.jira.dashboard.StoredDashboards;
import org.nivaran.sandbox.jira.field.Dates;
import org.nivaran.sandbox.jira.field.FieldKinds;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.field.JiraFields;
import org.nivaran.sandbox.jira.field.JiraOptions;
import org.nivaran.sandbox.jira.filter.Filters;
import org.nivaran.sandbox.jira.filter.StoredFilters;
import org.nivaran.sandbox.jira.issue.Attachments;
import org.nivaran.sandbox.jira.issue.IssueLinks;
import org.nivaran.sandbox.jira.issue.IssueServices;
import org.nivaran.sandbox.jira.issue.Issues;
import org.nivaran.sandbox.jira.issue.Properties;
import org.nivaran.sandbox.jira.permission.GlobalPermissions;
import org.nivaran.sandbox.jira.permission.PermissionSchemes;
import org.nivaran.sandbox.jira.permission.ProjectPermissionChecks;
import org.nivaran.sandbox.jira.permission.StoredGlobalPermissions;
import org.nivaran.sandbox.jira.permission.StoredPermissionSchemes;
import org.nivaran.sandbox.jira.project.IssueTypeSchemes;
import org.nivaran.sandbox.jira.project.JiraIssueTypeSchemes;
import org.nivaran.sandbox.jira.project.JiraProjectService;
import org.nivaran.sandbox.jira.project.JiraProjects;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.project.Roles;
import org.nivaran.sandbox.jira.screen.JiraIssueTypeScreenSchemes;
import org.nivaran.sandbox.jira.screen.JiraScreens;
import org.nivaran.sandbox.jira.screen.ScreenFields;
import org.nivaran.sandbox.jira.screen.Screens;
import org.nivaran.sandbox.jira.search.JqlSearch;
import org.nivaran.sandbox.jira.search.Searching;
import org.nivaran.sandbox.jira.security.JiraSecurityLevels;
import org.nivaran.sandbox.jira.security.JiraSecuritySchemes;
import org.nivaran.sandbox.jira.security.SecurityLevels;
import org.nivaran.sandbox.jira.sharing.ShareTable;
import org.nivaran.sandbox.jira.user.AccessTokens;
import org.nivaran.sandbox.jira.user.Directory;
import org.nivaran.sandbox.jira.user.Groups;
import org.nivaran.sandbox.jira.user.JiraGroups;
import org.nivaran.sandbox.jira.user.JiraUsers;
import org.nivaran.sandbox.jira.user.PluginI18n;
import org.nivaran.sandbox.jira.user.StoredAccessTokens;
import org.nivaran.sandbox.jira.user.StoredGroups;
import org.nivaran.sandbox.jira.user.StoredUsers;
import org.nivaran.sandbox.jira.user.ThreadAuthentication;
import org.nivaran.sandbox.jira.user.UserLocales;
import org.nivaran.sandbox.jira.user.Users;
import org.nivaran.sandbox.jira.workflow.Transitions;
import org.nivaran.sandbox.jira.workflow.WorkflowSchemes;
import org.nivaran.sandbox.jira.workflow.Workflows;
import org.nivaran.sandbox.plugins.PluginModules;

/**
 * Builds Jira's services by hand, once per node, and hands them out. Thread safe.
 *
 * <p>{@link #services()} is what plugins may import; the typed getters are for the sandbox's own
 * pages and REST.
 */
public final class Jira {
  private final Map<Class<?>, Object> services = new LinkedHashMap<>();
  private final Map<Class<?>, Object> administration = new LinkedHashMap<>();

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
    ConfigurationStamps stamps = new ConfigurationStamps(database);
    Directory directory = new Directory(database, stamps);
    StoredUsers users = new StoredUsers(database, directory, stamps);
    StoredGroups groups = new StoredGroups(directory, stamps);
    ThreadAuthentication authentication = new ThreadAuthentication(users, modules);
    StoredGlobalPermissions globalPermissions =
        new StoredGlobalPermissions(database, directory, stamps);
    Constants constants = new Constants(database, stamps);
    JiraConstants jiraConstants = new JiraConstants(constants);
    IssueTypeSchemes issueTypeSchemes = new IssueTypeSchemes(database, constants, stamps);
    Projects projects = new Projects(database, directory, stamps, issueTypeSchemes);
    Roles roles = new Roles(database, directory, stamps);
    StoredPermissionSchemes permissionSchemes =
        new StoredPermissionSchemes(database, projects, stamps);
    SecurityLevels securityLevels = new SecurityLevels(database, projects, stamps);
    Dates dates = new Dates(zone);
    FieldKinds kinds = new FieldKinds(directory, dates);
    Fields fields = new Fields(database, stamps, kinds, projects, constants);
    JiraFields jiraFields = new JiraFields(fields, kinds);
    ProjectPermissionChecks permissions =
        new ProjectPermissionChecks(
            permissionSchemes, projects, roles, directory, jiraFields, securityLevels);
    Screens screens = new Screens(database, stamps);
    JiraScreens jiraScreens = new JiraScreens(screens);
    JiraProjects jiraProjects = new JiraProjects(projects);
    WorkflowSchemes workflowSchemes = new WorkflowSchemes(database, stamps, projects);
    Issues issues =
        new Issues(database, projects, constants, directory, fields, securityLevels, clock);
    JiraSecurityLevels issueSecurity = new JiraSecurityLevels(securityLevels, permissions);
    IssueServices issueServices =
        new IssueServices(
            database,
            events,
            issues,
            projects,
            roles,
            directory,
            constants,
            fields,
            screens,
            dates,
            permissions,
            issueSecurity,
            authentication::getLoggedInUser,
            attachments,
            steps ->
                Workflows.build(
                    database,
                    stamps,
                    modules,
                    workflowSchemes,
                    steps,
                    permissions,
                    jiraProjects,
                    jiraConstants,
                    jiraScreens,
                    directory::groupNames));
    JqlSearch search =
        Searching.build(
            database,
            constants,
            projects,
            directory,
            fields,
            securityLevels,
            modules,
            dates,
            clock,
            new PluginI18n(modules, Locale.ENGLISH),
            permissions::browsable,
            issues::byIds);
    ShareTable.BrowsableProject browsableProject =
        (project, user) ->
            projects
                .byId(project)
                .filter(
                    found ->
                        permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, found, user))
                .isPresent();
    StoredFilters filters =
        new StoredFilters(
            database,
            directory,
            jql -> search.parseQuery(null, jql).getQuery(),
            ShareTable.ofFilters(directory, browsableProject));
    StoredDashboards dashboards =
        new StoredDashboards(
            database, directory, ShareTable.ofDashboards(directory, browsableProject));
    PortalPages portalPages = new PortalPages(dashboards, globalPermissions);

    export(IssueService.class, issueServices.service());
    export(SearchService.class, search);
    export(
        ProjectService.class,
        new JiraProjectService(
            database, projects, screens::createForProject, globalPermissions, permissions));
    export(ProjectRoleService.class, roles);
    export(ConstantsManager.class, jiraConstants);
    export(IssueTypeManager.class, jiraConstants);
    export(LocaleManager.class, new UserLocales(users));
    export(PriorityManager.class, jiraConstants);
    export(ResolutionManager.class, jiraConstants);
    export(StatusManager.class, jiraConstants);
    export(JsonEntityPropertyManager.class, new Properties(database, dates, clock));
    export(AttachmentManager.class, issueServices.attachmentManager());
    export(CustomFieldManager.class, jiraFields);
    export(IssueSecurityLevelManager.class, issueSecurity);
    export(IssueSecuritySchemeManager.class, new JiraSecuritySchemes(securityLevels));
    export(IssueFactory.class, issueServices.manager());
    export(IssueManager.class, issueServices.manager());
    IssueLinks links = new IssueLinks(database);
    export(IssueLinkManager.class, links);
    export(IssueLinkTypeManager.class, links);
    export(ChangeHistoryManager.class, issueServices.history());
    export(CommentManager.class, issueServices.comments());
    export(OptionsManager.class, new JiraOptions(fields));
    export(IssueTypeSchemeManager.class, new JiraIssueTypeSchemes(issueTypeSchemes, projects));
    export(FieldScreenFactory.class, jiraScreens);
    export(FieldScreenManager.class, jiraScreens);
    export(FieldScreenSchemeManager.class, jiraScreens);
    export(IssueTypeScreenSchemeManager.class, new JiraIssueTypeScreenSchemes(screens, projects));
    export(SearchRequestManager.class, filters);
    export(PortalPageService.class, portalPages);
    export(PortletConfigurationManager.class, portalPages);
    export(StatusCategoryManager.class, new Category.Lookup());
    export(PermissionSchemeManager.class, permissionSchemes);
    export(ProjectManager.class, jiraProjects);
    export(GlobalPermissionManager.class, globalPermissions);
    export(JiraAuthenticationContext.class, authentication);
    export(PermissionManager.class, permissions);
    export(GroupManager.class, new JiraGroups(groups, directory));
    export(ProjectRoleManager.class, roles);
    export(UserManager.class, new JiraUsers(users, groups, directory));
    export(WorkflowManager.class, issueServices.workflows().manager());
    export(WorkflowSchemeManager.class, workflowSchemes);
    administer(Users.class, users);
    administer(Groups.class, groups);
    administer(AccessTokens.class, new StoredAccessTokens(database, directory, clock));
    administer(GlobalPermissions.class, globalPermissions);
    administer(PermissionSchemes.class, permissionSchemes);
    administer(Transitions.class, issueServices.workflows().transitions());
    administer(ScreenFields.class, issueServices.forms());
    administer(Filters.class, filters);
    administer(Boards.class, new StoredBoards(database, directory, constants, filters));
    administer(Dashboards.class, dashboards);
    administer(Attachments.class, issueServices.attachments());
  }

  private <T> void export(Class<T> type, T service) {
    services.put(type, service);
  }

  private <T> void administer(Class<T> type, T service) {
    administration.put(type, service);
  }

  /** Everything that plugins may import, by interface. */
  public Map<Class<?>, Object> services() {
    return Collections.unmodifiableMap(services);
  }

  private <T> T exported(Class<T> type) {
    return Objects.requireNonNull(type.cast(services.get(type)));
  }

  private <T> T administered(Class<T> type) {
    return Objects.requireNonNull(type.cast(administration.get(type)));
  }

  public IssueService issueService() {
    return exported(IssueService.class);
  }

  public SearchService searchService() {
    return exported(SearchService.class);
  }

  public ProjectService projectService() {
    return exported(ProjectService.class);
  }

  public ProjectRoleService projectRoleService() {
    return exported(ProjectRoleService.class);
  }

  public ConstantsManager constantsManager() {
    return exported(ConstantsManager.class);
  }

  public IssueTypeManager issueTypeManager() {
    return exported(IssueTypeManager.class);
  }

  public PriorityManager priorityManager() {
    return exported(PriorityManager.class);
  }

  public ResolutionManager resolutionManager() {
    return exported(ResolutionManager.class);
  }

  public StatusManager statusManager() {
    return exported(StatusManager.class);
  }

  public JsonEntityPropertyManager jsonEntityPropertyManager() {
    return exported(JsonEntityPropertyManager.class);
  }

  public AttachmentManager attachmentManager() {
    return exported(AttachmentManager.class);
  }

  public CustomFieldManager customFieldManager() {
    return exported(CustomFieldManager.class);
  }

  public IssueSecurityLevelManager issueSecurityLevelManager() {
    return exported(IssueSecurityLevelManager.class);
  }

  public IssueSecuritySchemeManager issueSecuritySchemeManager() {
    return exported(IssueSecuritySchemeManager.class);
  }

  public IssueFactory issueFactory() {
    return exported(IssueFactory.class);
  }

  public IssueLinkManager issueLinkManager() {
    return exported(IssueLinkManager.class);
  }

  public IssueLinkTypeManager issueLinkTypeManager() {
    return exported(IssueLinkTypeManager.class);
  }

  public IssueManager issueManager() {
    return exported(IssueManager.class);
  }

  public ChangeHistoryManager changeHistoryManager() {
    return exported(ChangeHistoryManager.class);
  }

  public CommentManager commentManager() {
    return exported(CommentManager.class);
  }

  public OptionsManager optionsManager() {
    return exported(OptionsManager.class);
  }

  public IssueTypeSchemeManager issueTypeSchemeManager() {
    return exported(IssueTypeSchemeManager.class);
  }

  public FieldScreenFactory fieldScreenFactory() {
    return exported(FieldScreenFactory.class);
  }

  public FieldScreenManager fieldScreenManager() {
    return exported(FieldScreenManager.class);
  }

  public FieldScreenSchemeManager fieldScreenSchemeManager() {
    return exported(FieldScreenSchemeManager.class);
  }

  public IssueTypeScreenSchemeManager issueTypeScreenSchemeManager() {
    return exported(IssueTypeScreenSchemeManager.class);
  }

  public PortalPageService portalPageService() {
    return exported(PortalPageService.class);
  }

  public PortletConfigurationManager portletConfigurationManager() {
    return exported(PortletConfigurationManager.class);
  }

  public SearchRequestManager searchRequestManager() {
    return exported(SearchRequestManager.class);
  }

  public StatusCategoryManager statusCategoryManager() {
    return exported(StatusCategoryManager.class);
  }

  public PermissionSchemeManager permissionSchemeManager() {
    return exported(PermissionSchemeManager.class);
  }

  public ProjectManager projectManager() {
    return exported(ProjectManager.class);
  }

  public GlobalPermissionManager globalPermissionManager() {
    return exported(GlobalPermissionManager.class);
  }

  /** Who asks on this thread; the pages and REST tell it at the start of each request. */
  public ThreadAuthentication jiraAuthenticationContext() {
    return (ThreadAuthentication) exported(JiraAuthenticationContext.class);
  }

  public PermissionManager permissionManager() {
    return exported(PermissionManager.class);
  }

  public GroupManager groupManager() {
    return exported(GroupManager.class);
  }

  public ProjectRoleManager projectRoleManager() {
    return exported(ProjectRoleManager.class);
  }

  public UserManager userManager() {
    return exported(UserManager.class);
  }

  public WorkflowManager workflowManager() {
    return exported(WorkflowManager.class);
  }

  public WorkflowSchemeManager workflowSchemeManager() {
    return exported(WorkflowSchemeManager.class);
  }

  public Users users() {
    return administered(Users.class);
  }

  public Groups groups() {
    return administered(Groups.class);
  }

  public AccessTokens accessTokens() {
    return administered(AccessTokens.class);
  }

  public GlobalPermissions globalPermissions() {
    return administered(GlobalPermissions.class);
  }

  public PermissionSchemes permissionSchemes() {
    return administered(PermissionSchemes.class);
  }

  public Transitions transitions() {
    return administered(Transitions.class);
  }

  public ScreenFields screenFields() {
    return administered(ScreenFields.class);
  }

  public Filters filters() {
    return administered(Filters.class);
  }

  public Boards boards() {
    return administered(Boards.class);
  }

  public Dashboards dashboards() {
    return administered(Dashboards.class);
  }

  public Attachments attachments() {
    return administered(Attachments.class);
  }
}
