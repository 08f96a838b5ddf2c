package org.nivaran.sandbox.jira.search;

import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.JqlFunction;
import com.atlassian.jira.plugin.jql.function.JqlFunctionModuleDescriptor;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.MessageSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.jira.search.JqlClause.Comparison;
import org.nivaran.sandbox.jira.user.Directory;
import org.nivaran.sandbox.plugins.JqlFunctionModule;
import org.nivaran.sandbox.plugins.PluginModules;

/** What the functions of a query give: Jira's own and those of plugins. Thread safe. */
final class JqlFunctions {
  /** The fields that a list of issues can be given to. */
  private static final Set<String> OF_ISSUES = Set.of("issue", "issuekey", "key", "id");

  private final PluginModules modules;
  private final Directory directory;
  private final JqlDates dates;
  private final I18nHelper i18n;

  /** One object for each module while its plugin is enabled, as Jira has it. */
  private final Map<JqlFunctionModule, JqlFunction> created =
      Collections.synchronizedMap(new WeakHashMap<>());

  JqlFunctions(PluginModules modules, Directory directory, JqlDates dates, I18nHelper i18n) {
    this.modules = modules;
    this.directory = directory;
    this.dates = dates;
    this.i18n = i18n;
  }

  /**
   * What a function gives.
   *
   * @param values of the type the field keeps, or issue ids
   * @param issues whether the values are ids of issues
   */
  record Result(List<?> values, boolean issues) {}

  /**
   * @throws JqlException if there is no such function or it refuses its arguments
   */
  Result evaluate(
      Comparison clause, JqlOperand.Function function, @Nullable ApplicationUser searcher) {
    List<String> arguments = function.arguments();
    Optional<?> date = dates.function(function.name(), arguments);
    if (date.isPresent()) {
      return new Result(List.of(date.get()), false);
    }
    return switch (function.name().toLowerCase(Locale.ROOT)) {
      case "currentuser" ->
          new Result(searcher == null ? List.of() : List.of(searcher.getKey()), false);
      case "membersof" -> new Result(members(arguments), false);
      default -> ofPlugin(clause, function, searcher);
    };
  }

  private List<String> members(List<String> arguments) {
    if (arguments.size() != 1 || directory.group(arguments.get(0)).isEmpty()) {
      throw new JqlException("Function 'membersOf' needs the name of one group that exists.");
    }
    return directory.members(arguments.get(0)).stream().map(user -> user.getKey()).toList();
  }

  private Result ofPlugin(
      Comparison clause, JqlOperand.Function function, @Nullable ApplicationUser searcher) {
    JqlFunctionModule module =
        modules.all(JqlFunctionModule.class).stream()
            .filter(each -> each.functionName().equalsIgnoreCase(function.name()))
            .findFirst()
            .orElseThrow(
                () ->
                    new JqlException(
                        "Unable to find JQL function '%s'."
                            .formatted(function.getDisplayString())));
    JqlFunction jqlFunction = created.computeIfAbsent(module, this::create);
    MessageSet messages = jqlFunction.validate(searcher, function.operand(), clause);
    if (messages != null && messages.hasAnyErrors()) {
      throw new JqlException(String.join(" ", messages.getErrorMessages()));
    }
    QueryCreationContext context = () -> searcher;
    List<QueryLiteral> literals = jqlFunction.getValues(context, function.operand(), clause);
    boolean issues = jqlFunction.getDataType() == JiraDataTypes.ISSUE;
    if (issues && !OF_ISSUES.contains(clause.field().toLowerCase(Locale.ROOT))) {
      throw new JqlException(
          "A value provided by the function '%s' is invalid for the field '%s'."
              .formatted(function.name(), clause.field()));
    }
    return new Result(literals.stream().map(JqlFunctions::value).toList(), issues);
  }

  private static Object value(QueryLiteral literal) {
    return literal.getLongValue() == null ? literal.getStringValue() : literal.getLongValue();
  }

  private JqlFunction create(JqlFunctionModule module) {
    JqlFunction function =
        module.create(
            JqlFunction.class,
            module
                .className()
                .orElseThrow(() -> new IllegalStateException(module + " names no class")));
    function.init(new Descriptor(module.functionName(), module.isList(), i18n));
    return function;
  }

  private record Descriptor(String getFunctionName, boolean isList, I18nHelper getI18nBean)
      implements JqlFunctionModuleDescriptor {}
}
