package org.nivaran.sandbox.jira;

/** Workflow XML for tests: two steps, To Do (1) and Done (2). */
final class TestWorkflows {
  private TestWorkflows() {}

  static String simple(String actionsOfStepOne, String actionsOfStepTwo) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE workflow PUBLIC "-//OpenSymphony Group//DTD OSWorkflow 2.8//EN" "http://www.opensymphony.com/osworkflow/workflow_2_8.dtd">
        <workflow>
          <initial-actions>
            <action id="1" name="Create">
              <results><unconditional-result old-status="null" status="open" step="1">
                <post-functions>
                  %s%s%s
                </post-functions></unconditional-result></results>
            </action>
          </initial-actions>
          <steps>
            <step id="1" name="To Do"><meta name="jira.status.id">1</meta>%s</step>
            <step id="2" name="Done"><meta name="jira.status.id">3</meta>%s</step>
          </steps>
        </workflow>
        """
        .formatted(
            function("issue.IssueCreateFunction"),
            function("issue.IssueReindexFunction"),
            event(1),
            actions(actionsOfStepOne),
            actions(actionsOfStepTwo));
  }

  /** OSWorkflow wants no empty list of actions. */
  private static String actions(String actions) {
    return actions.isEmpty() ? "" : "<actions>" + actions + "</actions>";
  }

  static String usualFunctions(int event) {
    return function("issue.UpdateIssueStatusFunction")
        + function("misc.CreateCommentFunction")
        + function("issue.GenerateChangeHistoryFunction")
        + function("issue.IssueReindexFunction")
        + event(event);
  }

  private static String function(String name) {
    return "<function type=\"class\"><arg name=\"class.name\">com.atlassian.jira.workflow.function."
        + name
        + "</arg></function>";
  }

  private static String event(int id) {
    return "<function type=\"class\"><arg name=\"class.name\">com.atlassian.jira.workflow.function."
        + "event.FireIssueEventFunction</arg><arg name=\"eventTypeId\">"
        + id
        + "</arg></function>";
  }
}
