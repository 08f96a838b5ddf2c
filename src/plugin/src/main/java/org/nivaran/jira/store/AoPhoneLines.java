package org.nivaran.jira.store;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.LineId;
import org.nivaran.core.telephone.CallPreset;
import org.nivaran.jira.settings.PhoneLine;
import org.nivaran.jira.settings.PhoneLines;

/** The telephones of the lines over their table, kept in memory until they change. */
public final class AoPhoneLines implements PhoneLines {

  private final Kept<Read> kept;

  public AoPhoneLines(Database database, DataVersion version) {
    this.kept = new Kept<>(version, at -> database.read(AoPhoneLines::read));
  }

  private record Stored(
      String preset,
      String zone,
      String mapping,
      List<String> secrets,
      @Nullable String signingKey,
      @Nullable String publicUrl,
      List<String> hosts) {}

  private record Read(
      Map<String, Stored> own, Set<String> lines, List<String> common, ZoneId zone) {}

  @Override
  public Optional<PhoneLine> find(LineId line) {
    Read read = kept.get();
    Stored own = read.own().get(line.value());
    if (own == null) {
      return read.lines().contains(line.value())
          ? Optional.of(
              new PhoneLine(
                  line, CallPreset.AUTO, read.zone(), "", read.common(), null, null, List.of()))
          : Optional.empty();
    }
    return Optional.of(
        new PhoneLine(
            line,
            own.preset(),
            ZoneId.of(own.zone()),
            own.mapping(),
            own.secrets().isEmpty() ? read.common() : own.secrets(),
            own.signingKey(),
            own.publicUrl(),
            own.hosts()));
  }

  @Override
  public List<String> allSecrets() {
    Read read = kept.get();
    List<String> all = new ArrayList<>(read.common());
    read.own().values().forEach(own -> all.addAll(own.secrets()));
    return all;
  }

  private static Read read(Session session) {
    Map<String, Stored> own = new HashMap<>();
    session.list(
        "select LINE_KEY, PRESET, ZONE, MAPPING, SECRET, FORMER_SECRET, SIGNING_KEY, PUBLIC_URL,"
            + " RECORDING_HOSTS from $PHONE_LINE",
        row -> own.put(row.text("LINE_KEY"), stored(row)));
    Set<String> lines =
        new HashSet<>(session.list("select LINE_KEY from $LINE", row -> row.text("LINE_KEY")));
    ZoneId zone =
        SettingTexts.find(session, SettingTexts.DISTRICT)
            .map(json -> SettingsJson.office(json).district().zone())
            .orElse(ZoneId.of("Asia/Kolkata"));
    return new Read(
        Map.copyOf(own),
        Set.copyOf(lines),
        SettingTexts.find(session, SettingTexts.PHONE_SECRET).stream().toList(),
        zone);
  }

  private static Stored stored(Row row) throws SQLException {
    List<String> secrets = new ArrayList<>();
    for (String column : List.of("SECRET", "FORMER_SECRET")) {
      String secret = row.textOrNull(column);
      if (secret != null && !secret.isBlank()) {
        secrets.add(secret);
      }
    }
    String mapping = row.textOrNull("MAPPING");
    String hosts = row.textOrNull("RECORDING_HOSTS");
    return new Stored(
        row.text("PRESET"),
        row.text("ZONE"),
        mapping == null ? "" : mapping,
        secrets,
        row.textOrNull("SIGNING_KEY"),
        row.textOrNull("PUBLIC_URL"),
        hosts == null ? List.of() : Json.texts(hosts));
  }
}
