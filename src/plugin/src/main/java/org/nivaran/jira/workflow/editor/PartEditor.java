package org.nivaran.jira.workflow.editor;

import com.atlassian.jira.plugin.workflow.AbstractWorkflowPluginFactory;
import com.opensymphony.workflow.loader.AbstractDescriptor;
import com.opensymphony.workflow.loader.ConditionDescriptor;
import com.opensymphony.workflow.loader.FunctionDescriptor;
import com.opensymphony.workflow.loader.ValidatorDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.language.Html;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.workflow.Arguments;

/**
 * Shows a part of a workflow with its settings, asks for them and reads them. Everything goes into
 * the templates escaped: Jira does not escape these views. Thread safe.
 */
abstract class PartEditor extends AbstractWorkflowPluginFactory {
  private final Texts texts;
  private final String key;

  /**
   * @param key the beginning of the keys of its texts: {@code validator.hold-needs-review}
   */
  PartEditor(Texts texts, String key) {
    this.texts = texts;
    this.key = key;
  }

  /** What can be set, in order, with the choices there are now. */
  abstract List<Setting> settings();

  final Texts texts() {
    return texts;
  }

  @Override
  protected void getVelocityParamsForInput(Map<String, Object> velocityParams) {
    velocityParams.put("fields", fields(Arguments.of(Map.of()), true));
  }

  @Override
  protected void getVelocityParamsForEdit(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
    velocityParams.put("fields", fields(Arguments.of(arguments(descriptor)), false));
  }

  @Override
  protected void getVelocityParamsForView(
      Map<String, Object> velocityParams, AbstractDescriptor descriptor) {
    Arguments arguments = Arguments.of(arguments(descriptor));
    velocityParams.put("escapedText", Html.escaped(texts.get(key + ".description")));
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Setting setting : settings()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("escapedLabel", Html.escaped(label(setting)));
      line.put("escapedValue", Html.escaped(inWords(setting, arguments)));
      lines.add(line);
    }
    velocityParams.put("lines", lines);
  }

  /**
   * The arguments for the workflow's XML.
   *
   * @throws IllegalArgumentException naming the setting and what would be right
   */
  @Override
  public Map<String, ?> getDescriptorParams(Map<String, Object> formParams) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (Setting setting : settings()) {
      arguments.put(setting.name(), read(setting, values(formParams.get(setting.name()))));
    }
    return arguments;
  }

  private String read(Setting setting, List<String> values) {
    String first = values.isEmpty() ? "" : values.get(0).strip();
    Setting.Input input = setting.input();
    if (input instanceof Setting.Number number) {
      return read(setting, number, first);
    }
    if (input instanceof Setting.Line line) {
      if (first.length() > line.longest()) {
        throw wrong(setting, texts.get("part.too-long", line.longest()));
      }
      return first;
    }
    if (input instanceof Setting.Tick) {
      return String.valueOf(first.equals("true"));
    }
    return read(setting, (Setting.Choice) input, values);
  }

  private String read(Setting setting, Setting.Number number, String text) {
    try {
      int value = Integer.parseInt(text);
      if (value >= number.least() && value <= number.most()) {
        return String.valueOf(value);
      }
    } catch (NumberFormatException notANumber) {
      // The same complaint.
    }
    throw wrong(setting, texts.get("part.not-a-number", number.least(), number.most()));
  }

  private String read(Setting setting, Setting.Choice choice, List<String> values) {
    List<String> known = choice.options().stream().map(Setting.Option::value).toList();
    List<String> chosen = values.stream().filter(value -> !value.isEmpty()).toList();
    if (!known.containsAll(chosen) || !choice.any() && chosen.size() > 1) {
      throw wrong(setting, texts.get("part.not-a-choice"));
    }
    return String.join(",", chosen);
  }

  private IllegalArgumentException wrong(Setting setting, String why) {
    return new IllegalArgumentException(label(setting) + ": " + why);
  }

  private static List<String> values(@Nullable Object given) {
    if (given instanceof String[] several) {
      return Arrays.asList(several);
    }
    return given instanceof String one ? List.of(one) : List.of();
  }

  private List<Map<String, Object>> fields(Arguments arguments, boolean isNew) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Setting setting : settings()) {
      Optional<String> set = arguments.text(setting.name());
      fields.add(field(setting, isNew ? setting.initial() : set.orElse("")));
    }
    return fields;
  }

  private Map<String, Object> field(Setting setting, String value) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", setting.name());
    field.put("escapedLabel", Html.escaped(label(setting)));
    field.put("escapedHelp", Html.escaped(texts.get(key + "." + setting.name() + ".help")));
    field.put("escapedValue", Html.escaped(value));
    field.put("kind", kind(setting.input()));
    field.put("least", setting.input() instanceof Setting.Number number ? number.least() : 0);
    field.put("most", setting.input() instanceof Setting.Number number ? number.most() : 0);
    field.put("ticked", value.equals("true"));
    field.put("options", options(setting.input(), List.of(value.split(",", -1))));
    return field;
  }

  private static String kind(Setting.Input input) {
    if (input instanceof Setting.Choice choice) {
      return choice.any() ? "several" : "one";
    }
    if (input instanceof Setting.Tick) {
      return "tick";
    }
    return input instanceof Setting.Number ? "number" : "line";
  }

  private static List<Map<String, Object>> options(Setting.Input input, List<String> chosen) {
    List<Map<String, Object>> options = new ArrayList<>();
    if (input instanceof Setting.Choice choice) {
      for (Setting.Option option : choice.options()) {
        options.add(
            Map.of(
                "escapedValue",
                Html.escaped(option.value()),
                "escapedLabel",
                Html.escaped(option.label()),
                "selected",
                chosen.contains(option.value())));
      }
    }
    return options;
  }

  private String inWords(Setting setting, Arguments arguments) {
    Optional<String> set = arguments.text(setting.name());
    if (setting.input() instanceof Setting.Tick) {
      return texts.get(arguments.is(setting.name()) ? "part.yes" : "part.no");
    }
    if (set.isEmpty()) {
      return texts.get(key + "." + setting.name() + ".unset");
    }
    if (setting.input() instanceof Setting.Choice choice) {
      Map<String, String> labels =
          choice.options().stream()
              .collect(Collectors.toMap(Setting.Option::value, Setting.Option::label));
      return arguments.list(setting.name()).stream()
          .map(value -> labels.getOrDefault(value, value))
          .collect(Collectors.joining(", "));
    }
    return set.get();
  }

  private String label(Setting setting) {
    return texts.get(key + "." + setting.name());
  }

  private static Map<?, ?> arguments(AbstractDescriptor descriptor) {
    if (descriptor instanceof FunctionDescriptor function) {
      return function.getArgs();
    }
    if (descriptor instanceof ConditionDescriptor condition) {
      return condition.getArgs();
    }
    return descriptor instanceof ValidatorDescriptor validator ? validator.getArgs() : Map.of();
  }
}
