package org.nivaran.jira.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import org.junit.Test;

/** What an admin took out of a workflow of ours is named and put back; what was added stays. */
public class WorkflowComparisonTest {
  private static final String XML =
      Workflows.read("grievance").replaceAll("@(status|screen):([a-z-]+)@", "$2");
  private static final String CLOCKS =
      function("org.nivaran.jirastart-clocks", "StartClocksFunction");
  private static final String ROUTE = function("org.nivaran.jiraroute", "RouteFunction");
  private static final String OTHERS =
      "<function type=\"class\"><arg name=\"class.name\">org.example.Theirs</arg></function>";

  @Test
  public void whatIsAsItWasMadeLacksNothing() {
    assertThat(compared(XML).lacking()).isEmpty();
  }

  @Test
  public void whatAnAdminHasAddedIsNobodysBusiness() {
    assertThat(compared(without(XML, CLOCKS, CLOCKS + OTHERS)).lacking()).isEmpty();
  }

  @Test
  public void aFunctionThatIsGoneIsNamedAndPutBackInItsPlace() {
    JiraWorkflow changed = workflow(without(XML, CLOCKS, OTHERS));
    WorkflowComparison comparison = new WorkflowComparison(workflow(XML), changed);
    assertThat(comparison.lacking()).containsExactly("Create: StartClocksFunction");

    comparison.putBack();
    assertThat(comparison.lacking()).isEmpty();
    assertThat(names(changed))
        .containsSubsequence(
            "RouteFunction", "IssueCreateFunction", "StartClocksFunction", "Theirs");
  }

  @Test
  public void aFunctionWithOtherSettingsIsReplacedAndNotDoubled() {
    JiraWorkflow changed =
        workflow(
            without(
                XML, ROUTE, ROUTE.replace("</function>", "<arg name=\"x\">y</arg></function>")));
    WorkflowComparison comparison = new WorkflowComparison(workflow(XML), changed);
    assertThat(comparison.lacking()).containsExactly("Create: RouteFunction");
    comparison.putBack();
    assertThat(names(changed)).containsOnlyOnce("RouteFunction");
  }

  @Test
  public void aTransitionThatIsGoneIsForTheAdmin() {
    String changed = XML.replaceAll("(?s)<action id=\"51\".*?</action>", "");
    changed = changed.replaceAll("<common-action id=\"51\"\\s*/>", "");
    WorkflowComparison comparison = compared(changed);
    assertThat(comparison.lacking()).anyMatch(lacking -> lacking.contains("hold"));
    assertThatThrownBy(comparison::putBack).isInstanceOf(IllegalStateException.class);
  }

  private static String function(String module, String name) {
    return "<function type=\"class\">\n            <arg name=\"full.module.key\">"
        + module
        + "</arg>\n            <arg name=\"class.name\">org.nivaran.jira.workflow."
        + name
        + "</arg>\n          </function>";
  }

  private static String without(String xml, String what, String instead) {
    assertThat(xml).contains(what);
    int first = xml.indexOf(what);
    return xml.substring(0, first) + instead + xml.substring(first + what.length());
  }

  private static java.util.List<String> names(JiraWorkflow workflow) {
    return workflow
        .getActionsByName("Create")
        .iterator()
        .next()
        .getUnconditionalResult()
        .getPostFunctions()
        .stream()
        .map(
            each ->
                String.valueOf(
                        ((com.opensymphony.workflow.loader.FunctionDescriptor) each)
                            .getArgs()
                            .get("class.name"))
                    .replaceAll(".*[.]", ""))
        .toList();
  }

  private static WorkflowComparison compared(String changed) {
    return new WorkflowComparison(workflow(XML), workflow(changed));
  }

  private static JiraWorkflow workflow(String xml) {
    try {
      return new ConfigurableJiraWorkflow(
          "Ours", WorkflowUtil.convertXMLtoWorkflowDescriptor(xml), mock(WorkflowManager.class));
    } catch (com.opensymphony.workflow.FactoryException e) {
      throw new AssertionError(e);
    }
  }
}
