package org.nivaran.sandbox.jira.field;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;
import org.nivaran.sandbox.jira.user.Directory;

/** The built-in types that the sandbox has. Immutable. */
public final class FieldKinds {
  private final List<FieldKind> kinds;

  public FieldKinds(Directory directory, Dates dates) {
    this.kinds =
        List.of(
            new TextKind("textfield", "Text Field (single line)", Input.TEXT, true),
            new TextKind("textarea", "Text Field (multi-line)", Input.TEXT_AREA, false),
            new TextKind("readonlyfield", "Text Field (read only)", Input.READ_ONLY, true),
            new TextKind("url", "URL Field", Input.TEXT, true),
            new NumberKind(),
            new DateKind("datepicker", "Date Picker", dates, false),
            new DateKind("datetime", "Date Time Picker", dates, true),
            new OptionKind("select", "Select List (single choice)", false),
            new OptionKind("radiobuttons", "Radio Buttons", false),
            new OptionKind("multiselect", "Select List (multiple choices)", true),
            new OptionKind("multicheckboxes", "Checkboxes", true),
            new UserKind(directory),
            new GroupKind(directory, false),
            new GroupKind(directory, true));
  }

  public List<FieldKind> all() {
    return kinds;
  }

  /** By complete key, such as {@code com.atlassian.jira.plugin.system.customfieldtypes:select}. */
  public Optional<FieldKind> byKey(@Nullable String key) {
    return kinds.stream().filter(kind -> kind.getKey().equals(key)).findFirst();
  }
}
