package org.nivaran.sandbox.rest.json;

import com.atlassian.jira.issue.changehistory.ChangeHistory;
import com.atlassian.jira.issue.history.ChangeItemBean;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The history of an issue.
 *
 * @param dates dates
 * @param people people
 */
public record ChangelogJson(Dates dates, PeopleJson people) {

  /**
   * @param histories all changes of an issue
   * @return what {@code expand=changelog} shows
   */
  public Map<String, @Nullable Object> changelog(List<ChangeHistory> histories) {
    return new JsonObject()
        .with("startAt", 0)
        .with("maxResults", histories.size())
        .with("total", histories.size())
        .with("histories", histories.stream().map(this::history).toList())
        .asMap();
  }

  private Map<String, @Nullable Object> history(ChangeHistory history) {
    return new JsonObject()
        .with("id", String.valueOf(history.getId()))
        .with("author", people.user(history.getAuthorObject()))
        .with("created", dates.time(history.getTimePerformed()))
        .with("items", history.getChangeItemBeans().stream().map(ChangelogJson::item).toList())
        .asMap();
  }

  private static Map<String, @Nullable Object> item(ChangeItemBean item) {
    return new JsonObject()
        .with("field", item.getField())
        .with("fieldtype", item.getFieldType())
        .with("from", item.getFrom())
        .with("fromString", item.getFromString())
        .with("to", item.getTo())
        .with("toString", item.getToString())
        .asMap();
  }
}
