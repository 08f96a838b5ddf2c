package org.nivaran.jira.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.RoutingDecision;
import org.nivaran.core.routing.RoutingRequest;
import org.nivaran.jira.language.Reasons;

/** Says in words where the routing would send a sentence, and why. Thread safe. */
final class RoutingTrial {

  private final RecordTexts texts;
  private final Reasons reasons;
  private final ReferenceData data;

  RoutingTrial(RecordTexts texts, Reasons reasons, ReferenceData data) {
    this.texts = texts;
    this.reasons = reasons;
    this.data = data;
  }

  /** The sentence and the lines that tell what becomes of it; no lines for an empty one. */
  Map<String, Object> of(String text) {
    return Map.of("text", text, "lines", text.isEmpty() ? List.of() : decided(text));
  }

  private List<Map<String, String>> decided(String text) {
    RoutingDecision decision = data.current().routing().decide(RoutingRequest.of(text));
    List<Map<String, String>> lines = new ArrayList<>();
    lines.add(
        line(
            "department",
            data.current()
                .department(decision.department())
                .map(department -> texts.plain().get(department.name()))
                .orElse(decision.department().value())));
    var post = decision.post();
    lines.add(
        line(
            "post",
            post == null
                ? "–"
                : data.current()
                    .post(post)
                    .map(each -> texts.plain().get(each.name()))
                    .orElse(post.value())));
    var category = decision.category();
    lines.add(line("category", category == null ? "–" : category.value()));
    var place = decision.place();
    lines.add(line("place", place == null ? "–" : place.value()));
    lines.add(Map.of("label", texts.get("try.why"), "value", reasons.inWords(decision.reason())));
    return lines;
  }

  private Map<String, String> line(String column, String value) {
    return Map.of("label", texts.plain().get("admin.record.column." + column), "value", value);
  }
}
