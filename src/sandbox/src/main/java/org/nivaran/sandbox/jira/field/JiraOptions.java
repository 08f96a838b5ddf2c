package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.option.Option;
import com.atlassian.jira.issue.customfields.option.Options;
import com.atlassian.jira.issue.fields.config.FieldConfig;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Jira's {@link OptionsManager}. Options have no children. */
public final class JiraOptions implements OptionsManager {
  private final Fields fields;

  public JiraOptions(Fields fields) {
    this.fields = fields;
  }

  private StoredField field(FieldConfig config) {
    return fields
        .byId(config.getFieldId())
        .orElseThrow(
            () -> new IllegalArgumentException("There is no custom field " + config.getFieldId()));
  }

  @Override
  public Options getOptions(FieldConfig config) {
    return new OptionList(field(config).options());
  }

  @Override
  public Option createOption(
      FieldConfig config, @Nullable Long parentOptionId, @Nullable Long sequence, String value) {
    if (parentOptionId != null) {
      throw new UnsupportedOperationException("OptionsManager.createOption with a parent");
    }
    StoredField field = field(config);
    long position = sequence == null ? field.options().size() : sequence;
    return findStored(fields.addOption(field.getIdAsLong(), value, position)).orElseThrow();
  }

  private Optional<Option> findStored(long id) {
    return fields.all().stream()
        .flatMap(field -> field.option(Long.toString(id)).stream())
        .findFirst();
  }

  @Override
  public @Nullable Option findByOptionId(Long id) {
    return findStored(id).orElse(null);
  }

  @Override
  public void deleteOptionAndChildren(Option option) {
    fields.removeOption(option.getOptionId());
  }

  @Override
  public void disableOption(Option option) {
    fields.setDisabled(option.getOptionId(), true);
  }

  @Override
  public void enableOption(Option option) {
    fields.setDisabled(option.getOptionId(), false);
  }

  private static final class OptionList extends AbstractList<Option> implements Options {
    private final List<Option> options;

    OptionList(List<Option> options) {
      this.options = options;
    }

    @Override
    public Option get(int index) {
      return options.get(index);
    }

    @Override
    public int size() {
      return options.size();
    }

    @Override
    public @Nullable Option getOptionForValue(String value, @Nullable Long parentOptionId) {
      return options.stream()
          .filter(option -> option.getValue().equals(value))
          .findFirst()
          .orElse(null);
    }

    @Override
    public @Nullable Option getOptionById(Long id) {
      return options.stream()
          .filter(option -> option.getOptionId().equals(id))
          .findFirst()
          .orElse(null);
    }
  }
}
