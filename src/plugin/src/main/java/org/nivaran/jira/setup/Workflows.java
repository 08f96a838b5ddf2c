package org.nivaran.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.workflow.AssignableWorkflowScheme;
import com.atlassian.jira.workflow.ConfigurableJiraWorkflow;
import com.atlassian.jira.workflow.JiraWorkflow;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.jira.workflow.WorkflowSchemeManager;
import com.atlassian.jira.workflow.WorkflowUtil;
import com.opensymphony.workflow.FactoryException;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Reason;

/** The workflows from the jar, with Jira's ids in them, and their scheme on the project. */
final class Workflows {

  private static final String SCHEME = "Nivaran: workflows";
  private static final String SCHEME_KEY = "workflow-scheme";
  private static final String OF_PROJECT = "project-workflows";
  private static final Pattern MARK = Pattern.compile("@(status|screen):([a-z-]+)@");

  private final WorkflowManager workflows;
  private final WorkflowSchemeManager schemes;
  private final Projects projects;
  private final Words words;

  Workflows(JiraConfiguration jira, Projects projects, Words words) {
    this.workflows = jira.workflows();
    this.schemes = jira.workflowSchemes();
    this.projects = projects;
    this.words = words;
  }

  /** The name of the file in the jar and, in Jira, of the workflow: one for each kind. */
  static String file(Kind kind) {
    return switch (kind) {
      case COMPLAINT -> "grievance";
      case DEMAND -> "demand";
      case INFORMATION -> "information";
      case SUGGESTION -> "suggestion";
    };
  }

  static String name(Kind kind) {
    return "Nivaran: " + file(kind);
  }

