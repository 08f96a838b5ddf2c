package org.nivaran.sandbox.web.issue;

import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;
import org.nivaran.sandbox.jira.screen.ScreenFields.ScreenField;

/**
 * A field of a form, filled with what was sent or, before that, with what the issue holds.
 *
 * @param id the field's id and the name of its input
 * @param name its name
 * @param description a hint; empty for none
 * @param kind how it is entered
 * @param required whether it must be filled
 * @param choices what can be chosen
 * @param value its value; of several the first
 * @param error what is wrong with it; empty for nothing
 */
public record FormField(
    String id,
    String name,
    String description,
    String kind,
    boolean required,
    List<FormChoice> choices,
    String value,
    String error) {

  /**
   * Something to choose.
   *
   * @param id what is sent
   * @param label what is read
   * @param selected whether it is chosen
   */
  public record FormChoice(String id, String label, boolean selected) {}

  /**
   * @param field the field of the screen
   * @param sent what was sent; empty before anything was
   * @param errors field id to what is wrong
   * @return the field of the form
   */
  static FormField of(ScreenField field, Map<String, String[]> sent, Map<String, String> errors) {
    String[] values = sent.get(field.id());
    List<String> chosen = values == null ? field.values() : List.of(values);
    return new FormField(
        field.id(),
        field.name(),
        field.description(),
        field.input().name(),
        field.required(),
        field.choices().stream()
            .map(
                choice -> new FormChoice(choice.id(), choice.label(), chosen.contains(choice.id())))
            .toList(),
        chosen.isEmpty() ? "" : forBrowser(field.input(), chosen.get(0)),
        errors.getOrDefault(field.id(), ""));
  }

  /** Browsers' own date inputs want no zone and no seconds. */
  private static String forBrowser(Input input, String value) {
    return input == Input.DATE_TIME && value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*")
        ? value.substring(0, 16)
        : value;
  }

  /**
   * @return whether there is nothing wrong with it
   */
  public boolean isFine() {
    return error.isEmpty();
  }
}
