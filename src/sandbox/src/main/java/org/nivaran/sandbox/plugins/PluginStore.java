package org.nivaran.sandbox.plugins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.nivaran.sandbox.database.Database;

/**
 * What is installed, in the database that all nodes share, with copies of the jars in this node's
 * home.
 */
final class PluginStore {
  private static final int PART_BYTES = 512 * 1024;

  /** What the database says about one plugin. */
  record Row(String key, String version, boolean enabled, String sha256) {}

  private final Database database;
  private final Path directory;

  PluginStore(Database database, Path directory) {
    this.database = database;
    this.directory = directory;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, Row> rows() {
    Map<String, Row> rows = new TreeMap<>();
    List<Row> found =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT plugin_key, version, enabled, jar_sha256 FROM installed_plugin")
                        .map(
                            (row, context) ->
                                new Row(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getBoolean(3),
                                    row.getString(4)))
                        .list());
    found.forEach(row -> rows.put(row.key(), row));
    return rows;
  }

  /** Stores the jar as the plugin's present version, enabled. */
  void save(PluginJar jar) {
    byte[] content = bytes(jar.file());
    database
        .jdbi()
        .useTransaction(
            handle -> {
              delete(handle, jar.key());
              handle.execute(
                  "INSERT INTO installed_plugin (plugin_key, version, enabled, jar_sha256) VALUES (?, ?, ?, ?)",
                  jar.key(),
                  jar.version(),
                  true,
                  jar.sha256());
              for (int part = 0; part * PART_BYTES < content.length; part++) {
                int from = part * PART_BYTES;
                handle.execute(
                    "INSERT INTO installed_plugin_part (plugin_key, part, content) VALUES (?, ?, ?)",
                    jar.key(),
                    part,
                    Arrays.copyOfRange(content, from, Math.min(from + PART_BYTES, content.length)));
              }
            });
  }

  void setEnabled(String key, boolean enabled) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE installed_plugin SET enabled = ?, changed_at = CURRENT_TIMESTAMP WHERE plugin_key = ?",
                    enabled,
                    key));
  }

  void remove(String key) {
    database.jdbi().useTransaction(handle -> delete(handle, key));
  }

  private static void delete(Handle handle, String key) {
    handle.execute("DELETE FROM installed_plugin_part WHERE plugin_key = ?", key);
    handle.execute("DELETE FROM installed_plugin WHERE plugin_key = ?", key);
  }

  /**
   * This node's copy of the stored jar, fetched if it is not there yet; empty if the row has gone
   * meanwhile.
   */
  Optional<Path> localCopy(Row row) {
    Path copy = directory.resolve(row.key() + "-" + row.sha256().substring(0, 12) + ".jar");
    if (Files.exists(copy)) {
      return Optional.of(copy);
    }
    List<byte[]> parts =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT content FROM installed_plugin_part WHERE plugin_key = ? ORDER BY part")
                        .bind(0, row.key())
                        .mapTo(byte[].class)
                        .list());
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    parts.forEach(content::writeBytes);
    try {
      Path written = Files.createTempFile(directory, row.key(), ".part");
      Files.write(written, content.toByteArray());
      Files.move(
          written, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(copy);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