  private static String key(Kind kind) {
    return "workflow:" + file(kind);
  }

  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      items.add(
          Item.of(
                  Part.WORKFLOW,
                  key(kind),
                  name(kind),
                  known -> look(kind, known),
                  known -> ensure(kind, known))
              .removedBy((admin, id) -> remove(id)));
    }
    items.add(
        Item.of(Part.WORKFLOW_SCHEME, SCHEME_KEY, SCHEME, this::lookScheme, this::ensureScheme)
            .removedBy((admin, id) -> removeScheme(id)));
    items.add(
        Item.of(
                Part.WORKFLOW_SCHEME,
                OF_PROJECT,
                SCHEME,
                known -> {
                  AssignableWorkflowScheme current =
                      schemes.getWorkflowSchemeObj(projects.of(known));
                  return Assigned.look(
                      known, OF_PROJECT, current == null ? null : current.getName(), SCHEME);
                },
                this::assign)
            .removedWithProject());
    return items;
  }

  /** A workflow decides what happens to a grievance, so one of another's is not taken for ours. */
  private Finding look(Kind kind, Known known) {
    String name = name(kind);
    JiraWorkflow present = workflows.workflowExists(name) ? workflows.getWorkflow(name) : null;
    if (present == null) {
      return Finding.missing();
    }
    if (!known.isOurs(key(kind), name)) {
      return Finding.blocked(null, Reason.of("setup.workflow.theirs", name));
    }
    List<String> lacking = new WorkflowComparison(wanted(kind, known), present).lacking();
    return lacking.isEmpty()
        ? Finding.present(name)
        : Finding.differs(
            name, Reason.of("setup.workflow.lacks", name, String.join(", ", lacking)));
  }

  private JiraWorkflow wanted(Kind kind, Known known) {
    try {
      WorkflowDescriptor descriptor =
          WorkflowUtil.convertXMLtoWorkflowDescriptor(filled(read(file(kind)), known));
      return new ConfigurableJiraWorkflow(name(kind), descriptor, workflows);
    } catch (FactoryException e) {
      throw new IllegalStateException("Jira cannot read the workflow: " + e.getMessage(), e);
    }
  }

  private String ensure(Kind kind, Known known) {
    String name = name(kind);
    JiraWorkflow wanted = wanted(kind, known);
    if (!workflows.workflowExists(name)) {
      workflows.createWorkflow(known.admin(), wanted);
    } else if (workflows.isActive(workflows.getWorkflow(name))) {
      JiraWorkflow draft = workflows.createDraftWorkflow(known.admin(), name);
      new WorkflowComparison(wanted, draft).putBack();
      workflows.updateWorkflow(known.admin(), draft);
      workflows.overwriteActiveWorkflow(known.admin(), name);
    } else {
      workflows.updateWorkflow(known.admin(), wanted);
    }
    return name;
  }

  private void remove(String name) {
    JiraWorkflow workflow = workflows.getWorkflow(name);
    if (workflow != null) {
      workflows.deleteWorkflow(workflow);
    }
  }

  private void removeScheme(String id) {
    AssignableWorkflowScheme scheme = schemes.getWorkflowSchemeObj(Long.parseLong(id));
    if (scheme != null && !schemes.deleteWorkflowScheme(scheme)) {
      throw new IllegalStateException(SCHEME + " is in use");
    }
  }

  private Finding lookScheme(Known known) {
    AssignableWorkflowScheme scheme = schemes.getWorkflowSchemeObj(SCHEME);
    if (scheme == null) {
      return Finding.missing();
    }
    String id = String.valueOf(scheme.getId());
    if (!known.isOurs(SCHEME_KEY, id)) {
      return Finding.blocked(null, Reason.of("setup.scheme.theirs", SCHEME));
    }
    Map<String, String> wanted = mappings(known);
    List<String> others = new ArrayList<>();
    wanted.forEach(
        (type, workflow) -> {
          if (!workflow.equals(scheme.getActualWorkflow(type))) {
            others.add(workflow);
          }
        });
    return others.isEmpty()
        ? Finding.present(id)
        : Finding.differs(
            id, Reason.of("setup.scheme.lacks-workflows", SCHEME, String.join(", ", others)));
  }

  private static Map<String, String> mappings(Known known) {
    Map<String, String> mappings = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      known.id(Constants.key(kind)).ifPresent(type -> mappings.put(type, name(kind)));
    }
    return mappings;
  }

  private String ensureScheme(Known known) {
    Map<String, String> mappings = mappings(known);
    for (Kind kind : Kind.values()) {
      known.need(key(kind));
    }
    AssignableWorkflowScheme present = schemes.getWorkflowSchemeObj(SCHEME);
    if (present != null) {
      AssignableWorkflowScheme.Builder builder = present.builder();
      mappings.forEach(builder::setMapping);
      return String.valueOf(schemes.updateWorkflowScheme(builder.build()).getId());
    }
    AssignableWorkflowScheme.Builder builder = schemes.assignableBuilder();
    builder.setName(SCHEME);
    builder.setDescription(words.both("description"));
    builder.setDefaultWorkflow(name(Kind.COMPLAINT));
    mappings.forEach(builder::setMapping);
    return String.valueOf(schemes.createScheme(builder.build()).getId());
  }

  private String assign(Known known) {
    Project project = projects.of(known);
    AssignableWorkflowScheme scheme = schemes.getWorkflowSchemeObj(SCHEME);
    if (scheme == null) {
      throw new MissingPartException(SCHEME_KEY);
    }
    schemes.removeSchemesFromProject(project);
    schemes.addSchemeToProject(project, schemes.getSchemeObject(scheme.getId()));
    return SCHEME;
  }

  /**
   * Puts Jira's ids in the place of the marks.
   *
   * @throws IllegalStateException if a mark names what cannot be
   * @throws MissingPartException if a mark names what is not there
   */
  static String filled(String xml, Known known) {
    return MARK.matcher(xml)
        .replaceAll(
            mark -> {
              String name = mark.group(2);
              String id =
                  known.need(
                      mark.group(1).equals("status")
                          ? Constants.key(state(name))
                          : Screens.key(name));
              return Matcher.quoteReplacement(id);
            });
  }

  private static GrievanceState state(String name) {
    return GrievanceState.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** A workflow of the jar, with its marks. */
  static String read(String name) {
    String file = "/workflows/" + name + ".xml";
    try (InputStream stream = Workflows.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("there is no " + file + " in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
