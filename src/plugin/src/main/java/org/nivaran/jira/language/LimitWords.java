package org.nivaran.jira.language;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.nivaran.core.clock.Limit;
import org.nivaran.core.clock.LimitRule;
import org.nivaran.core.clock.LimitUnit;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.place.PlaceKey;
import org.nivaran.core.port.Desk;

/** Says limits and the rows of their table as a reader at the desk says them. For one reader. */
public final class LimitWords {
  private final Texts texts;
  private final Desk desk;

  public LimitWords(Texts texts, Desk desk) {
    this.texts = texts;
    this.desk = desk;
  }

  /**
   * A limit with the row it comes from: {@code 10 h of working time (for "Handpump")}.
   *
   * @param rule as {@link LimitRule#name} gives it
   */
  public String limit(Limit limit, String rule) {
    return texts.get("panel.limit." + limit.unit().name(), amount(limit), rule(rule));
  }

  /** {@code category handpump, place tilda} and the like, as {@link LimitRule#name} gives it. */
  public String rule(String rule) {
    return Arrays.stream(rule.split(", ", -1)).map(this::part).collect(Collectors.joining(", "));
  }

  private String amount(Limit limit) {
    return limit.unit() == LimitUnit.WORKING_MINUTES
        ? new Moments(texts, desk.district().zone()).workingTime(Duration.ofMinutes(limit.amount()))
        : String.valueOf(limit.amount());
  }

  /** A part that is not ours, as in a history of long ago, stays as it is. */
  private String part(String part) {
    int space = part.indexOf(' ');
    if (space < 0) {
      return part.equals("default") ? texts.get("limit.default") : part;
    }
    String key = part.substring(space + 1);
    return switch (part.substring(0, space)) {
      case "category" -> texts.get("limit.category", category(key));
      case "place" -> texts.get("limit.place", place(key));
      case "kind" -> texts.get("limit.kind." + key);
      case "priority" -> texts.get("limit.priority." + key);
      default -> part;
    };
  }

  private String place(String key) {
    return desk.places()
        .find(new PlaceKey(key))
        .map(place -> place.names().getOrDefault(texts.isHindi() ? "hi" : "en", key))
        .orElse(key);
  }

  private String category(String key) {
    return desk.routing()
        .category(new CategoryKey(key))
        .map(category -> texts.get(category.name()))
        .orElse(key);
  }
}
