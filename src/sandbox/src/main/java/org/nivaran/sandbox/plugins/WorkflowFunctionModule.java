package org.nivaran.sandbox.plugins;

import org.w3c.dom.Element;

/** A {@code workflow-function}: a post-function that workflows can use. */
public final class WorkflowFunctionModule extends WorkflowPartModule {
  WorkflowFunctionModule(InstalledPlugin plugin, Element element) {
    super(plugin, element, "function-class");
  }
}
