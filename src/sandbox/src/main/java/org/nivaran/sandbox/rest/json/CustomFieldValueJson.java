package org.nivaran.sandbox.rest.json;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of custom fields.
 *
 * @param links the addresses
 * @param dates dates
 * @param people people and groups
 */
public record CustomFieldValueJson(Links links, Dates dates, PeopleJson people) {

  /**
   * @param field a custom field
   * @param value what an issue holds in it; null for nothing
   * @return the value as JSON; null for nothing
   */
  public @Nullable Object value(CustomField field, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    CustomFieldKind kind = CustomFieldKind.of(field);
    if (value instanceof Collection<?> many) {
      if (kind.items().isEmpty()) {
        return many.isEmpty() ? null : single(kind, many.iterator().next());
      }
      return many.stream().map(one -> single(kind, one)).toList();
    }
    return single(kind, value);
  }

  private @Nullable Object single(CustomFieldKind kind, Object value) {
    if (value instanceof Option option) {
      return option(option);
    }
    if (value instanceof ApplicationUser user) {
      return people.user(user);
    }
    if (value instanceof Group group) {
      return people.group(group);
    }
    if (value instanceof Date date) {
      return kind == CustomFieldKind.DATE ? dates.day(date) : dates.time(date);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    return value.toString();
  }

  /**
   * @param option a choice
   * @return its JSON
   */
  public Map<String, @Nullable Object> option(Option option) {
    return new JsonObject()
        .with("self", links.self("customFieldOption", option.getOptionId()))
        .with("value", option.getValue())
        .with("id", String.valueOf(option.getOptionId()))
        .with("disabled", Boolean.TRUE.equals(option.getDisabled()))
        .asMap();
  }
}
