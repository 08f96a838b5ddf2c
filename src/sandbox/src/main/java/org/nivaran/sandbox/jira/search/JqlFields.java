package org.nivaran.sandbox.jira.search;

import com.atlassian.jira.issue.IssueConstant;
import com.atlassian.jira.issue.customfields.option.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.field.Searcher;
import org.nivaran.sandbox.jira.field.StoredField;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.search.JqlField.Kind;
import org.nivaran.sandbox.jira.security.SecurityLevels;
import org.nivaran.sandbox.jira.user.Directory;
import org.nivaran.sandbox.plugins.IndexDocumentConfigurationModule;
import org.nivaran.sandbox.plugins.IndexDocumentConfigurationModule.Extract;
import org.nivaran.sandbox.plugins.PluginModules;

/**
 * The fields that queries may name: the system's, custom ones by name or {@code cf[id]}, and issue
 * properties that plugins have declared, by {@code issue.property[key].path} or alias. Thread safe.
 */
final class JqlFields {
  private static final Pattern CUSTOM =
      Pattern.compile("cf\\[(\\d{1,18})]", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROPERTY =
      Pattern.compile("issue\\.property\\[([^\\]]+)]\\.(.+)", Pattern.CASE_INSENSITIVE);

  /**
   * Jira's own names that the sandbox does not model. They are kept from custom fields, as in Jira:
   * a custom field named {@code Level} or {@code Category} can be asked for by {@code cf[id]} only.
   */
  private static final Set<String> UNMODELLED =
      Set.of(
          "affectedversion",
          "attachments",
          "category",
          "component",
          "environment",
          "filter",
          "fixversion",
          "labels",
          "lastviewed",
          "originalestimate",
          "parent",
          "remainingestimate",
          "request",
          "savedfilter",
          "searchrequest",
          "timeestimate",
          "timeoriginalestimate",
          "timespent",
          "voter",
          "votes",
          "watcher",
          "watchers",
          "worklogauthor",
          "worklogcomment",
          "worklogdate",
          "workratio");

  private final Fields customFields;
  private final Directory directory;
  private final PluginModules modules;
  private final JqlDates dates;
  private final Map<String, JqlField> system = new HashMap<>();

  JqlFields(
      Constants constants,
      Projects projects,
      Directory directory,
      Fields customFields,
      SecurityLevels levels,
      PluginModules modules,
      JqlDates dates) {
    this.customFields = customFields;
    this.directory = directory;
    this.modules = modules;
    this.dates = dates;
    choice("project", "i.project_id", text -> projects.byAny(text).map(p -> p.getId()));
    choice(
        "issuetype", "i.issue_type_id", text -> constants.issueType(text).map(JqlFields::number));
    alias("type", "issuetype");
    choice("status", "i.status_id", text -> constants.status(text).map(JqlFields::number));
    choice(
        "resolution", "i.resolution_id", text -> constants.resolution(text).map(JqlFields::number));
    choice("priority", "i.priority_id", text -> constants.priority(text).map(JqlFields::number));
    add(
        JqlField.of(
            "statusCategory",
            Kind.CHOICE,
            new Place.Rows("issue_status s WHERE s.id = i.status_id", "s.category_id", List.of()),
            text ->
                constants.statuses().stream()
                    .map(status -> status.getStatusCategory())
                    .filter(
                        category ->
                            category.getKey().equalsIgnoreCase(text)
                                || category.getName().equalsIgnoreCase(text))
                    .map(category -> category.getId())
                    .findFirst()));
    choice("level", "i.security_level_id", text -> level(levels, text));
    choice("assignee", "i.assignee_key", this::user);
    choice("reporter", "i.reporter_key", this::user);
    choice("creator", "i.creator_key", this::user);
    choice("key", "i.issue_key", text -> Optional.of(text.toUpperCase(Locale.ROOT)));
    alias("issuekey", "key");
    alias("issue", "key");
    add(JqlField.of("id", Kind.ORDERED, new Place.Column("i.id"), JqlFields::whole));
    date("created", "i.created_at");
    alias("createddate", "created");
    date("updated", "i.updated_at");
    alias("updateddate", "updated");
    date("resolutiondate", "i.resolved_at");
    alias("resolved", "resolutiondate");
    date("duedate", "i.due_at");
    alias("due", "duedate");
    Place summary = new Place.Column("i.summary");
    Place description = new Place.Column("i.description");
    Place comment = new Place.Rows("issue_comment c WHERE c.issue_id = i.id", "c.body", List.of());
    add(JqlField.words("summary", summary));
    add(JqlField.words("description", description));
    add(JqlField.words("comment", comment));
    add(JqlField.words("text", summary, description, comment));
  }

  private void add(JqlField field) {
    system.put(field.name().toLowerCase(Locale.ROOT), field);
  }

  private void alias(String alias, String field) {
    system.put(alias, system.get(field));
  }

  private void choice(String name, String column, Function<String, Optional<?>> values) {
    add(JqlField.of(name, Kind.CHOICE, new Place.Column(column), values));
  }

  private void date(String name, String column) {
    add(JqlField.of(name, Kind.ORDERED, new Place.Column(column), dates::parse));
  }

  private static Optional<Long> level(SecurityLevels levels, String text) {
    return levels.all().stream()
        .filter(
            level -> level.getId().toString().equals(text) || level.name().equalsIgnoreCase(text))
        .map(SecurityLevels.Level::getId)
        .findFirst();
  }

  private static Long number(IssueConstant constant) {
    return Long.valueOf(constant.getId());
  }

  private Optional<String> user(String text) {
    return directory.byName(text).or(() -> directory.byKey(text)).map(user -> user.getKey());
  }

  private static Optional<Long> whole(String text) {
    return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static Optional<Double> decimal(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /**
   * All fields of this name; several custom fields may share one. A system field wins.
   *
   * @throws JqlException if there is none
   */
  List<JqlField> named(String name) {
    JqlField own = system.get(name.toLowerCase(Locale.ROOT));
    if (own != null) {
      return List.of(own);
    }
    if (UNMODELLED.contains(name.toLowerCase(Locale.ROOT))) {
      throw new JqlException(
          "The sandbox does not model Jira's own field '%s'; a custom field of that name is cf[id]."
              .formatted(name));
    }
    List<JqlField> found = new ArrayList<>();
    Matcher custom = CUSTOM.matcher(name);
    if (custom.matches()) {
      customFields
          .byNumber(Long.valueOf(custom.group(1)))
          .flatMap(this::custom)
          .ifPresent(found::add);
    } else {
      customFields.all().stream()
          .filter(field -> field.getName().equalsIgnoreCase(name))
          .forEach(field -> custom(field).ifPresent(found::add));
      if (found.isEmpty()) {
        property(name).ifPresent(found::add);
      }
    }
    if (found.isEmpty()) {
      throw new JqlException(
          "Field '%s' does not exist or you do not have permission to view it.".formatted(name));
    }
    return found;
  }

  private Optional<JqlField> custom(StoredField field) {
    return field.searcher().map(searcher -> custom(field, searcher.mode()));
  }

  private JqlField custom(StoredField field, Searcher.Mode mode) {
    String name = field.getName();
    Place strings = values(field, "v.string_value");
    return switch (mode) {
      case TEXT -> JqlField.words(name, strings, values(field, "v.text_value"));
      case EXACT -> JqlField.of(name, Kind.CHOICE, strings, Optional::of);
      case NUMBER ->
          JqlField.of(name, Kind.ORDERED, values(field, "v.number_value"), JqlFields::decimal);
      case DATE -> JqlField.of(name, Kind.ORDERED, values(field, "v.date_value"), dates::parse);
      case OPTION -> JqlField.of(name, Kind.CHOICE, strings, text -> option(field, text));
      case USER -> JqlField.of(name, Kind.CHOICE, strings, this::user);
      case GROUP ->
          JqlField.of(
              name,
              Kind.CHOICE,
              strings,
              text -> directory.group(text).map(group -> group.getName()));
    };
  }

  private static Place values(StoredField field, String column) {
    return new Place.Rows(
        "custom_field_value v WHERE v.issue_id = i.id AND v.field_id = " + field.getIdAsLong(),
        column,
        List.of());
  }

  private static Optional<String> option(StoredField field, String text) {
    return field.options().stream()
        .filter(
            option ->
                option.getValue().equalsIgnoreCase(text)
                    || option.getOptionId().toString().equals(text))
        .map(Option::getOptionId)
        .map(String::valueOf)
        .findFirst();
  }

  private Optional<JqlField> property(String name) {
    Matcher path = PROPERTY.matcher(name);
    boolean byPath = path.matches();
    return modules.all(IndexDocumentConfigurationModule.class).stream()
        .filter(module -> module.entityKey().equals("IssueProperty"))
        .flatMap(module -> module.extracts().stream())
        .filter(
            extract ->
                byPath
                    ? extract.propertyKey().equals(path.group(1))
                        && extract.path().equals(path.group(2))
                    : extract.alias().filter(name::equalsIgnoreCase).isPresent())
        .findFirst()
        .map(extract -> property(name, extract));
  }

  private JqlField property(String name, Extract extract) {
    return switch (extract.type()) {
      case "TEXT" -> JqlField.words(name, place(extract, "v.string_value"));
      case "NUMBER" ->
          JqlField.of(name, Kind.ORDERED, place(extract, "v.number_value"), JqlFields::decimal);
      case "DATE" -> JqlField.of(name, Kind.ORDERED, place(extract, "v.date_value"), dates::parse);
      case "USER" -> JqlField.of(name, Kind.CHOICE, place(extract, "v.string_value"), this::user);
      default -> JqlField.of(name, Kind.CHOICE, place(extract, "v.string_value"), Optional::of);
    };
  }

  /** Property keys and paths come from a plugin's descriptor and are bound, never written out. */
  private static Place place(Extract extract, String column) {
    return new Place.Rows(
        "entity_property_value v WHERE v.entity_id = i.id AND v.entity_name = 'IssueProperty'"
            + " AND v.property_key = ? AND v.path = ?",
        column,
        List.of(extract.propertyKey(), extract.path()));
  }
}
