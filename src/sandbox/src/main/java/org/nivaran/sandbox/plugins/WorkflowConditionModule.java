package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A {@code workflow-condition} that workflows can use. */
public final class WorkflowConditionModule extends PluginModule {
  WorkflowConditionModule(InstalledPlugin plugin, Element element) {
    super(plugin, element);
  }

  /** The class that runs in the workflow; its name is what workflow XML saves. */
  public String conditionClass() {
    return Elements.text(element(), "condition-class")
        .orElseThrow(
            () -> new PluginException(pluginKey(), this + " has no <condition-class>", null));
  }

  public boolean isOrderable() {
    return Elements.text(element(), "orderable").map(Boolean::valueOf).orElse(false);
  }

  public boolean isUnique() {
    return Elements.text(element(), "unique").map(Boolean::valueOf).orElse(false);
  }

  public boolean isDeletable() {
    return Elements.text(element(), "deletable").map(Boolean::valueOf).orElse(true);
  }

  @Override
  protected List<String> classNames() {
    return Stream.concat(super.classNames().stream(), Stream.of(conditionClass())).toList();
  }
}
