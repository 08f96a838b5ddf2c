package org.nivaran.sandbox.web.workflow;

import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.jira.workflow.WorkflowXml;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Refusal;

/**
 * A copy of a workflow and the transition that a page is about. Two people who change the same
 * workflow do not overwrite each other: the second is told. Used by one thread.
 */
final class EditedWorkflow {

  static final String PATH = "/secure/admin/workflows/ViewWorkflowTransition.jspa";

  private static final int SHORT = 8;

  private final Jira jira;
  private final String name;
  private final WorkflowDescriptor descriptor;
  private final ActionDescriptor action;
  private final String version;

  private EditedWorkflow(
      Jira jira, String name, WorkflowDescriptor descriptor, int transition, String version) {
    this.jira = jira;
    this.name = name;
    this.descriptor = descriptor;
    this.version = version;
    ActionDescriptor initial = descriptor.getInitialAction(transition);
    ActionDescriptor found = initial == null ? descriptor.getAction(transition) : initial;
    if (found == null) {
      throw Refusal.notFound();
    }
    this.action = found;
  }

  /**
   * @throws Refusal when there is no such workflow or transition
   */
  static EditedWorkflow of(Jira jira, PageRequest request) {
    String name = request.parameter("workflowName").orElseThrow(Refusal::badRequest);
    JiraWorkflow workflow = jira.workflowManager().getWorkflow(name);
    if (workflow == null) {
      throw Refusal.notFound();
    }
    String xml = WorkflowXml.write(workflow.getDescriptor());
    return new EditedWorkflow(
        jira,
        name,
        WorkflowXml.read(name, xml),
        Math.toIntExact(request.requireId("workflowTransition")),
        version(xml));
  }

  private static String version(String xml) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, SHORT);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String name() {
    return name;
  }

  ActionDescriptor action() {
    return action;
  }

  TransitionParts parts() {
    return new TransitionParts(action);
  }

  /** Jira's system workflow stays as it is. */
  boolean isEditable() {
    return !name.equals("jira");
  }

  /** The names of the steps from which it can be made; none for the initial one. */
  List<String> from() {
    return steps()
        .filter(step -> step.getAction(action.getId()) != null)
        .map(StepDescriptor::getName)
        .toList();
  }

  /** The name of the step where it leads; empty for the same. */
  String to() {
    return action.getUnconditionalResult() == null
        ? ""
        : steps()
            .filter(step -> step.getId() == action.getUnconditionalResult().getStep())
            .map(StepDescriptor::getName)
            .findFirst()
            .orElse("");
  }

  @SuppressWarnings("unchecked") // OSWorkflow has raw lists
  private Stream<StepDescriptor> steps() {
    return ((List<StepDescriptor>) descriptor.getSteps()).stream();
  }

  /** The address of the transition's page, without the context path. */
  String address() {
    return PATH + "?" + query();
  }

  String query() {
    return "workflowMode=live&workflowName="
        + PageRequest.encode(name)
        + "&workflowTransition="
        + action.getId();
  }

  /** Puts what every template of the editor names. */
  void into(Map<String, Object> values) {
    values.put("workflow", name);
    values.put("transition", action.getId());
    values.put("transitionName", Objects.requireNonNullElse(action.getName(), ""));
    values.put("version", version);
    values.put("query", query());
  }

  /**
   * Before something is changed.
   *
   * @throws Refusal when it may not be, or somebody was quicker
   */
  EditedWorkflow forChange(PageRequest request) {
    if (!isEditable()) {
      throw Refusal.forbidden();
    }
    if (!request.parameter("version").filter(version::equals).isPresent()) {
      throw Refusal.changedMeanwhile();
    }
    return this;
  }

  void save(PageRequest request) {
    jira.workflowManager()
        .updateWorkflow(
            request.user(), new ConfigurableJiraWorkflow(name, descriptor, jira.workflowManager()));
  }
}
