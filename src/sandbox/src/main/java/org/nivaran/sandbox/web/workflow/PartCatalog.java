package org.nivaran.sandbox.web.workflow;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.nivaran.sandbox.jira.Jira;
import org.nivaran.sandbox.plugins.PluginModules;
import org.nivaran.sandbox.template.Templates;
import org.nivaran.sandbox.web.view.HostTemplates;
import org.nivaran.sandbox.web.workflow.JiraPart.Parameter;

/** Everything that can stand on a transition: Jira's own and what plugins bring. Thread safe. */
final class PartCatalog {

  static final String MODULE_KEY = "full.module.key";
  static final String CLASS_NAME = "class.name";

  private static final String OWN = "com.atlassian.jira.workflow.";
  private static final long LAST_EVENT = 17;

  private static final List<String> PERMISSIONS =
      Stream.of(
              ProjectPermissions.BROWSE_PROJECTS,
              ProjectPermissions.CREATE_ISSUES,
              ProjectPermissions.EDIT_ISSUES,
              ProjectPermissions.TRANSITION_ISSUES,
              ProjectPermissions.ASSIGN_ISSUES,
              ProjectPermissions.ASSIGNABLE_USER,
              ProjectPermissions.RESOLVE_ISSUES,
              ProjectPermissions.CLOSE_ISSUES,
              ProjectPermissions.DELETE_ISSUES,
              ProjectPermissions.ADD_COMMENTS,
              ProjectPermissions.ADMINISTER_PROJECTS)
          .map(ProjectPermissionKey::permissionKey)
          .toList();

  private final PluginModules modules;
  private final Templates templates;
  private final Map<PartKind, List<JiraPart>> own;

  PartCatalog(Jira jira, PluginModules modules, Templates templates, HostTemplates hostTemplates) {
    this.modules = modules;
    this.templates = templates;
    Parameter permission = new Parameter("permissionKey", true, () -> PERMISSIONS);
    this.own =
        Map.of(
            PartKind.CONDITION,
            List.of(
                part(hostTemplates, "condition.AllowOnlyAssignee", true),
                part(hostTemplates, "condition.AllowOnlyReporter", true),
                part(hostTemplates, "condition.PermissionCondition", true, permission),
                part(
                    hostTemplates,
                    "condition.UserInGroupCondition",
                    true,
                    new Parameter(
                        "group",
                        true,
                        () -> jira.groups().all().stream().map(Group::getName).toList()))),
            PartKind.VALIDATOR,
            List.of(part(hostTemplates, "validator.PermissionValidator", true, permission)),
            PartKind.FUNCTION,
            List.of(
                part(
                    hostTemplates,
                    "function.issue.UpdateIssueFieldFunction",
                    true,
                    new Parameter(
                        "field.name",
                        true,
                        () ->
                            List.of(
                                "resolution",
                                "assignee",
                                "reporter",
                                "priority",
                                "summary",
                                "description")),
                    new Parameter("field.value", false, List::of)),
                part(
                    hostTemplates,
                    "function.event.FireIssueEventFunction",
                    false,
                    new Parameter(
                        "eventTypeId",
                        true,
                        () ->
                            LongStream.rangeClosed(1, LAST_EVENT)
                                .mapToObj(String::valueOf)
                                .toList())),
                part(hostTemplates, "function.issue.IssueCreateFunction", false),
                part(hostTemplates, "function.issue.UpdateIssueStatusFunction", false),
                part(hostTemplates, "function.misc.CreateCommentFunction", false),
                part(hostTemplates, "function.issue.GenerateChangeHistoryFunction", false),
                part(hostTemplates, "function.issue.IssueReindexFunction", false)));
  }

  private static JiraPart part(
      HostTemplates templates, String name, boolean addable, Parameter... parameters) {
    return new JiraPart(templates, OWN + name, addable, List.of(parameters));
  }

  List<Part> all(PartKind kind) {
    Stream<Part> ofPlugins =
        modules.all(kind.module()).stream().map(module -> new PluginPart(module, templates));
    return Stream.concat(own.getOrDefault(kind, List.of()).stream(), ofPlugins).toList();
  }

  Optional<Part> find(PartKind kind, String key) {
    return all(kind).stream().filter(part -> part.key().equals(key)).findFirst();
  }

  /** Which part it is; empty when its plugin is not enabled, or the host does not model it. */
  Optional<Part> of(PartKind kind, AbstractDescriptor descriptor) {
    Map<String, String> arguments = PartKind.arguments(descriptor);
    return all(kind).stream()
        .filter(
            part -> {
              Map<String, String> identity = part.identity();
              String module = identity.get(MODULE_KEY);
              return module == null
                  ? !arguments.containsKey(MODULE_KEY)
                      && Objects.equals(identity.get(CLASS_NAME), arguments.get(CLASS_NAME))
                  : module.equals(arguments.get(MODULE_KEY));
            })
        .findFirst();
  }
}
