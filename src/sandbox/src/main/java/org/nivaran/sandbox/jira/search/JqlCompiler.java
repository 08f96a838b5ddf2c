package org.nivaran.sandbox.jira.search;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.query.operator.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.search.JqlClause.Comparison;
import org.nivaran.sandbox.jira.search.JqlField.Kind;

/**
 * Turns a query's condition and order into SQL. Values are bound, never written out. Thread safe.
 */
final class JqlCompiler {
  private final JqlFields fields;
  private final JqlFunctions functions;

  JqlCompiler(JqlFields fields, JqlFunctions functions) {
    this.fields = fields;
    this.functions = functions;
  }

  /**
   * @throws JqlException with what is wrong with the query
   */
  SqlCondition condition(JqlQuery query, @Nullable ApplicationUser searcher) {
    return query.where().map(where -> clause(where, searcher)).orElse(SqlCondition.TRUE);
  }

  private SqlCondition clause(JqlClause clause, @Nullable ApplicationUser searcher) {
    if (clause instanceof JqlClause.And and) {
      return SqlCondition.all(and.parts().stream().map(part -> clause(part, searcher)).toList());
    }
    if (clause instanceof JqlClause.Or or) {
      return SqlCondition.any(or.parts().stream().map(part -> clause(part, searcher)).toList());
    }
    if (clause instanceof JqlClause.Not not) {
      return clause(not.part(), searcher).negated();
    }
    Comparison comparison = (Comparison) clause;
    return SqlCondition.any(
        fields.named(comparison.field()).stream()
            .map(field -> comparison(field, comparison, searcher))
            .toList());
  }

  private SqlCondition comparison(
      JqlField field, Comparison comparison, @Nullable ApplicationUser searcher) {
    Operator operator = comparison.operator();
    JqlOperand right = comparison.right();
    if (!field.allows(operator)) {
      throw new JqlException(
          "The operator '%s' is not supported by the '%s' field."
              .formatted(operator.getDisplayString(), field.name()));
    }
    if (right instanceof JqlOperand.Empty) {
      return switch (operator) {
        case IS, EQUALS -> field.present().negated();
        case IS_NOT, NOT_EQUALS -> field.present();
        default ->
            throw new JqlException(
                "The operator '%s' cannot be used with EMPTY for the '%s' field."
                    .formatted(operator.getDisplayString(), field.name()));
      };
    }
    return switch (operator) {
      case IS, IS_NOT ->
          throw new JqlException(
              "The operator '%s' can be used with EMPTY only."
                  .formatted(operator.getDisplayString()));
      case LIKE -> field.holds(text(field, right));
      case NOT_LIKE -> field.present().and(field.holds(text(field, right)).negated());
      case EQUALS, IN -> isOneOf(field, comparison, right, searcher);
      case NOT_EQUALS, NOT_IN ->
          field.present().and(isOneOf(field, comparison, right, searcher).negated());
      case LESS_THAN, LESS_THAN_EQUALS, GREATER_THAN, GREATER_THAN_EQUALS ->
          field.compares(operator.getDisplayString(), single(field, comparison, right, searcher));
    };
  }

  private static String text(JqlField field, JqlOperand right) {
    if (right instanceof JqlOperand.Literal literal && !literal.text().isBlank()) {
      return literal.text();
    }
    throw new JqlException("The field '%s' needs a text to look for.".formatted(field.name()));
  }

  private SqlCondition isOneOf(
      JqlField field, Comparison clause, JqlOperand right, @Nullable ApplicationUser searcher) {
    if (right instanceof JqlOperand.Several several) {
      return SqlCondition.any(
          several.values().stream().map(each -> isOneOf(field, clause, each, searcher)).toList());
    }
    if (right instanceof JqlOperand.Empty || isUnresolved(field, right)) {
      return field.present().negated();
    }
    if (right instanceof JqlOperand.Function function) {
      JqlFunctions.Result result = functions.evaluate(clause, function, searcher);
      return result.issues()
          ? SqlCondition.in("i.id", result.values())
          : field.isOneOf(result.values());
    }
    return field.isOneOf(List.of(value(field, ((JqlOperand.Literal) right).text())));
  }

  /** Jira's word for having no resolution. */
  private static boolean isUnresolved(JqlField field, JqlOperand right) {
    return field.name().equals("resolution")
        && right instanceof JqlOperand.Literal literal
        && literal.text().equalsIgnoreCase("unresolved");
  }

  private Object single(
      JqlField field, Comparison clause, JqlOperand right, @Nullable ApplicationUser searcher) {
    if (right instanceof JqlOperand.Function function) {
      List<?> values = functions.evaluate(clause, function, searcher).values();
      if (values.size() == 1) {
        return values.get(0);
      }
    } else if (right instanceof JqlOperand.Literal literal) {
      return value(field, literal.text());
    }
    throw new JqlException("The field '%s' needs one value here.".formatted(field.name()));
  }

  private static Object value(JqlField field, String text) {
    var value = field.values().apply(text);
    if (value.isPresent()) {
      return value.get();
    }
    throw new JqlException(
        field.kind() == Kind.ORDERED
            ? "The value '%s' for field '%s' is invalid: a number or date such as '2026-11-24', '2026-11-24 10:30' or '-1d' is expected."
                .formatted(text, field.name())
            : "The value '%s' does not exist for the field '%s'.".formatted(text, field.name()));
  }

  /**
   * The ORDER BY list, always ending in the id, so that pages never overlap.
   *
   * @throws JqlException if a field does not exist
   */
  SqlCondition order(JqlQuery query) {
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (JqlQuery.Sort sort : query.sorts()) {
      Place place = fields.named(sort.field()).get(0).places().get(0);
      String direction = sort.descending() ? " DESC NULLS LAST" : " ASC NULLS LAST";
      if (sort.field().equalsIgnoreCase("key") || sort.field().equalsIgnoreCase("issuekey")) {
        parts.add("i.project_id" + direction + ", i.issue_number" + direction);
      } else {
        parts.add(place.order() + direction);
        if (place instanceof Place.Rows rows) {
          values.addAll(rows.parameters());
        }
      }
    }
    parts.add("i.id DESC");
    return new SqlCondition(String.join(", ", parts), values);
  }
}
