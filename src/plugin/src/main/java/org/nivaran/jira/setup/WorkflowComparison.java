package org.nivaran.jira.setup;

import com.atlassian.jira.workflow.JiraWorkflow;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.ConditionsDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.RestrictionDescriptor;
import com.opensymphony.workflow.loader.StepDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What of a workflow of ours is not in the one that Jira has: a step, a transition, or one of a
 * transition's conditions, validators and post-functions with our settings. What an admin has added
 * is not looked at. For one thread.
 */
final class WorkflowComparison {

  private static final String CLASS = "class.name";

  private final JiraWorkflow wanted;
  private final JiraWorkflow present;

  WorkflowComparison(JiraWorkflow wanted, JiraWorkflow present) {
    this.wanted = wanted;
    this.present = present;
  }

  /** In the words of an admin, in the order of the workflow; empty if nothing lacks. */
  List<String> lacking() {
    List<String> lacking = new ArrayList<>(lackingWhole());
    Map<Integer, ActionDescriptor> there = byId(present);
    for (ActionDescriptor action : wanted.getAllActions()) {
      ActionDescriptor other = there.get(action.getId());
      if (other != null) {
        name(lacking, action, conditions(action), conditions(other), ConditionDescriptor::getArgs);
        name(lacking, action, validators(action), validators(other), ValidatorDescriptor::getArgs);
        name(lacking, action, functions(action), functions(other), FunctionDescriptor::getArgs);
      }
    }
    return lacking;
  }

  /** Steps and transitions, which only an admin can put back. */
  private List<String> lackingWhole() {
    List<String> lacking = new ArrayList<>();
    for (Object each : wanted.getDescriptor().getSteps()) {
      StepDescriptor step = (StepDescriptor) each;
      if (!present.getLinkedStatusIds().contains(wanted.getLinkedStatusId(step))) {
        lacking.add(step.getName());
      }
    }
    Map<Integer, ActionDescriptor> there = byId(present);
    for (ActionDescriptor action : wanted.getAllActions()) {
      if (!there.containsKey(action.getId())) {
        lacking.add(action.getName());
      }
    }
    return lacking;
  }

  /**
   * Puts back into the present workflow what its transitions lack. Ours come first and in our
   * order, as one needs what another has done; then what an admin has added.
   *
   * @throws IllegalStateException if that cannot be done: a step or a transition is gone, or a
   *     transition that lacks a condition of ours has one of somebody else's
   */
  void putBack() {
    List<String> gone = lackingWhole();
    if (!gone.isEmpty()) {
      throw new IllegalStateException(
          present.getName() + " lacks " + String.join(", ", gone) + " as a whole");
    }
    Map<Integer, ActionDescriptor> there = byId(present);
    for (ActionDescriptor action : wanted.getAllActions()) {
      ActionDescriptor other = Objects.requireNonNull(there.get(action.getId()));
      putBackConditions(action, other);
      putBack(validators(action), validators(other), ValidatorDescriptor::getArgs);
      putBack(functions(action), functions(other), FunctionDescriptor::getArgs);
    }
  }

  private static void putBackConditions(ActionDescriptor from, ActionDescriptor to) {
    List<ConditionDescriptor> wanted = conditions(from);
    List<ConditionDescriptor> there = conditions(to);
    if (lacking(wanted, there, ConditionDescriptor::getArgs).isEmpty()) {
      return;
    }
    if (!lacking(there, wanted, ConditionDescriptor::getArgs).isEmpty()) {
      throw new IllegalStateException(to.getName() + " has conditions of somebody else's, too");
    }
    to.setRestriction(from.getRestriction());
  }

  private static <T> void putBack(List<T> wanted, List<T> present, Function<T, Map<?, ?>> args) {
    if (lacking(wanted, present, args).isEmpty()) {
      return;
    }
    List<String> ours = wanted.stream().map(each -> className(args.apply(each))).toList();
    List<T> added =
        present.stream().filter(each -> !ours.contains(className(args.apply(each)))).toList();
    present.clear();
    present.addAll(wanted);
    present.addAll(added);
  }

  private static <T> void name(
      List<String> lacking,
      ActionDescriptor action,
      List<T> wanted,
      List<T> present,
      Function<T, Map<?, ?>> args) {
    lacking(wanted, present, args)
        .forEach(each -> lacking.add(action.getName() + ": " + simpleName(args.apply(each))));
  }

  private static <T> List<T> lacking(List<T> wanted, List<T> present, Function<T, Map<?, ?>> args) {
    List<Map<String, String>> there =
        present.stream().map(each -> texts(args.apply(each))).toList();
    return wanted.stream().filter(each -> !there.contains(texts(args.apply(each)))).toList();
  }

  private static Map<String, String> texts(Map<?, ?> args) {
    Map<String, String> texts = new TreeMap<>();
    args.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value).trim()));
    return texts;
  }

  private static String className(Map<?, ?> args) {
    return String.valueOf(args.get(CLASS)).trim();
  }

  private static String simpleName(Map<?, ?> args) {
    String name = className(args);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Map<Integer, ActionDescriptor> byId(JiraWorkflow workflow) {
    Map<Integer, ActionDescriptor> actions = new LinkedHashMap<>();
    workflow.getAllActions().forEach(action -> actions.put(action.getId(), action));
    return actions;
  }

  private static List<FunctionDescriptor> functions(ActionDescriptor action) {
    return raw(action.getUnconditionalResult().getPostFunctions());
  }

  private static List<ValidatorDescriptor> validators(ActionDescriptor action) {
    return raw(action.getValidators());
  }

  private static List<ConditionDescriptor> conditions(ActionDescriptor action) {
    List<ConditionDescriptor> flat = new ArrayList<>();
    RestrictionDescriptor restriction = action.getRestriction();
    if (restriction != null) {
      flatten(restriction.getConditions(), flat);
    }
    return flat;
  }

  private static void flatten(List<?> conditions, List<ConditionDescriptor> into) {
    for (Object each : conditions) {
      if (each instanceof ConditionsDescriptor nested) {
        flatten(nested.getConditions(), into);
      } else {
        into.add((ConditionDescriptor) each);
      }
    }
  }

  /** OSWorkflow's lists are of its own time: without types, and changed in place. */
  @SuppressWarnings("unchecked")
  private static <T> List<T> raw(List<?> list) {
    return (List<T>) list;
  }
}
