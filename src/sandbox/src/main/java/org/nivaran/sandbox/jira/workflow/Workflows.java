package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Set;
import java.util.function.Function;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.plugins.PluginModules;

/** Everything of the workflow, built out of its parts. */
public record Workflows(WorkflowEngine engine, JiraWorkflows manager, Transitions transitions) {

  /**
   * @param groupNames the names of a user's groups
   */
  public static Workflows build(
      Database database,
      ConfigurationStamps stamps,
      PluginModules modules,
      WorkflowSchemes schemes,
      IssueSteps steps,
      PermissionManager permissions,
      ProjectManager projects,
      ConstantsManager constants,
      FieldScreenManager screens,
      Function<ApplicationUser, Set<String>> groupNames) {
    StoredWorkflows stored = new StoredWorkflows(database, stamps);
    WorkflowParts parts = new WorkflowParts(modules, new JiraParts(steps, permissions, groupNames));
    WorkflowEngine engine = new WorkflowEngine(database, stored, schemes, parts, permissions);
    JiraWorkflows manager = new JiraWorkflows(stored, schemes, engine, projects);
    return new Workflows(
        engine, manager, new AvailableTransitions(engine, manager, constants, screens));
  }
}
