package org.nivaran.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nivaran.core.grievance.GrievanceState;

/** The workflow from the jar, with Jira's ids in it, and its scheme on the project. */
final class Workflows {

  static final String NAME = "Nivaran: grievance";

  private static final String SCHEME = "Nivaran: workflows";
  private static final String FILE = "/workflows/grievance.xml";
  private static final Pattern MARK = Pattern.compile("@(status|screen):([a-z-]+)@");

  private final WorkflowManager workflows;
  private final WorkflowSchemeManager schemes;

  Workflows(WorkflowManager workflows, WorkflowSchemeManager schemes) {
    this.workflows = workflows;
    this.schemes = schemes;
  }

  void ensure(
      Checklist list,
      ApplicationUser admin,
      Project project,
      Map<GrievanceState, String> statuses,
      Map<String, String> screens) {
    Optional<String> workflow =
        list.ensure(
            "workflow: " + NAME,
            () -> workflows.workflowExists(NAME) ? Optional.of(NAME) : Optional.empty(),
            () -> create(admin, statuses, screens));
    if (workflow.isEmpty()) {
      return;
    }
    Optional<AssignableWorkflowScheme> scheme =
        list.ensure(
            "workflow scheme: " + SCHEME,
            () -> Optional.ofNullable(schemes.getWorkflowSchemeObj(SCHEME)),
            this::createScheme);
    scheme.ifPresent(
        made ->
            list.ensure(
                "workflow scheme of project " + project.getKey(),
                () ->
                    Optional.ofNullable(schemes.getWorkflowSchemeObj(project))
                        .filter(current -> SCHEME.equals(current.getName())),
                () -> assign(project, made)));
  }

  private String create(
      ApplicationUser admin, Map<GrievanceState, String> statuses, Map<String, String> screens) {
    try {
      WorkflowDescriptor descriptor =
          WorkflowUtil.convertXMLtoWorkflowDescriptor(filled(read(), statuses, screens));
      workflows.createWorkflow(admin, new ConfigurableJiraWorkflow(NAME, descriptor, workflows));
      return NAME;
    } catch (FactoryException e) {
      throw new IllegalStateException("Jira cannot read the workflow: " + e.getMessage(), e);
    }
  }

  private AssignableWorkflowScheme createScheme() {
    AssignableWorkflowScheme.Builder builder = schemes.assignableBuilder();
    builder.setName(SCHEME);
    builder.setDescription("Nivaran");
    builder.setDefaultWorkflow(NAME);
    return schemes.createScheme(builder.build());
  }

  private AssignableWorkflowScheme assign(Project project, AssignableWorkflowScheme scheme) {
    schemes.removeSchemesFromProject(project);
    schemes.addSchemeToProject(project, schemes.getSchemeObject(scheme.getId()));
    return scheme;
  }

  /**
   * Puts Jira's ids in the place of the marks.
   *
   * @throws IllegalStateException if a mark names what is not there
   */
  static String filled(
      String xml, Map<GrievanceState, String> statuses, Map<String, String> screens) {
    return MARK.matcher(xml)
        .replaceAll(
            mark -> {
              String name = mark.group(2);
              String id =
                  mark.group(1).equals("status") ? statusId(statuses, name) : screens.get(name);
              if (id == null) {
                throw new IllegalStateException("there is no " + mark.group(1) + " " + name);
              }
              return Matcher.quoteReplacement(id);
            });
  }

  private static String statusId(Map<GrievanceState, String> statuses, String name) {
    GrievanceState state = GrievanceState.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    String id = statuses.get(state);
    if (id == null) {
      throw new IllegalStateException("there is no status " + state.statusName());
    }
    return id;
  }

  static String read() {
    try (InputStream stream = Workflows.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("there is no " + FILE + " in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
