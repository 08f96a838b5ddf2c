package org.nivaran.core.notify;

import java.util.List;
import org.nivaran.core.grievance.Language;

/**
 * An approved template of the channel, filled in: the only thing it takes when the citizen has been
 * silent for a day.
 *
 * @param name the name it was approved under
 * @param parameters the body's variables in order
 * @param buttonPayloads the payloads of its quick-reply buttons in order
 */
public record TemplateUse(
    String name, Language language, List<String> parameters, List<String> buttonPayloads) {

  public TemplateUse {
    parameters = List.copyOf(parameters);
    buttonPayloads = List.copyOf(buttonPayloads);
  }
}
