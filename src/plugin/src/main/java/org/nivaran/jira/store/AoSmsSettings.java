package org.nivaran.jira.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nivaran.core.grievance.Language;
import org.nivaran.core.notify.MessageKind;
import org.nivaran.core.port.SmsChannel;
import org.nivaran.core.port.SmsTemplates;
import org.nivaran.core.sms.SmsPreset;
import org.nivaran.core.sms.SmsTemplate;
import org.nivaran.jira.settings.SmsGateway;
import org.nivaran.jira.settings.SmsGateways;

/** Gateways and registered words over their tables, kept in memory until they change. */
public final class AoSmsSettings implements SmsGateways, SmsTemplates, SmsChannel {

  private static final String STOPPED = "sms-stopped";

  private final Database database;
  private final Kept<Read> kept;

  public AoSmsSettings(Database database, DataVersion version) {
    this.database = database;
    this.kept = new Kept<>(version, at -> database.read(AoSmsSettings::read));
  }

  private record Read(List<SmsGateway> gateways, Map<String, SmsTemplate> templates) {}

  @Override
  public Optional<SmsGateway> current() {
    return kept.get().gateways().stream().findFirst();
  }

  @Override
  public Optional<SmsGateway> find(String key) {
    return kept.get().gateways().stream().filter(each -> each.key().equals(key)).findFirst();
  }

  @Override
  public boolean isOn() {
    return current().isPresent();
  }

  @Override
  public Optional<SmsTemplate> find(MessageKind kind, Language language) {
    return Optional.ofNullable(kept.get().templates().get(kind.key() + ':' + language.tag()));
  }

  @Override
  public Optional<Stop> stopped() {
    return database
        .read(session -> SettingTexts.find(session, STOPPED))
        .filter(json -> !json.isEmpty())
        .map(AoSmsSettings::stop);
  }

  @Override
  public void stop(Stop stop) {
    String json =
        JsonNodeFactory.instance
            .objectNode()
            .put("reason", stop.reason())
            .put("since", stop.since().toEpochMilli())
            .put("again", stop.again().toEpochMilli())
            .put("settings", stop.settings())
            .toString();
    database.write(
        session -> {
          SettingTexts.save(session, STOPPED, json);
          return session;
        });
  }

  @Override
  public void resume() {
    database.write(session -> session.update("delete from $SETTING where NAME = ?", STOPPED));
  }

  private static Stop stop(String json) {
    JsonNode node = Json.read(json);
    return new Stop(
        node.path("reason").asText(),
        Instant.ofEpochMilli(node.path("since").asLong()),
        Instant.ofEpochMilli(node.path("again").asLong()),
        node.path("settings").asText());
  }

  private static Read read(Session session) {
    List<SmsGateway> gateways = new ArrayList<>();
    session
        .list(
            "select GATEWAY_KEY, PRESET, URL, UNICODE_URL, HTTP_METHOD, USERNAME, PASSWORD,"
                + " SECURE_KEY, ENTITY_ID, HEADER, PARAMETERS, ACCEPTED, DENIED, HOSTS,"
                + " REPORT_SECRET from $SMS_GATEWAY order by GATEWAY_KEY",
            AoSmsSettings::gateway)
        .forEach(gateways::add);
    Map<String, SmsTemplate> templates = new HashMap<>();
    session.list(
        "select MESSAGE_KEY, LANG, WORDS, TEMPLATE_ID, HEADER from $SMS_TEMPLATE",
        row -> {
          MessageKind.ofKey(row.text("MESSAGE_KEY")).ifPresent(kind -> put(templates, kind, row));
          return row;
        });
    return new Read(List.copyOf(gateways), Map.copyOf(templates));
  }

  private static void put(Map<String, SmsTemplate> templates, MessageKind kind, Row row) {
    try {
      String language = row.text("LANG");
      templates.put(
          kind.key() + ':' + language,
          new SmsTemplate(
              kind,
              new Language(language),
              row.text("WORDS"),
              row.text("TEMPLATE_ID"),
              row.textOrNull("HEADER")));
    } catch (SQLException e) {
      throw new StoreException("a row of $SMS_TEMPLATE", e);
    }
  }

  private static SmsGateway gateway(Row row) throws SQLException {
    SmsPreset preset = SmsPreset.valueOf(row.text("PRESET").toUpperCase(Locale.ROOT));
    String url = row.text("URL");
    String hosts = row.textOrNull("HOSTS");
    String method = or(row.textOrNull("HTTP_METHOD"), preset.method());
    return new SmsGateway(
        row.text("GATEWAY_KEY"),
        preset,
        URI.create(url),
        URI.create(or(row.textOrNull("UNICODE_URL"), url)),
        method.equalsIgnoreCase("post"),
        or(row.textOrNull("USERNAME"), ""),
        or(row.textOrNull("PASSWORD"), ""),
        or(row.textOrNull("SECURE_KEY"), ""),
        or(row.textOrNull("ENTITY_ID"), ""),
        or(row.textOrNull("HEADER"), ""),
        or(row.textOrNull("PARAMETERS"), preset.parameters()),
        or(row.textOrNull("ACCEPTED"), preset.accepted()),
        or(row.textOrNull("DENIED"), preset.denied()),
        hosts == null ? List.of() : Json.texts(hosts),
        row.textOrNull("REPORT_SECRET"));
  }

  private static String or(@Nullable String text, String other) {
    return text == null || text.isBlank() ? other : text;
  }
}
