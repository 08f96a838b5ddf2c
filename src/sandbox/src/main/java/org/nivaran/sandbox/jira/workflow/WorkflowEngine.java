package org.nivaran.sandbox.jira.workflow;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import com.atlassian.jira.workflow.TransitionOptions;
import com.atlassian.jira.workflow.WorkflowException;
import com.opensymphony.workflow.AbstractWorkflow;
import com.opensymphony.workflow.InvalidActionException;
import com.opensymphony.workflow.InvalidInputException;
import com.opensymphony.workflow.InvalidRoleException;
import com.opensymphony.workflow.config.Configuration;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.WorkflowDescriptor;
import com.opensymphony.workflow.spi.WorkflowEntry;
import com.opensymphony.workflow.spi.WorkflowStore;
import java.net.URL;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/**
 * Moves issues by OSWorkflow. A move is one transaction: if a function fails, nothing of it stays.
 * Thread safe.
 */
public final class WorkflowEngine {
  private static final int CREATE_ACTION = 1;

  private final Database database;
  private final StoredWorkflows workflows;
  private final WorkflowSchemes schemes;
  private final WorkflowParts parts;
  private final PermissionManager permissions;
  private final WorkflowStore store;

  WorkflowEngine(
      Database database,
      StoredWorkflows workflows,
      WorkflowSchemes schemes,
      WorkflowParts parts,
      PermissionManager permissions) {
    this.database = database;
    this.workflows = workflows;
    this.schemes = schemes;
    this.parts = parts;
    this.permissions = permissions;
    this.store = new StepStore(database);
  }

  /**
   * Runs the first action of the workflow of the issue's project and type, which stores the issue.
   *
   * @param inputs further variables for functions and validators; {@code comment} is a comment
   * @throws WorkflowRefusal if a validator refuses
   * @throws WorkflowException if a function fails; nothing is stored then
   */
  public void create(
      MutableIssue issue, @Nullable ApplicationUser user, Map<String, Object> inputs) {
    String name = schemes.getWorkflowName(issue.getProjectObject(), issue.getIssueTypeId());
    Map<String, Object> variables = variables(issue, inputs);
    run(
        () -> engine(user, TransitionOptions.defaults()).initialize(name, CREATE_ACTION, variables),
        "Create",
        issue);
  }

  /**
   * Makes a move.
   *
   * @param issue with the changed fields in memory
   * @param original the issue as it is stored
   * @throws WorkflowRefusal if the user may not, a condition or validator refuses, or the action
   *     does not leave from the issue's step
   * @throws WorkflowException if a function fails; nothing is stored then
   */
  public void transition(
      MutableIssue issue,
      Issue original,
      int actionId,
      @Nullable ApplicationUser user,
      Map<String, Object> inputs,
      TransitionOptions options) {
    if (!options.skipPermissions() && !mayTransition(original, user)) {
      throw refusal(
          "You do not have permission to transition the issue " + original.getKey() + ".");
    }
    Map<String, Object> variables = variables(issue, inputs);
    variables.put("originalissueobject", original);
    String name = action(original, actionId).map(ActionDescriptor::getName).orElse("" + actionId);
    run(
        () -> {
          AbstractWorkflow engine = engine(user, options);
          // A finished entry would swallow the action without a word.
          if (engine.getEntryState(entry(original)) != WorkflowEntry.ACTIVATED) {
            throw new InvalidActionException("The workflow of " + original + " has ended");
          }
          engine.doAction(entry(original), actionId, variables);
          return actionId;
        },
        name,
        original);
  }

  private boolean mayTransition(Issue issue, @Nullable ApplicationUser user) {
    return permissions.hasPermission(ProjectPermissions.TRANSITION_ISSUES, issue, user);
  }

