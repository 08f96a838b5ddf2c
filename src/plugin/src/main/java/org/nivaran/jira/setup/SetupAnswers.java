package org.nivaran.jira.setup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.Desk;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.SetupJournal.Step;

/** What the set-up answers over REST, as JSON. No secret is among it. */
final class SetupAnswers {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The answer of applying and waiting, for programs. */
  static String of(Progress progress, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    node.put("complete", progress.isComplete());
    ArrayNode items = node.putArray("items");
    for (Step step : progress.steps()) {
      ObjectNode each = items.addObject();
      each.put("item", step.part() + ": " + step.name());
      each.put("state", SetupTexts.key(step.outcome()));
      if (!step.details().isEmpty()) {
        each.put("todo", String.join(" ", texts.details(step.details())));
      }
    }
    return node.toString();
  }

  /** Where a run stands, for the page that shows it. */
  static String progress(Progress progress, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    node.put("state", progress.word());
    node.put("stateText", texts.state(progress));
    node.put("done", progress.done());
    node.put("total", progress.total());
    progress
        .run()
        .ifPresent(
            run -> {
              node.put("startedBy", run.startedBy());
              node.put("started", run.started().toString());
              node.put("stopping", run.stopping());
            });
    ArrayNode items = node.putArray("items");
    for (Step step : progress.steps()) {
      ObjectNode each = items.addObject();
      each.put("key", step.itemKey());
      each.put("part", texts.part(step.part()));
      each.put("name", texts.name(step.part(), step.name()));
      each.put("outcome", SetupTexts.key(step.outcome()));
      each.put("outcomeText", texts.outcome(step.outcome()));
      ArrayNode details = each.putArray("details");
      texts.details(step.details()).forEach(details::add);
    }
    return node.toString();
  }

  static String boards(List<Boards.Wanted> boards) {
    return boards(boards, NODES.objectNode());
  }

  /**
   * @param todo what is left for the admin to do with the one that was noted
   */
  static String boards(List<Boards.Wanted> boards, Optional<Reason> todo, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    todo.ifPresent(what -> node.put("todo", texts.detail(what)));
    return boards(boards, node);
  }

  private static String boards(List<Boards.Wanted> boards, ObjectNode node) {
    ArrayNode list = node.putArray("boards");
    for (Boards.Wanted board : boards) {
      ObjectNode each = list.addObject();
      each.put("key", board.key());
      each.put("name", board.name());
      each.put("jql", board.jql());
      each.put("withBoard", board.withBoard());
      each.put("filterId", board.filterId());
      each.put("boardId", board.boardId());
    }
    return node.toString();
  }

  static String of(List<Removing.Line> lines, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    ArrayNode items = node.putArray("items");
    for (Removing.Line line : lines) {
      ObjectNode each = items.addObject();
      each.put("part", texts.part(line.partKey()));
      each.put("name", texts.name(line.partKey(), line.name()));
      each.put("outcome", SetupTexts.key(line.outcome()));
      ArrayNode details = each.putArray("details");
      texts.details(line.details()).forEach(details::add);
    }
    return node.toString();
  }

  static String of(Plan plan, SetupTexts texts) {
    ObjectNode node = NODES.objectNode();
    node.put("blocked", plan.isBlocked());
    node.put("changesNothing", plan.changesNothing());
    ObjectNode errors = node.putObject("errors");
    plan.errors().forEach((field, reason) -> errors.put(field, texts.detail(reason)));
    ArrayNode items = node.putArray("items");
    for (Plan.Line line : plan.lines()) {
      ObjectNode each = items.addObject();
      each.put("key", line.item().key());
      each.put("part", texts.part(line.item().part().key()));
      each.put("name", texts.name(line.item().part().key(), line.item().name()));
      each.put("action", line.action().key());
      ArrayNode details = each.putArray("details");
      texts.details(line.details()).forEach(details::add);
    }
    return node.toString();
  }

  /** What stands now, without a secret. */
  static String of(Optional<DeskSettings> settings, Optional<Desk> desk) {
    ObjectNode node = NODES.objectNode();
    node.put("complete", settings.isPresent() && desk.isPresent());
    settings.ifPresent(
        made -> {
          node.put("projectKey", made.projectKey());
          node.put("bot", made.botUser());
          node.put("graphBaseUrl", made.graphBaseUrl().toString());
          ArrayNode languages = node.putArray("languages");
          made.languages().forEach(language -> languages.add(language.tag()));
          ObjectNode fields = node.putObject("fields");
          made.fields().forEach((field, id) -> fields.put(field.fieldName(), "customfield_" + id));
        });
    desk.ifPresent(
        now -> {
          node.put("referencePrefix", now.district().referencePrefix());
          node.put("zone", now.district().zone().getId());
          node.put("departments", now.departments().size());
          node.put("categories", now.routing().categories().size());
          ArrayNode lines = node.putArray("lines");
          now.lines()
              .forEach(
                  line ->
                      lines
                          .addObject()
                          .put("id", line.id().value())
                          .put("phoneNumberId", line.phoneNumberId())
                          .put("number", line.number().e164()));
        });
    return node.toString();
  }

  static String problem(Map<String, String> errors, String... messages) {
    ObjectNode node = NODES.objectNode();
    ArrayNode texts = node.putArray("errorMessages");
    for (String message : messages) {
      texts.add(message);
    }
    ObjectNode fields = node.putObject("errors");
    errors.forEach(fields::put);
    return node.toString();
  }

  private SetupAnswers() {}
}
