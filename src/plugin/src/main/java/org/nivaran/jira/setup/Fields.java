package org.nivaran.jira.setup;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.IssueContextImpl;
import com.atlassian.jira.issue.context.ProjectContext;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Reason;
import org.nivaran.jira.settings.GrievanceField;
import org.ofbiz.core.entity.GenericEntityException;

/**
 * The custom fields with their options, for our project only. A field of the same name and type is
 * used as it is.
 */
final class Fields {

  private final CustomFieldManager fields;
  private final OptionsManager options;
  private final Words words;

  Fields(JiraConfiguration jira, Words words) {
    this.fields = jira.customFields();
    this.options = jira.options();
    this.words = words;
  }

  static String key(GrievanceField field) {
    return "field:" + field.name().toLowerCase(Locale.ROOT);
  }

  List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (GrievanceField field : GrievanceField.values()) {
      items.add(
          Item.of(
                  Part.FIELD,
                  key(field),
                  field.fieldName(),
                  known -> look(field, known),
                  known -> make(field, known))
              .removedBy((admin, id) -> remove(id)));
    }
    return items;
  }

  private Finding look(GrievanceField field, Known known) {
    CustomField ours = known.ours(key(field)).map(this::byId).orElse(null);
    if (ours != null) {
      return compared(field, ours, known);
    }
    List<CustomField> namesakes =
        List.copyOf(fields.getCustomFieldObjectsByName(field.fieldName()));
    Optional<CustomField> same = namesakes.stream().filter(each -> isOf(field, each)).findFirst();
    if (same.isPresent()) {
      return compared(field, same.get(), known);
    }
    if (!namesakes.isEmpty()) {
      CustomField other = namesakes.get(0);
      return Finding.differs(
          null,
          Reason.of(
              "setup.field.other-type",
              field.fieldName(),
              other.getCustomFieldType().getKey(),
              other.getId()));
    }
    return Finding.missing();
  }

  private Finding compared(GrievanceField field, CustomField found, Known known) {
    String id = String.valueOf(found.getIdAsLong());
    boolean ours = known.isOurs(key(field), id);
    List<Reason> differences = new ArrayList<>();
    FieldConfig config = configOfProject(found, known);
    Optional<String> project = known.id(Projects.PROJECT);
    if (config == null && (project.isPresent() || !ours && !found.isGlobal())) {
      // A context is the admin's: ours would be one more for a field that others use.
      return Finding.differs(
          null, Reason.of("setup.field.no-context", field.fieldName(), found.getId()));
    }
    List<String> lacking = missingOptions(field, found, config);
    if (!lacking.isEmpty()) {
      differences.add(
          Reason.of("setup.field.options", field.fieldName(), String.join(", ", lacking)));
    }
    if (!differences.isEmpty()) {
      return Finding.differs(id, differences.toArray(Reason[]::new));
    }
    return ours
        ? Finding.present(id)
        : Finding.present(id, Reason.of("setup.note.theirs", field.fieldName()));
  }

  /** Makes the field, or gives one that is there what it lacks. */
  private String make(GrievanceField field, Known known) {
    Optional<CustomField> present =
        known
            .ours(key(field))
            .map(this::byId)
            .or(
                () ->
                    fields.getCustomFieldObjectsByName(field.fieldName()).stream()
                        .filter(each -> isOf(field, each))
                        .filter(each -> configOfProject(each, known) != null)
                        .findFirst());
    if (present.isEmpty() && known.isBegun(key(field))) {
      removeHalfMade(field);
    }
    CustomField custom = present.orElseGet(() -> create(field, known));
    addOptions(field, custom);
    return String.valueOf(custom.getIdAsLong());
  }

  /** What a dead run left without any context: nobody can have put a value into it. */
  private void removeHalfMade(GrievanceField field) {
    List.copyOf(fields.getCustomFieldObjectsByName(field.fieldName())).stream()
        .filter(each -> isOf(field, each))
        .filter(each -> each.getConfigurationSchemes().isEmpty())
        .forEach(each -> remove(String.valueOf(each.getIdAsLong())));
  }

  private CustomField create(GrievanceField field, Known known) {
    CustomFieldType<?, ?> type = fields.getCustomFieldType(field.type().typeKey());
    if (type == null) {
      throw new IllegalStateException("Jira has no field type " + field.type().typeKey());
    }
    try {
      return fields.createCustomField(
          field.fieldName(),
          words.both("setup.describe.field." + field.name()),
          type,
          fields.getCustomFieldSearcher(field.type().searcherKey()),
          List.of(new ProjectContext(Long.valueOf(known.need(Projects.PROJECT)))),
          // Jira's way to say "all issue types".
          Collections.singletonList(null));
    } catch (GenericEntityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void addOptions(GrievanceField field, CustomField custom) {
    if (field.options().isEmpty()) {
      return;
    }
    for (FieldConfigScheme scheme : custom.getConfigurationSchemes()) {
      FieldConfig config = scheme.getOneAndOnlyConfig();
      Options present = options.getOptions(config);
      long sequence = present.size();
      for (String wanted : field.options()) {
        if (present.getOptionForValue(wanted, null) == null) {
          options.createOption(config, null, sequence, wanted);
          sequence++;
        }
      }
    }
  }

  private List<String> missingOptions(
      GrievanceField field, CustomField custom, @Nullable FieldConfig ofProject) {
    if (field.options().isEmpty()) {
      return List.of();
    }
    FieldConfig config = ofProject;
    if (config == null) {
      List<FieldConfigScheme> schemes = custom.getConfigurationSchemes();
      if (schemes.isEmpty()) {
        return field.options();
      }
      config = schemes.get(0).getOneAndOnlyConfig();
    }
    Options present = options.getOptions(config);
    return field.options().stream()
        .filter(wanted -> present.getOptionForValue(wanted, null) == null)
        .toList();
  }

  /** The configuration that holds in our project, or null if there is none or no project yet. */
  private static @Nullable FieldConfig configOfProject(CustomField custom, Known known) {
    Optional<String> project = known.id(Projects.PROJECT);
    Optional<String> type = known.id(Constants.key(Kind.COMPLAINT));
    return project.isEmpty() || type.isEmpty()
        ? null
        : custom.getRelevantConfig(new IssueContextImpl(Long.valueOf(project.get()), type.get()));
  }

  private @Nullable CustomField byId(String id) {
    return fields.getCustomFieldObject(Long.valueOf(id));
  }

  private static boolean isOf(GrievanceField field, CustomField custom) {
    return custom.getCustomFieldType().getKey().equals(field.type().typeKey());
  }

  private void remove(String id) {
    CustomField custom = byId(id);
    if (custom != null) {
      try {
        fields.removeCustomField(custom);
      } catch (RemoveException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
