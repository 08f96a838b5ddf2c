package org.nivaran.jira.wiring;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.AttachmentManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.workflow.WorkflowManager;
import org.nivaran.core.port.Discretion;
import org.nivaran.core.port.ExternalReferences;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.IssueTracker;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.field.SlaProperty;
import org.nivaran.jira.settings.Settings;
import org.nivaran.jira.tracker.AffectedLinks;
import org.nivaran.jira.tracker.Bot;
import org.nivaran.jira.tracker.Collaborators;
import org.nivaran.jira.tracker.FieldChanges;
import org.nivaran.jira.tracker.IssueFiles;
import org.nivaran.jira.tracker.JiraDiscretion;
import org.nivaran.jira.tracker.JiraExternalReferences;
import org.nivaran.jira.tracker.JiraIssueTracker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Jira's issues as the core sees them. */
@Configuration(proxyBeanMethods = false)
public class TrackerServices {

  @Bean
  Bot bot(Settings settings, UserManager users, JiraAuthenticationContext authentication) {
    return new Bot(settings, users, authentication);
  }

  @Bean
  FieldChanges fieldChanges(
      GrievanceFields fields, ReferenceData referenceData, UserManager users) {
    return new FieldChanges(fields, referenceData, users);
  }

  @Bean
  Discretion discretion(IssueManager issues) {
    return new JiraDiscretion(issues);
  }

  @Bean
  ExternalReferences externalReferences(
      Settings settings, Bot bot, SearchService search, GrievanceFields fields) {
    return new JiraExternalReferences(settings, bot, search, fields);
  }

  @Bean
  AffectedLinks affectedLinks(IssueLinkManager links, IssueLinkTypeManager types) {
    return new AffectedLinks(links, types);
  }

  @Bean
  IssueTracker issueTracker(
      Settings settings,
      Bot bot,
      IssueService issueService,
      IssueManager issues,
      SearchService search,
      CommentManager comments,
      AttachmentManager attachments,
      JsonEntityPropertyManager properties,
      ConstantsManager constants,
      WorkflowManager workflows,
      FieldChanges fieldChanges,
      GrievanceFields fields,
      SlaProperty slaProperty,
      GrievanceStore grievances,
      ProjectManager projects,
      IssueSecurityLevelManager securityLevels,
      AffectedLinks links) {
    return new JiraIssueTracker(
        new Collaborators(
            settings,
            bot,
            issueService,
            issues,
            search,
            comments,
            new IssueFiles(attachments),
            properties,
            constants,
            workflows,
            fieldChanges,
            fields,
            slaProperty,
            grievances,
            projects,
            securityLevels,
            links));
  }
}
