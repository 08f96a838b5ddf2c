package org.nivaran.jira.wiring;

import com.atlassian.jira.bc.portal.PortalPageService;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.bc.projectroles.ProjectRoleService;
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
import com.atlassian.jira.issue.search.SearchRequestManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.issue.security.IssueSecuritySchemeManager;
import com.atlassian.jira.issue.status.category.StatusCategoryManager;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.portal.PortletConfigurationManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.nivaran.core.port.ClusterMutex;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.DeskEditor;
import org.nivaran.jira.settings.RecordStore;
import org.nivaran.jira.settings.Secrets;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.settings.SetupJournal;
import org.nivaran.jira.setup.BoardShares;
import org.nivaran.jira.setup.Boards;
import org.nivaran.jira.setup.DesiredState;
import org.nivaran.jira.setup.JiraConfiguration;
import org.nivaran.jira.setup.SettingUp;
import org.nivaran.jira.setup.SetupForm;
import org.nivaran.jira.setup.SetupRequests;
import org.nivaran.jira.setup.SetupTexts;
import org.nivaran.jira.setup.SetupViews;
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
      PermissionSchemeManager permissionSchemes,
      PermissionManager permissions,
      IssueManager issues,
      FieldScreenSchemeManager fieldScreenSchemes,
      IssueSecuritySchemeManager securitySchemes,
      IssueSecurityLevelManager securityLevels,
      PortalPageService dashboards,
      PortletConfigurationManager dashboardItems,
      ProjectRoleManager roles,
      ProjectRoleService roleService) {
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
        permissionSchemes,
        permissions,
        issues,
        fieldScreenSchemes,
        securitySchemes,
        securityLevels,
        dashboards,
        dashboardItems,
        roles,
        roleService);
  }

  @Bean
  DesiredState desiredState(
      JiraConfiguration jira,
      DeskEditor editor,
      RecordStore records,
      ReferenceData data,
      Settings settings,
      Secrets secrets,
      Texts texts) {
    return new DesiredState(jira, editor, records, data, settings, secrets, texts);
  }

  @Bean
  SetupTexts setupTexts(Texts texts) {
    return new SetupTexts(texts);
  }

  @Bean
  Boards boards(
      Settings settings,
      ReferenceData data,
      SetupJournal journal,
      SearchRequestManager filters,
      Texts texts,
      InstantSource time) {
    return new Boards(settings, data, journal, new BoardShares(filters), texts, time);
  }

  @Bean
  SetupRequests setupRequests(Texts texts) {
    return new SetupRequests(texts);
  }

  @Bean
  SetupForm setupForm(SetupRequests requests, Texts texts, Settings settings) {
    return new SetupForm(requests, texts, settings);
  }

  @Bean
  SetupViews setupViews(Texts texts, SetupTexts words) {
    return new SetupViews(texts, words);
  }

  @Bean(destroyMethod = "close")
  SettingUp settingUp(
      DesiredState desired,
      SetupRequests requests,
      SetupJournal journal,
      ClusterMutex mutex,
      JiraAuthenticationContext authentication,
      InstantSource time) {
    return new SettingUp(
        desired,
        requests,
        journal,
        mutex,
        authentication,
        Executors.newScheduledThreadPool(
            2,
            work -> {
              Thread thread = new Thread(work, "nivaran-set-up");
              thread.setDaemon(true);
              return thread;
            }),
        time);
  }
}
