package org.nivaran.sandbox.plugins;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;

/** The {@code condition} and {@code conditions} elements of a module. */
public final class ModuleConditions {
  private static final Logger log = LoggerFactory.getLogger(ModuleConditions.class);

  private final PluginModule module;

  private ModuleConditions(PluginModule module) {
    this.module = module;
  }

  static ModuleConditions of(PluginModule module) {
    return new ModuleConditions(module);
  }

  /**
   * Whether the module is to be shown, given what the page knows (for example {@code issue} and
   * {@code user}). A condition that throws counts as not met and is logged.
   */
  public boolean met(Map<String, Object> context) {
    return all(module.element(), context);
  }

  private boolean all(Element parent, Map<String, Object> context) {
    return parts(parent).allMatch(part -> one(part, context));
  }

  private boolean any(Element parent, Map<String, Object> context) {
    return parts(parent).anyMatch(part -> one(part, context));
  }

  private static Stream<Element> parts(Element parent) {
    return Elements.children(parent).stream()
        .filter(
            part ->
                part.getTagName().equals("condition") || part.getTagName().equals("conditions"));
  }

  private boolean one(Element part, Map<String, Object> context) {
    if (part.getTagName().equals("conditions")) {
      return part.getAttribute("type").equalsIgnoreCase("OR")
          ? any(part, context)
          : all(part, context);
    }
    String className = part.getAttribute("class");
    boolean invert = part.getAttribute("invert").equals("true");
    try {
      Condition condition =
          module.shared(Condition.class, part, made -> made.init(Elements.parameters(part)));
      return condition.shouldDisplay(context) != invert;
    } catch (RuntimeException | LinkageError e) {
      log.error("Condition {} of {} failed", className, module, e);
      return false;
    }
  }

  /** The condition classes anywhere below the module. */
  public List<String> classNames() {
    List<String> names = new ArrayList<>();
    collect(module.element(), names);
    return names;
  }

  private static void collect(Element parent, List<String> names) {
    parts(parent)
        .forEach(
            part -> {
              Elements.attribute(part, "class").ifPresent(names::add);
              collect(part, names);
            });
  }
}
