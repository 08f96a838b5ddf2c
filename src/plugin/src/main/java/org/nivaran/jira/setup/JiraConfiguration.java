package org.nivaran.jira.setup;

import com.atlassian.jira.bc.portal.PortalPageService;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.issue.status.category.StatusCategoryManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.portal.PortletConfigurationManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;

/** The services of Jira that the set-up works with. */
public record JiraConfiguration(
    UserManager users,
    GroupManager groups,
    ConstantsManager constants,
    StatusManager statuses,
    StatusCategoryManager statusCategories,
    ResolutionManager resolutions,
    IssueTypeManager issueTypes,
    IssueTypeSchemeManager typeSchemes,
    CustomFieldManager customFields,
    OptionsManager options,
    ProjectManager projects,
    ProjectService projectService,
    FieldScreenManager screens,
    FieldScreenFactory screenFactory,
    IssueTypeScreenSchemeManager screenSchemes,
    WorkflowManager workflows,
    WorkflowSchemeManager workflowSchemes,
    PermissionSchemeManager permissionSchemes,
    PermissionManager permissions,
    IssueManager issues,
    FieldScreenSchemeManager fieldScreenSchemes,
    IssueSecuritySchemeManager securitySchemes,
    IssueSecurityLevelManager securityLevels,
    PortalPageService dashboards,
    PortletConfigurationManager dashboardItems) {}
