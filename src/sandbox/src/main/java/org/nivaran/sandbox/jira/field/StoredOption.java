package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.customfields.option.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An option of a custom field. Equal by id. Immutable. */
record StoredOption(long id, long fieldId, String value, long position, boolean disabled)
    implements Option {
  @Override
  public Long getOptionId() {
    return id;
  }

  @Override
  public String getValue() {
    return value;
  }

  /** Cascading selects are not modelled: no option has children. */
  @Override
  public List<Option> getChildOptions() {
    return List.of();
  }

  @Override
  public Boolean getDisabled() {
    return disabled;
  }

  @Override
  public Long getSequence() {
    return position;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Option that && that.getOptionId().equals(id);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return value;
  }
}
