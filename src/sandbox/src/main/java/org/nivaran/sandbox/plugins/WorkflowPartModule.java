package org.nivaran.sandbox.plugins;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A {@code workflow-function}, {@code workflow-condition} or {@code workflow-validator}: something
 * that workflows can use. The module's own class is the factory of its screens.
 */
public abstract class WorkflowPartModule extends PluginModule {
  private final String child;

  WorkflowPartModule(InstalledPlugin plugin, Element element, String child) {
    super(plugin, element);
    this.child = child;
  }

  /** The class that runs in the workflow; its name is what workflow XML saves. */
  public final String partClass() {
    return Elements.text(element(), child)
        .orElseThrow(
            () -> new PluginException(pluginKey(), this + " has no <" + child + ">", null));
  }

  public final boolean isOrderable() {
    return is("orderable", false);
  }

  public final boolean isUnique() {
    return is("unique", false);
  }

  public final boolean isDeletable() {
    return is("deletable", true);
  }

  private boolean is(String name, boolean otherwise) {
    return Elements.text(element(), name).map(Boolean::valueOf).orElse(otherwise);
  }

  @Override
  protected final List<String> classNames() {
    return Stream.concat(super.classNames().stream(), Stream.of(partClass())).toList();
  }
}
