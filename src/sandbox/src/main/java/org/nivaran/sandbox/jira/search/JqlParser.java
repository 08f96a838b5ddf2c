package org.nivaran.sandbox.jira.search;

import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nivaran.sandbox.jira.search.JqlQuery.Sort;
import org.nivaran.sandbox.jira.search.JqlToken.Kind;

/** Reads a query by recursive descent. Used once. */
final class JqlParser {
  private static final Set<String> RESERVED =
      Set.of("and", "or", "not", "in", "is", "empty", "null", "order", "by");
  private static final int DEEPEST = 200;

  private final String source;
  private final List<JqlToken> tokens;
  private int at;
  private int depth;

  private JqlParser(String source) {
    this.source = source;
    this.tokens = JqlLexer.tokens(source);
  }

  /**
   * @throws JqlException with what is wrong and where
   */
  static JqlQuery parse(String source) {
    return new JqlParser(source).query();
  }

  private JqlQuery query() {
    Optional<JqlClause> where =
        next().kind() == Kind.END || next().isWord("order") ? Optional.empty() : Optional.of(or());
    List<Sort> sorts = new ArrayList<>();
    if (takeWord("order")) {
      if (!takeWord("by")) {
        throw unexpected("'by'");
      }
      do {
        String field = name("a field to sort by");
        boolean descending = takeWord("desc");
        if (!descending) {
          takeWord("asc");
        }
        sorts.add(new Sort(field, descending));
      } while (takeSymbol(","));
    }
    if (next().kind() != Kind.END) {
      throw unexpected("'OR' or 'AND'");
    }
    return new JqlQuery(source, where, sorts);
  }

  private JqlClause or() {
    List<JqlClause> parts = new ArrayList<>();
    do {
      parts.add(and());
    } while (takeWord("or") || takeSymbol("||"));
    return parts.size() == 1 ? parts.get(0) : new JqlClause.Or(parts);
  }

  private JqlClause and() {
    List<JqlClause> parts = new ArrayList<>();
    do {
      parts.add(not());
    } while (takeWord("and") || takeSymbol("&&"));
    return parts.size() == 1 ? parts.get(0) : new JqlClause.And(parts);
  }

  private JqlClause not() {
    if (++depth > DEEPEST) {
      throw new JqlException("Error in the JQL Query: it is nested too deeply.");
    }
    try {
      if (takeWord("not") || takeSymbol("!")) {
        return new JqlClause.Not(not());
      }
      if (takeSymbol("(")) {
        JqlClause inside = or();
        if (!takeSymbol(")")) {
          throw unexpected("')'");
        }
        return inside;
      }
      return comparison();
    } finally {
      depth--;
    }
  }

  private JqlClause comparison() {
    String field = name("a field name");
    Operator operator = operator();
    JqlOperand right = operand();
    boolean list = right instanceof JqlOperand.Several;
    boolean wantsList = operator == Operator.IN || operator == Operator.NOT_IN;
    if (list != wantsList && !(wantsList && right instanceof JqlOperand.Function)) {
      throw new JqlException(
          list
              ? "Operator '%s' does not support the list value for field '%s'."
                  .formatted(operator.getDisplayString(), field)
              : "Operator '%s' needs a list in parentheses for field '%s'."
                  .formatted(operator.getDisplayString(), field));
    }
    return new JqlClause.Comparison(field, operator, right);
  }

  private Operator operator() {
    JqlToken token = next();
    if (token.kind() == Kind.SYMBOL) {
      for (Operator operator : Operator.values()) {
        if (operator.getDisplayString().equals(token.text())) {
          at++;
          return operator;
        }
      }
    } else if (takeWord("in")) {
      return Operator.IN;
    } else if (takeWord("is")) {
      return takeWord("not") ? Operator.IS_NOT : Operator.IS;
    } else if (token.isWord("not") && tokens.get(at + 1).isWord("in")) {
      at += 2;
      return Operator.NOT_IN;
    }
    throw unexpected("an operator ('=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'IS')");
  }

  private JqlOperand operand() {
    if (takeSymbol("(")) {
      List<JqlOperand> values = new ArrayList<>();
      do {
        values.add(operand());
      } while (takeSymbol(","));
      if (!takeSymbol(")")) {
        throw unexpected("',' or ')'");
      }
      return new JqlOperand.Several(values);
    }
    JqlToken token = next();
    if (token.isWord("empty") || token.isWord("null")) {
      at++;
      return new JqlOperand.Empty();
    }
    String text = name("a value, list or function");
    return takeSymbol("(")
        ? new JqlOperand.Function(text, arguments())
        : new JqlOperand.Literal(text);
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (takeSymbol(")")) {
      return arguments;
    }
    do {
      arguments.add(name("an argument"));
    } while (takeSymbol(","));
    if (!takeSymbol(")")) {
      throw unexpected("',' or ')'");
    }
    return arguments;
  }

  private String name(String expected) {
    JqlToken token = next();
    boolean fits =
        token.kind() == Kind.QUOTED
            || (token.kind() == Kind.WORD
                && !RESERVED.contains(token.text().toLowerCase(Locale.ROOT)));
    if (!fits) {
      throw unexpected(expected);
    }
    at++;
    return token.text();
  }

  private JqlToken next() {
    return tokens.get(at);
  }

  private boolean takeWord(String word) {
    boolean there = next().isWord(word);
    at += there ? 1 : 0;
    return there;
  }

  private boolean takeSymbol(String symbol) {
    boolean there = next().isSymbol(symbol);
    at += there ? 1 : 0;
    return there;
  }

  private JqlException unexpected(String expected) {
    JqlToken token = next();
    String got = token.kind() == Kind.END ? "the end of the query" : "'" + token.text() + "'";
    return new JqlException(
        "Error in the JQL Query: Expecting %s but got %s. (line 1, character %d)"
            .formatted(expected, got, token.position() + 1));
  }
}
