package org.nivaran.jira.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an admin has set for a part of a workflow. Every value is a text in the workflow's XML,
 * which an admin may also write by hand: what cannot be used counts as not set. Immutable.
 */
public final class Arguments {
  private final Map<?, ?> args;

  private Arguments(Map<?, ?> args) {
    this.args = args;
  }

  public static Arguments of(Map<?, ?> args) {
    return new Arguments(args);
  }

  public Optional<String> text(String name) {
    return args.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  /** A number within its bounds, or else the usual one. */
  public int number(String name, int least, int most, int usual) {
    try {
      return text(name)
          .map(Integer::valueOf)
          .filter(number -> number >= least && number <= most)
          .orElse(usual);
    } catch (NumberFormatException notANumber) {
      return usual;
    }
  }

  /** The values between commas; none if it is not set. */
  public List<String> list(String name) {
    return text(name).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  public boolean is(String name) {
    return text(name).filter("true"::equals).isPresent();
  }
}
