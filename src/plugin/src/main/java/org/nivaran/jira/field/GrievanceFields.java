package org.nivaran.jira.field;

import com.atlassian.crowd.embedded.api.Group;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.security.groups.GroupManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/**
 * The custom fields of a grievance, found by the ids that the set-up kept. A field that is not
 * there (any more) reads as empty, and writing it does nothing: an admin may delete a field without
 * stopping the desk. Thread safe.
 */
public final class GrievanceFields {

  private final Settings settings;
  private final CustomFieldManager customFields;
  private final OptionsManager options;
  private final GroupManager groups;

  public GrievanceFields(
      Settings settings,
      CustomFieldManager customFields,
      OptionsManager options,
      GroupManager groups) {
    this.settings = settings;
    this.customFields = customFields;
    this.options = options;
    this.groups = groups;
  }

  /** The field in Jira, or empty if it is not there. */
  public Optional<CustomField> find(GrievanceField field) {
    return settings
        .current()
        .map(made -> made.fields().get(field))
        .map(customFields::getCustomFieldObject);
  }

  /** The value as text: a chosen option's name, a group's name, a number without fraction. */
  public Optional<String> text(Issue issue, GrievanceField field) {
    return value(issue, field).map(GrievanceFields::textOf).filter(text -> !text.isBlank());
  }

  public Optional<Integer> number(Issue issue, GrievanceField field) {
    return value(issue, field)
        .filter(Number.class::isInstance)
        .map(number -> ((Number) number).intValue());
  }

  public Optional<Instant> time(Issue issue, GrievanceField field) {
    return value(issue, field)
        .filter(java.util.Date.class::isInstance)
        .map(date -> Instant.ofEpochMilli(((java.util.Date) date).getTime()));
  }

  /** Jira's id of the field for errors; our name of it where it is not there. */
  public String id(GrievanceField field) {
    return settings
        .current()
        .map(made -> made.fields().get(field))
        .map(id -> "customfield_" + id)
        .orElse(field.fieldName());
  }

  /**
   * A day that was picked. Jira keeps it as a midnight: of the zone that was set as Jira's own, or
   * else of the server.
   *
   * @param district whose midnight is looked for first
   */
  public Optional<LocalDate> date(Issue issue, GrievanceField field, ZoneId district) {
    return value(issue, field)
        .filter(java.util.Date.class::isInstance)
        .map(date -> day(((java.util.Date) date).getTime(), district));
  }

  private static LocalDate day(long millis, ZoneId district) {
    ZonedDateTime here = Instant.ofEpochMilli(millis).atZone(district);
    return here.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? here.toLocalDate()
        : new Timestamp(millis).toLocalDateTime().toLocalDate();
  }

  /**
   * Sets a text, an option by its name or a group by its name, in memory.
   *
   * @param text null empties the field; an option or a group that is not there does too
   */
  public void set(MutableIssue issue, GrievanceField field, @Nullable String text) {
    find(field)
        .ifPresent(
            custom -> issue.setCustomFieldValue(custom, valueOf(issue, field, custom, text)));
  }

  /** Sets a number, in memory. */
  public void set(MutableIssue issue, GrievanceField field, int number) {
    find(field).ifPresent(custom -> issue.setCustomFieldValue(custom, (double) number));
  }

  /**
   * Sets a moment, in memory.
   *
   * @param time null empties the field
   */
  public void set(MutableIssue issue, GrievanceField field, @Nullable Instant time) {
    Timestamp value = time == null ? null : Timestamp.from(time);
    find(field).ifPresent(custom -> issue.setCustomFieldValue(custom, value));
  }

  /**
   * Sets a day as Jira keeps one that was picked, in memory.
   *
   * @param day null empties the field
   */
  public void setDay(MutableIssue issue, GrievanceField field, @Nullable LocalDate day) {
    Timestamp value = day == null ? null : Timestamp.valueOf(day.atStartOfDay());
    find(field).ifPresent(custom -> issue.setCustomFieldValue(custom, value));
  }

  /**
   * Adds a text, an option by its name or a group by its name to the input of a service call.
   *
   * @param issueTypeId of the issue, for the options it may have
   * @param text null or an option that is not there adds nothing
   */
  public void add(
      IssueInputParameters input,
      long projectId,
      String issueTypeId,
      GrievanceField field,
      @Nullable String text) {
    if (text == null) {
      return;
    }
    find(field)
        .ifPresent(
            custom -> {
              if (field.type() != GrievanceField.Type.SELECT) {
                input.addCustomFieldValue(custom.getIdAsLong(), text);
                return;
              }
              FieldConfig config =
                  custom.getRelevantConfig(
                      new com.atlassian.jira.issue.context.IssueContextImpl(
                          projectId, issueTypeId));
              Option option = config == null ? null : optionNamed(config, text);
              if (option != null) {
                input.addCustomFieldValue(
                    custom.getIdAsLong(), String.valueOf(option.getOptionId()));
              }
            });
  }

  private Optional<Object> value(Issue issue, GrievanceField field) {
    return find(field).map(issue::getCustomFieldValue);
  }

  private @Nullable Object valueOf(
      Issue issue, GrievanceField field, CustomField custom, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (field.type()) {
      case SELECT -> {
        FieldConfig config = custom.getRelevantConfig(issue);
        yield config == null ? null : optionNamed(config, text);
      }
      case GROUP -> {
        Group group = groups.getGroup(text);
        yield group == null ? null : List.of(group);
      }
      case NUMBER -> Double.valueOf(text);
      case TEXT, WORDS -> text;
      case DATE, DATE_TIME ->
          throw new IllegalArgumentException(field + " holds a moment, not a text");
    };
  }

  private @Nullable Option optionNamed(FieldConfig config, String name) {
    return options.getOptions(config).getOptionForValue(name, null);
  }

  private static String textOf(Object value) {
    if (value instanceof Option option) {
      return option.getValue();
    }
    if (value instanceof Number number) {
      return String.valueOf(number.longValue());
    }
    if (value instanceof Group group) {
      return group.getName();
    }
    if (value instanceof Collection<?> several) {
      return several.isEmpty() ? "" : textOf(several.iterator().next());
    }
    return value.toString();
  }
}
