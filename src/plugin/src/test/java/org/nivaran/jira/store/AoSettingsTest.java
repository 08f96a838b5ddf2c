package org.nivaran.jira.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.grievance.Kind;
import org.nivaran.core.grievance.Language;
import org.nivaran.jira.settings.DeskSettings;

/** What the set-up decided is read as it was written, and its languages are the desk's. */
@RunWith(Parameterized.class)
public class AoSettingsTest {
  private final Database database;
  private final DataVersion version;
  private final AoSettings settings;
  private final AoDeskEditor editor;

  public AoSettingsTest(RealDatabase kind) {
    database = kind.emptied().database();
    version = new DataVersion(database, CLOCK);
    settings = new AoSettings(database, version);
    editor = new AoDeskEditor(database, version);
  }

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-24T06:00:00Z"));

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Test
  public void isReadAsItWasWritten() {
    assertThat(settings.current()).isEmpty();
    DeskSettings made = made(Language.HINDI, Language.ENGLISH);
    editor.saveSettings(made);
    assertThat(settings.current()).contains(made);
    editor.saveSettings(made(Language.HINDI));
    assertThat(settings.required().languages()).containsExactly(Language.HINDI);
    editor.forgetSettings();
    assertThat(settings.current()).isEmpty();
  }

  @Test
  public void settingsOfBeforeTheLanguagesHaveThemAll() {
    String before = SettingsJson.of(made(Language.HINDI)).replaceAll("\"languages\":[^]]*],", "");
    assertThat(before).doesNotContain("languages");
    assertThat(SettingsJson.settings(before).languages())
        .containsExactly(Language.HINDI, Language.ENGLISH, Language.CHHATTISGARHI);
  }

  private static DeskSettings made(Language... languages) {
    return new DeskSettings(
        "bot",
        "GRV",
        1,
        URI.create("https://graph.facebook.com"),
        List.of(languages),
        Map.of(),
        Map.of(Kind.DEMAND, "7"),
        Map.of(),
        Map.of());
  }
}
