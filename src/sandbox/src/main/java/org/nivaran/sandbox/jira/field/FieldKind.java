package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;

/**
 * A built-in type of custom fields: how its values are typed, stored, shown and put into the
 * history. Immutable and thread safe.
 */
public abstract class FieldKind implements CustomFieldType<Object, Object> {
  static final String PACKAGE = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private final String key;
  private final String name;
  private final Input input;

  FieldKind(String key, String name, Input input) {
    this.key = PACKAGE + key;
    this.name = name;
    this.input = input;
  }

  /** Such as {@code com.atlassian.jira.plugin.system.customfieldtypes:select}. */
  @Override
  public final String getKey() {
    return key;
  }

  @Override
  public final String getName() {
    return name;
  }

  public final Input input() {
    return input;
  }

  /**
   * The value for what was typed; null if nothing was.
   *
   * @param texts without blank ones
   * @throws BadValue with the reason
   */
  public abstract @Nullable Object parse(StoredField field, List<String> texts) throws BadValue;

  /** What would have to be typed for the value. */
  public abstract List<String> format(Object value);

  /** The value in words. */
  public abstract String display(Object value);

  /** The id that the change history keeps beside the words; null if there is none. */
  public @Nullable String changeId(Object value) {
    return null;
  }

  /** The rows that keep the value. */
  public abstract List<Cell> cells(Object value);

  /** The value that the rows keep; null if what they point to is gone. */
  public abstract @Nullable Object read(StoredField field, List<Cell> cells);

  /**
   * Refuses an object of the wrong class, which Jira would refuse later and less clearly.
   *
   * @throws IllegalArgumentException naming both classes
   */
  public abstract void check(Object value);

  final void require(Object value, Class<?> expected) {
    if (!expected.isInstance(value)) {
      throw new IllegalArgumentException(
          "A value of "
              + key
              + " must be a "
              + expected.getName()
              + ", not a "
              + value.getClass().getName());
    }
  }

  @Override
  public final String toString() {
    return key;
  }
}
