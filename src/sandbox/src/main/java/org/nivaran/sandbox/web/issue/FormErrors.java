package org.nivaran.sandbox.web.issue;

import com.atlassian.jira.util.ErrorCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nivaran.sandbox.jira.screen.ScreenFields.ScreenField;

/**
 * What is wrong with a form.
 *
 * @param messages what stands above it
 * @param fields field id to what stands at the field
 */
record FormErrors(List<String> messages, Map<String, String> fields) {

  static final FormErrors NONE = new FormErrors(List.of(), Map.of());

  /** Errors of fields that the form does not show go above it, so that none is lost. */
  static FormErrors of(ErrorCollection errors, List<ScreenField> shown) {
    List<String> messages = new ArrayList<>(errors.getErrorMessages());
    errors
        .getErrors()
        .forEach(
            (field, message) -> {
              if (shown.stream().noneMatch(known -> known.id().equals(field))) {
                messages.add(field + ": " + message);
              }
            });
    return new FormErrors(messages, Map.copyOf(errors.getErrors()));
  }

  boolean isEmpty() {
    return messages.isEmpty() && fields.isEmpty();
  }
}
