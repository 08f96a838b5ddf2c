package org.nivaran.sandbox.web.workflow;

import com.opensymphony.workflow.loader.AbstractDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.view.HostTemplates;
import org.nivaran.sandbox.web.view.Messages;
import org.nivaran.sandbox.web.view.SafeHtml;

/**
 * One of Jira's own parts, as far as the host models it.
 *
 * @param templates renders its fields
 * @param className the class that the XML names
 * @param addable whether an administrator may add and remove it; without the others an issue would
 *     not be stored
 * @param parameters what it is given
 */
record JiraPart(
    HostTemplates templates, String className, boolean addable, List<Parameter> parameters)
    implements Part {

  /**
   * Something that it is given.
   *
   * @param name the argument's name in the XML
   * @param required whether it must be given
   * @param choices what can be chosen; none for any text
   */
  record Parameter(String name, boolean required, Supplier<List<String>> choices) {}

  /**
   * A field of its form.
   *
   * @param id of the element
   * @param name of the form's field
   * @param label in the reader's language
   * @param value what is in it
   * @param required whether it must be filled
   * @param choices what can be chosen; none for any text
   */
  public record Field(
      String id, String name, String label, String value, boolean required, List<String> choices) {}

  private String simpleName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  @Override
  public String key() {
    return simpleName();
  }

  @Override
  public String name(Locale locale) {
    return new Messages(locale).getText("part." + simpleName());
  }

  @Override
  public String description(Locale locale) {
    return new Messages(locale).getText("part." + simpleName() + ".what");
  }

  @Override
  public Map<String, String> identity() {
    return Map.of(PartCatalog.CLASS_NAME, className);
  }

  @Override
  public boolean isAddable() {
    return addable;
  }

  @Override
  public boolean isDeletable() {
    return addable;
  }

  @Override
  public boolean isUnique() {
    return !addable;
  }

  @Override
  public boolean hasInput() {
    return !parameters.isEmpty();
  }

  @Override
  public boolean hasEdit() {
    return !parameters.isEmpty();
  }

  @Override
  public SafeHtml input(PageRequest request) {
    return form(request, Map.of());
  }

  @Override
  public SafeHtml edit(PageRequest request, AbstractDescriptor descriptor) {
    return form(request, PartKind.arguments(descriptor));
  }

  private SafeHtml form(PageRequest request, Map<String, String> given) {
    Map<String, Object> values = request.templateValues();
    values.put("fields", fields(request, given));
    return templates.render("workflow/fields.vm", values);
  }

  private List<Field> fields(PageRequest request, Map<String, String> given) {
    List<Field> fields = new ArrayList<>();
    for (Parameter parameter : parameters) {
      String typed = request.rawParameter(parameter.name());
      fields.add(
          new Field(
              "part-" + parameter.name().replace('.', '-'),
              parameter.name(),
              request.messages().getText("part.field." + parameter.name()),
              typed.isEmpty() ? given.getOrDefault(parameter.name(), "") : typed,
              parameter.required(),
              parameter.choices().get()));
    }
    return fields;
  }

  @Override
  public SafeHtml view(PageRequest request, AbstractDescriptor descriptor) {
    Map<String, Object> values = request.templateValues();
    values.put("what", description(request.messages().locale()));
    values.put("fields", fields(request, PartKind.arguments(descriptor)));
    return templates.render("workflow/part.vm", values);
  }

  @Override
  public Map<String, String> arguments(PageRequest request, Map<String, Object> form) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      String value = text(form.get(parameter.name()));
      List<String> choices = parameter.choices().get();
      boolean known = choices.isEmpty() || choices.contains(value);
      if (value.isEmpty() ? parameter.required() : !known) {
        throw new IllegalArgumentException(
            request
                .messages()
                .getText(
                    "part.wrong", request.messages().getText("part.field." + parameter.name())));
      }
      arguments.put(parameter.name(), value);
    }
    return arguments;
  }

  private static String text(@Nullable Object value) {
    return value instanceof String[] values && values.length > 0
        ? Objects.requireNonNullElse(values[0], "").strip()
        : "";
  }
}
