package org.nivaran.sandbox.plugins;

import org.w3c.dom.Element;

/** A {@code workflow-validator}: a validator that workflows can use. */
public final class WorkflowValidatorModule extends WorkflowPartModule {
  WorkflowValidatorModule(InstalledPlugin plugin, Element element) {
    super(plugin, element, "validator-class");
  }
}
