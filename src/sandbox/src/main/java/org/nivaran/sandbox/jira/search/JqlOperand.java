package org.nivaran.sandbox.jira.search;

import com.atlassian.query.operand.FunctionOperand;
import com.atlassian.query.operand.Operand;
import java.util.List;
import java.util.stream.Collectors;

/** The right side of a comparison. Immutable. */
sealed interface JqlOperand extends Operand {

  /** A word, number or quoted text. */
  record Literal(String text) implements JqlOperand {
    @Override
    public String getName() {
      return "SingleValueOperand";
    }

    @Override
    public String getDisplayString() {
      return quote(text);
    }
  }

  /** {@code (a, b, c)}. */
  record Several(List<JqlOperand> values) implements JqlOperand {
    public Several {
      values = List.copyOf(values);
    }

    @Override
    public String getName() {
      return "MultiValueOperand";
    }

    @Override
    public String getDisplayString() {
      return values.stream()
          .map(Operand::getDisplayString)
          .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** {@code empty} or {@code null}. */
  record Empty() implements JqlOperand {
    @Override
    public String getName() {
      return "EMPTY";
    }

    @Override
    public String getDisplayString() {
      return "EMPTY";
    }
  }

  /** A function with its arguments. */
  record Function(String name, List<String> arguments) implements JqlOperand {
    public Function {
      arguments = List.copyOf(arguments);
    }

    FunctionOperand operand() {
      return new FunctionOperand(name, arguments);
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getDisplayString() {
      return arguments.stream()
          .map(JqlOperand::quote)
          .collect(Collectors.joining(", ", name + "(", ")"));
    }
  }

  /** The text as a query has to write it. */
  static String quote(String text) {
    return text.matches("[\\w.@-]+")
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
