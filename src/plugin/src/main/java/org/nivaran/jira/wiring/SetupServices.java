package org.nivaran.jira.wiring;

import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.ResolutionManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenFactory;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.status.category.StatusCategoryManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.jira.settings.DeskEditor;
import org.nivaran.jira.setup.JiraConfiguration;
import org.nivaran.jira.setup.SettingUp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes the project and all that belongs to it. */
@Configuration(proxyBeanMethods = false)
public class SetupServices {

  @Bean
  JiraConfiguration jiraConfiguration(
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
      PermissionSchemeManager permissionSchemes) {
    return new JiraConfiguration(
        users,
        groups,
        constants,
        statuses,
        statusCategories,
        resolutions,
        issueTypes,
        typeSchemes,
        customFields,
        options,
        projects,
        projectService,
        screens,
        screenFactory,
        screenSchemes,
        workflows,
        workflowSchemes,
        permissionSchemes);
  }

  @Bean
  SettingUp settingUp(JiraConfiguration jira, ClusterMutex mutex, DeskEditor desk) {
    return new SettingUp(jira, mutex, desk);
  }
}
