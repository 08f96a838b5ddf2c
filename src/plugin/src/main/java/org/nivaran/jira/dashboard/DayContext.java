package org.nivaran.jira.dashboard;

import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import org.nivaran.jira.settings.DeskSettings;
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
        "projectKey", settings.current().map(DeskSettings::projectKey).orElse(USUAL_PROJECT));
  }
}
