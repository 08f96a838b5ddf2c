package org.nivaran.jira.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.core.grievance.LineId;
import org.nivaran.jira.settings.DeskSettings;
import org.nivaran.jira.settings.LineSecrets;
import org.nivaran.jira.settings.Secrets;
import org.nivaran.jira.settings.Settings;

/** Settings and secrets over their tables, kept in memory until they change. */
public final class AoSettings implements Settings, Secrets {

  private final Kept<Optional<DeskSettings>> settings;
  private final Kept<SecretsRead> secrets;

  public AoSettings(Database database, DataVersion version) {
    this.settings =
        new Kept<>(
            version,
            at ->
                database
                    .read(session -> SettingTexts.find(session, SettingTexts.SETTINGS))
                    .map(SettingsJson::settings));
    this.secrets = new Kept<>(version, at -> database.read(AoSettings::readSecrets));
  }

  @Override
  public Optional<DeskSettings> current() {
    return settings.get();
  }

  @Override
  public Optional<LineSecrets> ofLine(LineId line) {
    return ofAllLines().stream().filter(each -> each.line().equals(line)).findFirst();
  }

  @Override
  public List<LineSecrets> ofAllLines() {
    return secrets.get().lines();
  }

  @Override
  public Optional<String> graphVersion(LineId line) {
    return Optional.ofNullable(secrets.get().versions().get(line.value()));
  }

  @Override
  public Optional<String> phoneSecret() {
    return secrets.get().phone();
  }

  private static SecretsRead readSecrets(Session session) {
    Map<String, String> versions = new HashMap<>();
    session.list(
        "select LINE_KEY, GRAPH_VERSION from $LINE where GRAPH_VERSION is not null",
        row -> versions.put(row.text("LINE_KEY"), row.text("GRAPH_VERSION")));
    return new SecretsRead(
        session.list(
            "select LINE_KEY, PHONE_NUMBER_ID, VERIFY_TOKEN, APP_SECRET, ACCESS_TOKEN from $LINE"
                + " order by LINE_KEY",
            row ->
                new LineSecrets(
                    new LineId(row.text("LINE_KEY")),
                    row.text("PHONE_NUMBER_ID"),
                    row.text("VERIFY_TOKEN"),
                    row.text("APP_SECRET"),
                    row.text("ACCESS_TOKEN"))),
        versions,
        SettingTexts.find(session, SettingTexts.PHONE_SECRET));
  }

  private record SecretsRead(
      List<LineSecrets> lines, Map<String, String> versions, Optional<String> phone) {}
}
