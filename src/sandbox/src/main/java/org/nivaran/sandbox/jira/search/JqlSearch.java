package org.nivaran.sandbox.jira.search;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/**
 * Jira's {@link SearchService}: every search is one SQL query over what is committed. Thread safe.
 */
@SuppressWarnings("rawtypes") // PagerFilter, as published
public final class JqlSearch implements SearchService {
  private final Database database;
  private final JqlCompiler compiler;
  private final Browsable browsable;
  private final Function<List<Long>, List<Issue>> issues;

  /** Which issues a user may see. */
  @FunctionalInterface
  public interface Browsable {
    SqlCondition by(@Nullable ApplicationUser user);
  }

  /**
   * @param issues loads issues by id, keeping the order and leaving out those that are gone
   */
  JqlSearch(
      Database database,
      JqlCompiler compiler,
      Browsable browsable,
      Function<List<Long>, List<Issue>> issues) {
    this.database = database;
    this.compiler = compiler;
    this.browsable = browsable;
    this.issues = issues;
  }

  @Override
  public ParseResult parseQuery(@Nullable ApplicationUser user, String jql) {
    MessageSet messages = new MessageSetImpl();
    try {
      return new ParseResult(JqlParser.parse(jql), messages);
    } catch (JqlException e) {
      messages.addErrorMessage(e.getMessage());
      return new ParseResult(null, messages);
    }
  }

  @Override
  public MessageSet validateQuery(@Nullable ApplicationUser user, Query query) {
    MessageSet messages = new MessageSetImpl();
    try {
      JqlQuery parsed = parsed(query);
      compiler.condition(parsed, user);
      compiler.order(parsed);
    } catch (JqlException e) {
      messages.addErrorMessage(e.getMessage());
    }
    return messages;
  }

  @Override
  public SearchResults<Issue> search(@Nullable ApplicationUser user, Query query, PagerFilter pager)
      throws SearchException {
    return run(user, query, pager, browsable.by(user));
  }

  @Override
  public SearchResults<Issue> searchOverrideSecurity(
      @Nullable ApplicationUser user, Query query, PagerFilter pager) throws SearchException {
    return run(user, query, pager, SqlCondition.TRUE);
  }

  private SearchResults<Issue> run(
      @Nullable ApplicationUser user, Query query, PagerFilter pager, SqlCondition allowed)
      throws SearchException {
    try {
      JqlQuery parsed = parsed(query);
      SqlCondition where = compiler.condition(parsed, user).and(allowed);
      SqlCondition order = compiler.order(parsed);
      long total = count(where);
      List<Object> values = new ArrayList<>(where.values());
      values.addAll(order.values());
      values.add(pager.getMax());
      values.add(pager.getStart());
      List<Long> ids =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      bound(
                              handle.createQuery(
                                  "SELECT i.id FROM issue i WHERE "
                                      + where.sql()
                                      + " ORDER BY "
                                      + order.sql()
                                      + " LIMIT ? OFFSET ?"),
                              values)
                          .mapTo(Long.class)
                          .list());
      return new SearchResults<>(
          issues.apply(ids), Math.toIntExact(total), pager.getMax(), pager.getStart());
    } catch (JqlException e) {
      throw new SearchException(e.getMessage());
    }
  }

  @Override
  public long searchCount(@Nullable ApplicationUser user, Query query) throws SearchException {
    return count(user, query, browsable.by(user));
  }

  @Override
  public long searchCountOverrideSecurity(@Nullable ApplicationUser user, Query query)
      throws SearchException {
    return count(user, query, SqlCondition.TRUE);
  }

  private long count(@Nullable ApplicationUser user, Query query, SqlCondition allowed)
      throws SearchException {
    try {
      return count(compiler.condition(parsed(query), user).and(allowed));
    } catch (JqlException e) {
      throw new SearchException(e.getMessage());
    }
  }

  private long count(SqlCondition where) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                bound(
                        handle.createQuery("SELECT COUNT(*) FROM issue i WHERE " + where.sql()),
                        where.values())
                    .mapTo(Long.class)
                    .one());
  }

  private static <S extends SqlStatement<S>> S bound(S statement, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      statement.bind(i, values.get(i));
    }
    return statement;
  }

  private static JqlQuery parsed(Query query) {
    return query instanceof JqlQuery own ? own : JqlParser.parse(query.getQueryString());
  }

  @Override
  public String getQueryString(@Nullable ApplicationUser user, Query query) {
    return "&jql="
        + java.net.URLEncoder.encode(getJqlString(query), java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public String getJqlString(Query query) {
    return query.getQueryString();
  }
}
