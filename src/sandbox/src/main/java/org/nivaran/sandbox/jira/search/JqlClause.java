package org.nivaran.sandbox.jira.search;

import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.Operand;
import com.atlassian.query.operator.Operator;
import java.util.List;

/** The condition of a query as a tree. Immutable. */
sealed interface JqlClause extends Clause {

  record And(List<JqlClause> parts) implements JqlClause {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String getName() {
      return "AND";
    }
  }

  record Or(List<JqlClause> parts) implements JqlClause {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String getName() {
      return "OR";
    }
  }

  record Not(JqlClause part) implements JqlClause {
    @Override
    public String getName() {
      return "NOT";
    }
  }

  /** A field compared with something. */
  record Comparison(String field, Operator operator, JqlOperand right)
      implements JqlClause, TerminalClause {
    @Override
    public String getName() {
      return field;
    }

    @Override
    public Operator getOperator() {
      return operator;
    }

    /** As plugins see it: a function is a FunctionOperand. */
    @Override
    public Operand getOperand() {
      return right instanceof JqlOperand.Function function ? function.operand() : right;
    }
  }
}
