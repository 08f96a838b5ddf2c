package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.workflow.WorkflowException;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Workflows as XML. */
public final class WorkflowXml {
  private WorkflowXml() {}

  /**
   * @throws WorkflowException if it is no workflow
   */
  public static WorkflowDescriptor read(String name, String xml) {
    try {
      WorkflowDescriptor descriptor = WorkflowUtil.convertXMLtoWorkflowDescriptor(xml);
      Map<?, ?> common = descriptor.getCommonActions();
      for (StepDescriptor step : steps(descriptor)) {
        actions(step)
            .removeIf(
                action ->
                    common.containsKey(action.getId()) && common.get(action.getId()) != action);
      }
      return descriptor;
    } catch (FactoryException e) {
      throw new WorkflowException("The workflow " + name + " cannot be read", e);
    }
  }

  /**
   * OSWorkflow writes a step's common actions twice, by name and whole, so that they would come
   * back twice; here they are written by name only.
   */
  public static String write(WorkflowDescriptor descriptor) {
    Set<?> common = descriptor.getCommonActions().keySet();
    Map<StepDescriptor, List<ActionDescriptor>> whole = new IdentityHashMap<>();
    for (StepDescriptor step : steps(descriptor)) {
      whole.put(step, List.copyOf(actions(step)));
      actions(step).removeIf(action -> common.contains(action.getId()));
    }
    try {
      return WorkflowUtil.convertDescriptorToXML(descriptor);
    } finally {
      whole.forEach(
          (step, all) -> {
            actions(step).clear();
            actions(step).addAll(all);
          });
    }
  }

  @SuppressWarnings("unchecked") // OSWorkflow has raw lists
  private static List<StepDescriptor> steps(WorkflowDescriptor descriptor) {
    return descriptor.getSteps();
  }

  @SuppressWarnings("unchecked")
  private static List<ActionDescriptor> actions(StepDescriptor step) {
    return step.getActions();
  }
}
