package org.nivaran.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.CitizenId;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.GrievanceState;
import org.nivaran.core.grievance.IssueId;
import org.nivaran.core.grievance.Level;
import org.nivaran.core.grievance.Reference;
import org.nivaran.core.meeting.AgendaCandidate;
import org.nivaran.core.meeting.AgendaItem;
import org.nivaran.core.meeting.AgendaReason;
import org.nivaran.core.meeting.Attendee;
import org.nivaran.core.meeting.DepartmentStanding;
import org.nivaran.core.meeting.Entered;
import org.nivaran.core.meeting.Replanning;
import org.nivaran.core.place.PlaceKey;

/** The parts of a meeting that are kept as JSON. Written and read by hand, as in {@link Json}. */
final class MeetingJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static String standings(List<DepartmentStanding> standings) {
    ArrayNode array = NODES.arrayNode();
    for (DepartmentStanding each : standings) {
      array
          .addObject()
          .put("department", each.department().value())
          .put("open", each.open())
          .put("overdue", each.overdue())
          .put("onHold", each.onHold())
          .put("old", each.old())
          .put("dissatisfied", each.dissatisfied());
    }
    return array.toString();
  }

  static List<DepartmentStanding> standings(String json) {
    List<DepartmentStanding> standings = new ArrayList<>();
    for (JsonNode each : Json.read(json)) {
      standings.add(
          new DepartmentStanding(
              new DepartmentKey(each.path("department").asText()),
              each.path("open").asLong(),
              each.path("overdue").asLong(),
              each.path("onHold").asLong(),
              each.path("old").asLong(),
              each.path("dissatisfied").asLong()));
    }
    return standings;
  }

  static String replannings(List<Replanning> replannings) {
    ArrayNode array = NODES.arrayNode();
    for (Replanning each : replannings) {
      LocalDate to = each.to();
      array
          .addObject()
          .put("at", each.at().toString())
          .put("who", each.who())
          .put("from", each.from().toString())
          .put("to", to == null ? null : to.toString())
          .put("reason", each.reason());
    }
    return array.toString();
  }

  static List<Replanning> replannings(@Nullable String json) {
    List<Replanning> replannings = new ArrayList<>();
    for (JsonNode each : Json.read(json == null ? "[]" : json)) {
      JsonNode to = each.path("to");
      replannings.add(
          new Replanning(
              Instant.parse(each.path("at").asText()),
              each.path("who").asText(),
              LocalDate.parse(each.path("from").asText()),
              to.isTextual() ? LocalDate.parse(to.asText()) : null,
              each.path("reason").asText()));
    }
    return replannings;
  }

  static String attendance(List<Attendee> attendance) {
    ArrayNode array = NODES.arrayNode();
    for (Attendee each : attendance) {
      array
          .addObject()
          .put("user", each.user())
          .put("presence", each.presence().name())
          .put("deputy", each.deputy());
    }
    return array.toString();
  }

  static List<Attendee> attendance(String json) {
    List<Attendee> attendance = new ArrayList<>();
    for (JsonNode each : Json.read(json)) {
      attendance.add(
          new Attendee(
              each.path("user").asText(),
              Attendee.Presence.valueOf(each.path("presence").asText()),
              textOrNull(each.path("deputy"))));
    }
    return attendance;
  }

  static String grievance(AgendaCandidate grievance) {
    PlaceKey place = grievance.place();
    CitizenId citizen = grievance.citizen();
    Instant due = grievance.due();
    LocalDate review = grievance.reviewOn();
    ObjectNode node =
        NODES
            .objectNode()
            .put("reference", grievance.reference().toString())
            .put("department", grievance.department().value())
            .put("place", place == null ? null : place.value())
            .put("citizen", citizen == null ? null : citizen.value())
            .put("state", grievance.state().name())
            .put("level", grievance.level().number())
            .put("opened", grievance.opened().toEpochMilli())
            .put("due", due == null ? null : due.toEpochMilli())
            .put("dissatisfied", grievance.dissatisfied())
            .put("reviewOn", review == null ? null : review.toString())
            .put("marked", grievance.marked())
            .put("externalReference", grievance.externalReference());
    return node.toString();
  }

  static AgendaCandidate grievance(IssueId issue, String json) {
    JsonNode node = Json.read(json);
    return new AgendaCandidate(
        issue,
        Reference.parse(node.path("reference").asText()).orElseThrow(),
        new DepartmentKey(node.path("department").asText()),
        orNull(node.path("place"), each -> new PlaceKey(each.asText())),
        orNull(node.path("citizen"), each -> new CitizenId(each.asLong())),
        GrievanceState.valueOf(node.path("state").asText()),
        new Level(node.path("level").asInt()),
        Instant.ofEpochMilli(node.path("opened").asLong()),
        orNull(node.path("due"), each -> Instant.ofEpochMilli(each.asLong())),
        node.path("dissatisfied").asBoolean(),
        orNull(node.path("reviewOn"), each -> LocalDate.parse(each.asText())),
        node.path("marked").asBoolean(),
        textOrNull(node.path("externalReference")));
  }

  static String decided(AgendaItem item) {
    ObjectNode node = NODES.objectNode();
    node.set("instruction", entered(item.instruction(), NODES::textNode));
    node.set("owner", entered(item.owner(), NODES::textNode));
    node.set("nextDate", entered(item.nextDate(), day -> NODES.textNode(day.toString())));
    node.set("carriedOut", entered(item.carriedOut(), NODES::booleanNode));
    return node.toString();
  }

  static AgendaItem item(
      AgendaCandidate grievance, List<AgendaReason> reasons, String decided, int revision) {
    JsonNode node = Json.read(decided);
    return new AgendaItem(
        grievance,
        reasons,
        entered(node.path("instruction"), JsonNode::asText),
        entered(node.path("owner"), JsonNode::asText),
        entered(node.path("nextDate"), each -> LocalDate.parse(each.asText())),
        entered(node.path("carriedOut"), JsonNode::asBoolean),
        revision);
  }

  private static <T> ObjectNode entered(Entered<T> field, Function<T, JsonNode> form) {
    ObjectNode node = NODES.objectNode();
    T value = field.value();
    Instant at = field.at();
    if (value != null) {
      node.set("value", form.apply(value));
    }
    return node.put("revision", field.revision())
        .put("by", field.by())
        .put("at", at == null ? null : at.toEpochMilli());
  }

  private static <T> Entered<T> entered(JsonNode node, Function<JsonNode, T> form) {
    return new Entered<>(
        orNull(node.path("value"), form),
        node.path("revision").asInt(),
        textOrNull(node.path("by")),
        orNull(node.path("at"), each -> Instant.ofEpochMilli(each.asLong())));
  }

  private static @Nullable String textOrNull(JsonNode node) {
    return orNull(node, JsonNode::asText);
  }

  private static <T> @Nullable T orNull(JsonNode node, Function<JsonNode, T> form) {
    return node.isNull() || node.isMissingNode() ? null : form.apply(node);
  }

  private MeetingJson() {}
}
