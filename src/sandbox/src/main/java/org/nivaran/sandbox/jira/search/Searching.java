package org.nivaran.sandbox.jira.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.util.I18nHelper;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.Constants;
import org.nivaran.sandbox.jira.field.Dates;
import org.nivaran.sandbox.jira.field.Fields;
import org.nivaran.sandbox.jira.project.Projects;
import org.nivaran.sandbox.jira.security.SecurityLevels;
import org.nivaran.sandbox.jira.user.Directory;
import org.nivaran.sandbox.plugins.PluginModules;

/** Builds the search out of its parts. */
public final class Searching {
  private Searching() {}

  /**
   * @param i18n for the messages of plugins' functions
   * @param browsable which issues a user may see
   * @param issues loads issues by id, keeping the order and leaving out those that are gone
   */
  public static JqlSearch build(
      Database database,
      Constants constants,
      Projects projects,
      Directory directory,
      Fields fields,
      SecurityLevels levels,
      PluginModules modules,
      Dates dates,
      InstantSource clock,
      I18nHelper i18n,
      JqlSearch.Browsable browsable,
      Function<List<Long>, List<Issue>> issues) {
    JqlDates jqlDates = new JqlDates(dates, clock);
    JqlFields jqlFields =
        new JqlFields(constants, projects, directory, fields, levels, modules, jqlDates);
    JqlFunctions functions = new JqlFunctions(modules, directory, jqlDates, i18n);
    return new JqlSearch(database, new JqlCompiler(jqlFields, functions), browsable, issues);
  }
}