  /** The moves that the user can make with the issue now, in the workflow's order. */
  public List<ActionDescriptor> available(Issue issue, @Nullable ApplicationUser user) {
    if (!mayTransition(issue, user)) {
      return List.of();
    }
    int[] ids =
        engine(user, TransitionOptions.defaults())
            .getAvailableActions(entry(issue), variables(issue, Map.of()));
    // OSWorkflow names an action that several steps share twice: as the step's and as the common
    // one.
    return Arrays.stream(ids)
        .distinct()
        .mapToObj(id -> action(issue, id))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The move, if the user can make it now with these options. */
  public Optional<ActionDescriptor> available(
      Issue issue, int actionId, @Nullable ApplicationUser user, TransitionOptions options) {
    if (!options.skipPermissions() && !mayTransition(issue, user)) {
      return Optional.empty();
    }
    int[] ids = engine(user, options).getAvailableActions(entry(issue), variables(issue, Map.of()));
    return Arrays.stream(ids).anyMatch(id -> id == actionId)
        ? action(issue, actionId)
        : Optional.empty();
  }

  Optional<ActionDescriptor> action(Issue issue, int actionId) {
    return Optional.ofNullable(descriptor(issue).getAction(actionId));
  }

  private WorkflowDescriptor descriptor(Issue issue) {
    return workflows
        .find(engine(null, TransitionOptions.defaults()).getWorkflowName(entry(issue)))
        .orElseThrow(() -> new WorkflowException("The workflow of " + issue.getKey() + " is gone"));
  }

  private static long entry(Issue issue) {
    return Objects.requireNonNull(issue.getWorkflowId(), "the issue is not in a workflow");
  }

  private static Map<String, Object> variables(Issue issue, Map<String, Object> inputs) {
    Map<String, Object> variables = new HashMap<>(inputs);
    variables.put("issue", issue);
    variables.put("pkey", issue.getProjectObject().getKey());
    return variables;
  }

  private interface Move {
    @SuppressWarnings("UnusedReturnValue")
    long make() throws com.opensymphony.workflow.WorkflowException;
  }

  private void run(Move move, String name, Issue issue) {
    long ignored =
        database
            .transactions()
            .inTransaction(
                () -> {
                  try {
                    return move.make();
                  } catch (InvalidInputException e) {
                    throw refusal(e);
                  } catch (InvalidActionException | InvalidRoleException e) {
                    throw refusal(
                        "It seems that you have tried to perform an illegal workflow operation: the action '%s' is not available for the issue %s in its present state."
                            .formatted(name, Objects.toString(issue.getKey(), "")));
                  } catch (com.opensymphony.workflow.WorkflowException e) {
                    throw failure(name, e);
                  }
                });
    assert ignored >= 0;
  }

  private static WorkflowException failure(
      String name, com.opensymphony.workflow.WorkflowException e) {
    Throwable cause = e.getRootCause() == null ? e : e.getRootCause();
    return new WorkflowException(
        "The action '%s' failed: %s".formatted(name, cause.getMessage()), cause);
  }

  private static WorkflowRefusal refusal(String message) {
    ErrorCollection errors = new SimpleErrorCollection();
    errors.addErrorMessage(message);
    return new WorkflowRefusal(errors);
  }

  private static WorkflowRefusal refusal(InvalidInputException e) {
    ErrorCollection errors = new SimpleErrorCollection();
    for (Object message : e.getGenericErrors()) {
      errors.addErrorMessage((String) message);
    }
    for (Map.Entry<?, ?> field : ((Map<?, ?>) e.getErrors()).entrySet()) {
      errors.addError((String) field.getKey(), (String) field.getValue());
    }
    return new WorkflowRefusal(errors);
  }

  private AbstractWorkflow engine(@Nullable ApplicationUser user, TransitionOptions options) {
    return new Engine(new CallerContext(user, options));
  }

  private final class Engine extends AbstractWorkflow {
    Engine(CallerContext caller) {
      context = caller;
      setConfiguration(new Descriptors());
    }

    @Override
    protected Object loadObject(String className) {
      return new DeferredPart(className, parts);
    }
  }

  private final class Descriptors implements Configuration {
    @Override
    public boolean isInitialized() {
      return true;
    }

    @Override
    public WorkflowDescriptor getWorkflow(String name) {
      return workflows
          .find(name)
          .orElseThrow(() -> new WorkflowException("There is no workflow named " + name));
    }

    @Override
    public String[] getWorkflowNames() {
      return workflows.all().keySet().toArray(String[]::new);
    }

    @Override
    public WorkflowStore getWorkflowStore() {
      return store;
    }

    @Override
    public String getPersistence() {
      return StepStore.class.getName();
    }

    @Override
    public Map<?, ?> getPersistenceArgs() {
      return Map.of();
    }

    @Override
    public void load(@Nullable URL url) {}

    @Override
    public boolean removeWorkflow(String name) {
      throw new UnsupportedOperationException("Configuration.removeWorkflow");
    }

    @Override
    public boolean saveWorkflow(String name, WorkflowDescriptor descriptor, boolean replace) {
      throw new UnsupportedOperationException("Configuration.saveWorkflow");
    }
  }
}
