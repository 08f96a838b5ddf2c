package org.nivaran.sandbox.web.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ActionDescriptor;
import com.opensymphony.workflow.loader.ConditionsDescriptor;
import com.opensymphony.workflow.loader.RestrictionDescriptor;
import com.opensymphony.workflow.loader.ResultDescriptor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions, validators and post-functions of one transition. Used by one thread. */
final class TransitionParts {

  private static final String AND = "AND";

  private final ActionDescriptor action;

  TransitionParts(ActionDescriptor action) {
    this.action = action;
  }

  List<AbstractDescriptor> of(PartKind kind) {
    return List.copyOf(list(kind));
  }

  Optional<AbstractDescriptor> at(PartKind kind, int position) {
    List<AbstractDescriptor> all = list(kind);
    return position >= 0 && position < all.size()
        ? Optional.of(all.get(position))
        : Optional.empty();
  }

  /** A post-function goes before all others, as in Jira: before the issue is stored. */
  void add(PartKind kind, Map<String, String> arguments) {
    AbstractDescriptor made = kind.blank();
    PartKind.arguments(made).putAll(arguments);
    if (kind == PartKind.CONDITION) {
      ConditionsDescriptor conditions = conditionsOrNew();
      // One condition alone is kept without a word between.
      needAll(needsAll());
      conditions.getConditions().add(made);
    } else if (kind == PartKind.VALIDATOR) {
      list(kind).add(made);
    } else {
      result().getPostFunctions().add(0, made);
    }
  }

  void remove(PartKind kind, int position) {
    list(kind).remove(position);
    if (kind == PartKind.CONDITION && list(kind).isEmpty()) {
      action.setRestriction(null);
    }
  }

  /** Changes nothing at an end of the list. */
  void move(PartKind kind, int position, int by) {
    List<AbstractDescriptor> all = list(kind);
    int to = position + by;
    if (to >= 0 && to < all.size()) {
      Collections.swap(all, position, to);
    }
  }

  /** Whether all conditions must hold, or one of them. */
  boolean needsAll() {
    return conditions().map(all -> !"OR".equals(all.getType())).orElse(true);
  }

  void needAll(boolean all) {
    conditions().ifPresent(conditions -> conditions.setType(all ? AND : "OR"));
  }

  @SuppressWarnings("unchecked") // OSWorkflow has raw lists
  private List<AbstractDescriptor> list(PartKind kind) {
    return switch (kind) {
      case CONDITION -> conditions().map(all -> all.getConditions()).orElse(List.of());
      case VALIDATOR -> action.getValidators();
      case FUNCTION ->
          action.getUnconditionalResult() == null
              ? List.of()
              : action.getUnconditionalResult().getPostFunctions();
    };
  }

  private Optional<ConditionsDescriptor> conditions() {
    RestrictionDescriptor restriction = action.getRestriction();
    return restriction == null || restriction.getConditions().isEmpty()
        ? Optional.empty()
        : Optional.of((ConditionsDescriptor) restriction.getConditions().get(0));
  }

  private ConditionsDescriptor conditionsOrNew() {
    return conditions().orElseGet(this::newConditions);
  }

  @SuppressWarnings("unchecked")
  private ConditionsDescriptor newConditions() {
    ConditionsDescriptor conditions = new ConditionsDescriptor();
    conditions.setType(AND);
    RestrictionDescriptor restriction = new RestrictionDescriptor();
    restriction.getConditions().add(conditions);
    action.setRestriction(restriction);
    return conditions;
  }

  private ResultDescriptor result() {
    ResultDescriptor result = action.getUnconditionalResult();
    if (result == null) {
      throw new UnsupportedOperationException("A transition without an unconditional result");
    }
    return result;
  }
}
