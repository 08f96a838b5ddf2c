package org.nivaran.jira.dashboard;

import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;
import org.nivaran.jira.language.Texts;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.Settings;

/** Tells the Day which project its lists are in, and which language its reader has. */
public final class DayContext implements ContextProvider {
  private static final String USUAL_PROJECT = "GRV";

  private final Settings settings;
  private final Texts texts;

  public DayContext(Settings settings, Texts texts) {
    this.settings = settings;
    this.texts = texts;
  }

  /** It has no parameters. */
  @Override
  public void init(Map<String, String> parameters) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    return Map.of(
        "projectKey",
        settings.current().map(DeskSettings::projectKey).orElse(USUAL_PROJECT),
        "language",
        texts.isHindi() ? "hi" : "en");
  }
}
