package org.nivaran.sandbox.jira.field;

import com.atlassian.jira.issue.customfields.option.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.screen.ScreenFields.Input;

/** One option, or several. Values are Option or a collection of Options. */
final class OptionKind extends FieldKind {
  private final boolean several;

  OptionKind(String key, String name, boolean several) {
    super(key, name, several ? Input.MULTI_SELECT : Input.SELECT);
    this.several = several;
  }

  @Override
  public @Nullable Object parse(StoredField field, List<String> texts) throws BadValue {
    List<Option> chosen = new ArrayList<>();
    for (String text : texts) {
      if (!text.equals("-1")) {
        chosen.add(
            field
                .option(text)
                .orElseThrow(
                    () ->
                        new BadValue(
                            "Invalid value '"
                                + text
                                + "' passed for customfield '"
                                + field.getName()
                                + "'")));
      }
    }
    if (chosen.isEmpty()) {
      return null;
    }
    return several ? List.copyOf(chosen) : chosen.get(0);
  }

  private static List<Option> options(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(Option.class::cast).toList()
        : List.of((Option) value);
  }

  @Override
  public List<String> format(Object value) {
    return options(value).stream().map(option -> String.valueOf(option.getOptionId())).toList();
  }

  @Override
  public String display(Object value) {
    return options(value).stream().map(Option::getValue).collect(Collectors.joining(", "));
  }

  @Override
  public String changeId(Object value) {
    return String.join(", ", format(value));
  }

  @Override
  public List<Cell> cells(Object value) {
    return format(value).stream().map(Cell::ofString).toList();
  }

  @Override
  public @Nullable Object read(StoredField field, List<Cell> cells) {
    List<Option> options =
        cells.stream()
            .map(cell -> field.option(Objects.requireNonNull(cell.string())))
            .flatMap(Optional::stream)
            .toList();
    if (options.isEmpty()) {
      return null;
    }
    return several ? options : options.get(0);
  }

  @Override
  public void check(Object value) {
    require(value, several ? Collection.class : Option.class);
  }
}
