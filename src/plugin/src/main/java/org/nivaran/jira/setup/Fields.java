package org.nivaran.jira.setup;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.jira.settings.GrievanceField;
import org.ofbiz.core.entity.GenericEntityException;

/** The custom fields and their options. A field of the same name and type is used as it is. */
final class Fields {

  private final CustomFieldManager fields;
  private final OptionsManager options;

  Fields(CustomFieldManager fields, OptionsManager options) {
    this.fields = fields;
    this.options = options;
  }

  Map<GrievanceField, Long> ensure(Checklist list) {
    Map<GrievanceField, Long> ids = new EnumMap<>(GrievanceField.class);
    for (GrievanceField field : GrievanceField.values()) {
      Optional<CustomField> ensured =
          list.ensure("custom field: " + field.fieldName(), () -> find(field), () -> create(field));
      ensured.ifPresent(custom -> ids.put(field, custom.getIdAsLong()));
      if (ensured.isPresent() && !field.options().isEmpty()) {
        list.add("options of " + field.fieldName(), () -> addOptions(field, ensured.get()));
      }
    }
    return ids;
  }

  private Optional<CustomField> find(GrievanceField field) {
    return fields.getCustomFieldObjectsByName(field.fieldName()).stream()
        .filter(custom -> custom.getCustomFieldType().getKey().equals(field.type().typeKey()))
        .findFirst();
  }

  private CustomField create(GrievanceField field) {
    CustomFieldType<?, ?> type = fields.getCustomFieldType(field.type().typeKey());
    if (type == null) {
      throw new IllegalStateException("Jira has no field type " + field.type().typeKey());
    }
    try {
      return fields.createCustomField(
          field.fieldName(),
          "Nivaran",
          type,
          fields.getCustomFieldSearcher(field.type().searcherKey()),
          List.of(GlobalIssueContext.getInstance()),
          // Jira's way to say "all issue types".
          Collections.singletonList(null));
    } catch (GenericEntityException e) {
      throw new IllegalStateException(e);
    }
  }

  private int addOptions(GrievanceField field, CustomField custom) {
    int added = 0;
    for (FieldConfigScheme scheme : custom.getConfigurationSchemes()) {
      FieldConfig config = scheme.getOneAndOnlyConfig();
      Options present = options.getOptions(config);
      long sequence = present.size();
      for (String wanted : field.options()) {
        if (present.getOptionForValue(wanted, null) == null) {
          options.createOption(config, null, sequence, wanted);
          sequence++;
          added++;
        }
      }
    }
    return added;
  }
}
