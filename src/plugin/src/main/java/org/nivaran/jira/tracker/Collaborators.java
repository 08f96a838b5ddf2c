package org.nivaran.jira.tracker;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.security.IssueSecurityLevelManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.workflow.WorkflowManager;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.jira.field.GrievanceFields;
import org.nivaran.jira.field.SlaProperty;
import org.nivaran.jira.settings.Settings;

/** What {@link JiraIssueTracker} works with. */
public record Collaborators(
    Settings settings,
    Bot bot,
    IssueService issueService,
    IssueManager issues,
    SearchService search,
    CommentManager comments,
    IssueFiles files,
    JsonEntityPropertyManager properties,
    ConstantsManager constants,
    WorkflowManager workflows,
    FieldChanges fieldChanges,
    GrievanceFields fields,
    SlaProperty slaProperty,
    GrievanceStore grievances,
    ProjectManager projects,
    IssueSecurityLevelManager securityLevels,
    AffectedLinks links) {}
