package org.nivaran.sandbox.plugins;

import org.w3c.dom.Element;

/** A {@code workflow-condition}: a condition that workflows can use. */
public final class WorkflowConditionModule extends WorkflowPartModule {
  WorkflowConditionModule(InstalledPlugin plugin, Element element) {
    super(plugin, element, "condition-class");
  }
}
