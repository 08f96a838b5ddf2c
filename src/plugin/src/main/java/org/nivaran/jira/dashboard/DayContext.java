package org.nivaran.jira.dashboard;

import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.port.ReferenceData;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.GrievanceField;
import org.nivaran.jira.settings.Settings;

/** Tells the Day which project its lists are in and which zone its times are of. */
public final class DayContext implements ContextProvider {
  private static final String USUAL_PROJECT = "GRV";

  private final Settings settings;
  private final ReferenceData referenceData;

  public DayContext(Settings settings, ReferenceData referenceData) {
    this.settings = settings;
    this.referenceData = referenceData;
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
        settings.current().flatMap(DayContext::dueField).orElse(GrievanceField.DUE.fieldName()),
        "zone",
        settings
            .current()
            .map(made -> referenceData.current().district().zone().getId())
            .orElse(""));
  }

  /** By number: the bare name {@code Due} is Jira's own due date in JQL. */
  private static Optional<String> dueField(DeskSettings desk) {
    return Optional.ofNullable(desk.fields().get(GrievanceField.DUE)).map(id -> "cf[" + id + "]");
  }
}
