package org.nivaran.sandbox.sal;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import com.atlassian.sal.api.pluginsettings.PluginSettingsFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/**
 * Plugin settings in the shared database: strings, lists and maps of strings, and properties, as
 * SAL allows. Every read goes to the database, so nodes agree. Thread safe.
 */
public final class DatabasePluginSettings implements PluginSettingsFactory {
  private static final int MAX_KEY_LENGTH = 255;

  private final Database database;

  public DatabasePluginSettings(Database database) {
    this.database = database;
  }

  @Override
  public PluginSettings createSettingsForKey(String key) {
    return new Settings(key);
  }

  @Override
  public PluginSettings createGlobalSettings() {
    return new Settings("");
  }

  private record Stored(String kind, String text) {}

  private final class Settings implements PluginSettings {
    private final String namespace;

    Settings(String namespace) {
      this.namespace = namespace;
    }

    @Override
    public @Nullable Object get(String key) {
      return find(key).map(DatabasePluginSettings::decode).orElse(null);
    }

    private Optional<Stored> find(String key) {
      return database
          .jdbi()
          .withHandle(
              handle ->
                  handle
                      .createQuery(
                          "SELECT setting_kind, setting_value FROM plugin_setting"
                              + " WHERE setting_namespace = ? AND setting_key = ?")
                      .bind(0, namespace)
                      .bind(1, checked(key))
                      .map((row, context) -> new Stored(row.getString(1), row.getString(2)))
                      .findOne());
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
      if (value == null) {
        return remove(key);
      }
      Stored stored = encode(value);
      return database
          .transactions()
          .<@Nullable Object>inTransaction(
              () -> {
                Object before = remove(key);
                database
                    .jdbi()
                    .useHandle(
                        handle ->
                            handle.execute(
                                "INSERT INTO plugin_setting (setting_namespace, setting_key, setting_kind,"
                                    + " setting_value) VALUES (?, ?, ?, ?)",
                                namespace,
                                checked(key),
                                stored.kind(),
                                stored.text()));
                return before;
              });
    }

    @Override
    public @Nullable Object remove(String key) {
      Object before = get(key);
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "DELETE FROM plugin_setting WHERE setting_namespace = ? AND setting_key = ?",
                      namespace,
                      checked(key)));
      return before;
    }
  }

  private static String checked(String key) {
    if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
      throw new IllegalArgumentException(
          "A settings key has 1 to " + MAX_KEY_LENGTH + " characters: " + key);
    }
    return key;
  }

  private static Stored encode(Object value) {
    if (value instanceof String text) {
      return new Stored("string", text);
    }
    if (value instanceof List<?> list) {
      Map<String, String> indexed = new LinkedHashMap<>();
      for (int i = 0; i < list.size(); i++) {
        indexed.put(String.format(java.util.Locale.ROOT, "%09d", i), String.valueOf(list.get(i)));
      }
      return new Stored("list", write(indexed));
    }
    if (value instanceof Properties properties) {
      Map<String, String> map = new LinkedHashMap<>();
      properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
      return new Stored("properties", write(map));
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, String> texts = new LinkedHashMap<>();
      map.forEach((k, v) -> texts.put(String.valueOf(k), String.valueOf(v)));
      return new Stored("map", write(texts));
    }
    throw new IllegalArgumentException("SAL cannot store a " + value.getClass().getName());
  }

  private static Object decode(Stored stored) {
    return switch (stored.kind()) {
      case "list" -> new ArrayList<>(new TreeMap<>(read(stored.text())).values());
      case "map" -> read(stored.text());
      case "properties" -> {
        Properties properties = new Properties();
        properties.putAll(read(stored.text()));
        yield properties;
      }
      default -> stored.text();
    };
  }

  private static String write(Map<String, String> map) {
    Properties properties = new Properties();
    properties.putAll(map);
    StringWriter text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static Map<String, String> read(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (java.io.IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> map = new LinkedHashMap<>();
    properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
    return map;
  }
}
