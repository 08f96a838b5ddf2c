package org.nivaran.jira.admin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form: its fields with labels, help, what was filled in and what is wrong with it. The page
 * links each error to its field. Built by one thread.
 *
 * <p>All texts come in the reader's language.
 */
public final class AdminForm {

  static final String TEMPLATE = "templates/admin/form.vm";

  private final String id;
  private final String action;
  private final String submit;
  private final Map<String, String> filled;
  private final Map<String, String> errors;
  private final List<Map<String, Object>> fields = new ArrayList<>();
  private String title = "";
  private String cancel = "";
  private boolean asking;

  /**
   * @param id of the HTML form; ids of its fields begin with it
   * @param action where it is posted to, after {@code /nivaran/admin/}
   * @param submit the words on the button
   * @param filled what stands in the fields, by name
   * @param errors what is wrong, by name
   */
  public AdminForm(
      String id,
      String action,
      String submit,
      Map<String, String> filled,
      Map<String, String> errors) {
    this.id = id;
    this.action = action;
    this.submit = submit;
    this.filled = Map.copyOf(filled);
    this.errors = Map.copyOf(errors);
  }

  /** What stands in a field, or an empty text. */
  public String filled(String name) {
    return filled.getOrDefault(name, "");
  }

  /** A heading above the fields. */
  public AdminForm titled(String heading) {
    this.title = heading;
    return this;
  }

  /**
   * A way back.
   *
   * @param path after {@code /nivaran/admin/}
   */
  public AdminForm cancelTo(String path) {
    this.cancel = path;
    return this;
  }

  /** Sent with GET: it only asks, so its answer may be bookmarked and loaded again. */
  public AdminForm asking() {
    this.asking = true;
    return this;
  }

  public AdminForm text(String name, String label, String help, boolean required) {
    return add("text", name, label, help, required, List.of());
  }

  public AdminForm area(String name, String label, String help, boolean required) {
    return add("textarea", name, label, help, required, List.of());
  }

  public AdminForm number(String name, String label, String help, boolean required) {
    return add("number", name, label, help, required, List.of());
  }

  public AdminForm date(String name, String label, String help, boolean required) {
    return add("date", name, label, help, required, List.of());
  }

  /** Never shows what it holds. */
  public AdminForm secret(String name, String label, String help, boolean required) {
    return add("password", name, label, help, required, List.of());
  }

  public AdminForm hidden(String name, String value) {
    Map<String, Object> field = new HashMap<>();
    field.put("kind", "hidden");
    field.put("name", name);
    field.put("value", value);
    fields.add(field);
    return this;
  }

  /** Ticked when it is filled with {@code true}. */
  public AdminForm tick(String name, String label, String help) {
    return add("checkbox", name, label, help, false, List.of());
  }

  /** Several of the choices; {@code filled} holds them separated by commas. */
  public AdminForm ticks(String name, String label, String help, List<Choice> choices) {
    return add("checkboxes", name, label, help, false, choices);
  }

  public AdminForm choice(
      String name, String label, String help, boolean required, List<Choice> choices) {
    return add("select", name, label, help, required, choices);
  }

  /** One of several. */
  public record Choice(String value, String label) {}

  private AdminForm add(
      String kind, String name, String label, String help, boolean required, List<Choice> choices) {
    String value = kind.equals("password") ? "" : filled.getOrDefault(name, "");
    List<String> chosen = List.of(value.split(",", -1));
    List<Map<String, Object>> options = new ArrayList<>();
    for (Choice choice : choices) {
      boolean selected =
          kind.equals("checkboxes")
              ? chosen.contains(choice.value())
              : value.equals(choice.value());
      options.add(Map.of("value", choice.value(), "label", choice.label(), "selected", selected));
    }
    @Nullable String error = errors.get(name);
    Map<String, Object> field = new HashMap<>();
    field.put("kind", kind);
    field.put("id", id + "-" + name.replaceAll("[^A-Za-z0-9_-]", "-"));
    field.put("name", name);
    field.put("label", label);
    field.put("help", help);
    field.put("required", required);
    field.put("value", value);
    field.put("checked", value.equals("true"));
    field.put("error", error == null ? "" : error);
    field.put("options", options);
    fields.add(field);
    return this;
  }

  Map<String, Object> values() {
    List<Map<String, Object>> wrong =
        fields.stream().filter(field -> !"".equals(field.getOrDefault("error", ""))).toList();
    Map<String, Object> values = new HashMap<>();
    values.put("formId", id);
    values.put("action", action);
    values.put("submit", submit);
    values.put("asking", asking);
    values.put("heading", title);
    values.put("cancel", cancel);
    values.put("fields", List.copyOf(fields));
    values.put("wrong", wrong);
    values.put("general", errors.getOrDefault("", ""));
    return values;
  }
}
