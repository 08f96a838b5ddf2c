package org.nivaran.jira.dashboard;

import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import java.util.Optional;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/** Tells the Day which project its lists are in. */
public final class DayContext implements ContextProvider {
  private static final String USUAL_PROJECT = "GRV";

  private final Settings settings;

  public DayContext(Settings settings) {
    this.settings = settings;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    return Map.of(
        "projectKey",
        settings.current().map(DeskSettings::projectKey).orElse(USUAL_PROJECT),
        "dueField",
        settings.current().flatMap(DayContext::dueField).orElse(GrievanceField.DUE.fieldName()));
  }

  /** By number: the bare name {@code Due} is Jira's own due date in JQL. */
  private static Optional<String> dueField(DeskSettings desk) {
    return Optional.ofNullable(desk.fields().get(GrievanceField.DUE)).map(id -> "cf[" + id + "]");
  }
}
