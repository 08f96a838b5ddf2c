package org.nivaran.sandbox.web.workflow;

import com.atlassian.jira.plugin.workflow.WorkflowPluginFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.plugins.ModuleResource;
import org.nivaran.sandbox.plugins.WorkflowPartModule;
import org.nivaran.sandbox.template.Escaping;
import org.nivaran.sandbox.template.Templates;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.view.SafeHtml;

/** A part of a plugin: its factory makes the values of its templates and reads its forms. */
final class PluginPart implements Part {

  private static final String INPUT = "input-parameters";
  private static final String EDIT = "edit-parameters";
  private static final String VIEW = "view";

  private final WorkflowPartModule module;
  private final Templates templates;

  PluginPart(WorkflowPartModule module, Templates templates) {
    this.module = module;
    this.templates = templates;
  }

  @Override
  public String key() {
    return module.completeKey();
  }

  @Override
  public String name(Locale locale) {
    return module.name(locale);
  }

  @Override
  public String description(Locale locale) {
    return module.description(locale);
  }

  @Override
  public Map<String, String> identity() {
    Map<String, String> identity = new LinkedHashMap<>();
    identity.put(PartCatalog.MODULE_KEY, module.fullModuleKey());
    identity.put(PartCatalog.CLASS_NAME, module.partClass());
    return identity;
  }

  @Override
  public boolean isAddable() {
    return true;
  }

  @Override
  public boolean isDeletable() {
    return module.isDeletable();
  }

  @Override
  public boolean isUnique() {
    return module.isUnique();
  }

  @Override
  public boolean hasInput() {
    return module.resourceNamed(INPUT).isPresent();
  }

  @Override
  public boolean hasEdit() {
    return module.resourceNamed(EDIT).isPresent();
  }

  @Override
  public SafeHtml input(PageRequest request) {
    return render(INPUT, null);
  }

  @Override
  public SafeHtml edit(PageRequest request, AbstractDescriptor descriptor) {
    return render(EDIT, descriptor);
  }

  @Override
  public SafeHtml view(PageRequest request, AbstractDescriptor descriptor) {
    return render(VIEW, descriptor);
  }

  private SafeHtml render(String resource, @Nullable AbstractDescriptor descriptor) {
    Optional<ModuleResource> template = module.resourceNamed(resource);
    if (template.isEmpty()) {
      return SafeHtml.NONE;
    }
    Map<String, ?> values = factory().getVelocityParams(resource, descriptor);
    return new SafeHtml(
        templates.render(
            module.plugin(), template.get().location(), new HashMap<>(values), Escaping.OFF));
  }

  private WorkflowPluginFactory factory() {
    return module.create(
        WorkflowPluginFactory.class,
        module
            .className()
            .orElse("com.atlassian.jira.plugin.workflow.WorkflowNoInputPluginFactory"));
  }

  @Override
  public Map<String, String> arguments(PageRequest request, Map<String, Object> form) {
    Map<String, String> arguments = new LinkedHashMap<>();
    factory()
        .getDescriptorParams(form)
        .forEach(
            (name, value) -> {
              if (value != null) {
                arguments.put(name, String.valueOf(value));
              }
            });
    return arguments;
  }
}
