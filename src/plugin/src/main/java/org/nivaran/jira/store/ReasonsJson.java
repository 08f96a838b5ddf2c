package org.nivaran.jira.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.nivaran.core.grievance.Reason;

/** Reasons as lists of the key and its arguments. */
final class ReasonsJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static String of(List<Reason> reasons) {
    ArrayNode list = MAPPER.createArrayNode();
    for (Reason reason : reasons) {
      ArrayNode each = list.addArray().add(reason.key());
      reason.args().forEach(each::add);
    }
    return list.toString();
  }

  /**
   * @throws StoreException if it is not what {@link #of} writes
   */
  static List<Reason> read(String text) {
    List<Reason> reasons = new ArrayList<>();
    try {
      for (JsonNode each : MAPPER.readTree(text)) {
        List<String> args = new ArrayList<>();
        for (int i = 1; i < each.size(); i++) {
          args.add(each.get(i).asText());
        }
        reasons.add(new Reason(each.path(0).asText(), args));
      }
    } catch (JsonProcessingException e) {
      throw new StoreException("not a list of reasons", e);
    }
    return reasons;
  }

  private ReasonsJson() {}
}
