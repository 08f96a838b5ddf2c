package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.Issue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields;
import org.nivaran.sandbox.jira.workflow.Transitions.Transition;

/**
 * Moves of an issue.
 *
 * @param constants statuses
 * @param screenFields what screens ask for
 * @param fieldJson its metadata
 */
public record TransitionJson(
    ConstantsJson constants, ScreenFields screenFields, ScreenFieldJson fieldJson) {

  /**
   * @param issue the issue
   * @param transition a move that is open to it
   * @param withFields whether to tell what its screen asks for
   * @return its JSON
   */
  public Map<String, @Nullable Object> transition(
      Issue issue, Transition transition, boolean withFields) {
    JsonObject json =
        new JsonObject()
            .with("id", String.valueOf(transition.id()))
            .with("name", transition.name())
            .with("hasScreen", transition.screen().isPresent())
            .with("to", constants.status(transition.to()));
    if (withFields) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      transition
          .screen()
          .ifPresent(
              screen ->
                  screenFields
                      .on(screen, issue)
                      .forEach(field -> fields.put(field.id(), fieldJson.field(field))));
      json.with("fields", fields);
    }
    return json.asMap();
  }
}
