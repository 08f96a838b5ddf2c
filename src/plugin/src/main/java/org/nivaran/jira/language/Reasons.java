package org.nivaran.jira.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nivaran.core.grievance.CategoryKey;
import org.nivaran.core.grievance.DepartmentKey;
import org.nivaran.core.grievance.Named;
import org.nivaran.core.grievance.Reason;
import org.nivaran.core.port.Desk;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.core.routing.Category;
import org.nivaran.core.routing.Department;

/**
 * Puts reasons into the reader's words: keys of departments and categories become their names.
 * Plain text: whoever places it escapes it. Thread safe.
 */
public final class Reasons {
  private enum Argument {
    PLAIN,
    DEPARTMENT,
    CATEGORY,
    UNIT
  }

  /** What the arguments of a reason are, where they are not plain. */
  private static final Map<String, List<Argument>> ARGUMENTS =
      Map.of(
          "routing.reason.category",
          List.of(Argument.CATEGORY, Argument.DEPARTMENT),
          "routing.reason.words",
          List.of(Argument.PLAIN, Argument.CATEGORY, Argument.DEPARTMENT),
          "routing.reason.not-ours",
          List.of(Argument.PLAIN, Argument.CATEGORY),
          "routing.reason.rule",
          List.of(Argument.PLAIN, Argument.DEPARTMENT),
          "routing.reason.rule.words",
          List.of(Argument.PLAIN, Argument.PLAIN, Argument.DEPARTMENT),
          "clock.explain.start",
          List.of(Argument.PLAIN, Argument.PLAIN, Argument.UNIT));

  private final Texts texts;
  private final ReferenceData data;

  public Reasons(Texts texts, ReferenceData data) {
    this.texts = texts;
    this.data = data;
  }

  /** The reason in the reader's language. */
  public String inWords(Reason reason) {
    List<Argument> kinds = ARGUMENTS.getOrDefault(reason.key(), List.of());
    if (kinds.isEmpty()) {
      return texts.get(reason);
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < reason.args().size(); i++) {
      words.add(word(i < kinds.size() ? kinds.get(i) : Argument.PLAIN, reason.args().get(i)));
    }
    return texts.get(new Reason(reason.key(), words));
  }

  private String word(Argument kind, String argument) {
    return switch (kind) {
      case PLAIN -> argument;
      case UNIT -> texts.get("unit." + argument);
      case DEPARTMENT ->
          data.current()
              .department(new DepartmentKey(argument))
              .map(Department::name)
              .map(texts::get)
              .orElse(argument);
      case CATEGORY -> texts.get(category(data.current(), new CategoryKey(argument)));
    };
  }

  private static Named category(Desk desk, CategoryKey key) {
    return desk.routing()
        .category(key)
        .map(Category::name)
        .orElseGet(() -> Named.of(key.value(), key.value()));
  }
}
