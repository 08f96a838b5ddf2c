package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.entity.property.EntityProperty;
import com.atlassian.jira.entity.property.JsonEntityPropertyManager;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.field.Dates;

/**
 * JSON values that plugins keep with an entity. Every scalar inside is kept by its path as well,
 * for JQL. Thread safe.
 */
public final class Properties implements JsonEntityPropertyManager {
  private static final int LIMIT = 32_768;
  private static final int SEARCHABLE_LIMIT = 450;

  private final Database database;
  private final Dates dates;
  private final InstantSource clock;
  private final ObjectMapper json = new ObjectMapper();

  public Properties(Database database, Dates dates, InstantSource clock) {
    this.database = database;
    this.dates = dates;
    this.clock = clock;
  }

  @Override
  public @Nullable EntityProperty get(String entityName, Long entityId, String key) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id, json_value, created_at, updated_at FROM entity_property"
                            + " WHERE entity_name = ? AND entity_id = ? AND property_key = ?")
                    .bind(0, entityName)
                    .bind(1, entityId)
                    .bind(2, key)
                    .map(
                        (row, context) ->
                            new StoredProperty(
                                row.getLong("id"),
                                entityName,
                                entityId,
                                key,
                                row.getString("json_value"),
                                Objects.requireNonNull(IssueTable.timestamp(row, "created_at")),
                                Objects.requireNonNull(IssueTable.timestamp(row, "updated_at"))))
                    .findOne()
                    .orElse(null));
  }

  /**
   * @throws IllegalArgumentException if this is no JSON or longer than 32,768 characters
   */
  @Override
  public void put(String entityName, Long entityId, String key, String value) {
    JsonNode tree = parse(key, value);
    database
        .transactions()
        .inTransaction(
            () -> {
              database
                  .jdbi()
                  .useHandle(handle -> write(handle, entityName, entityId, key, value, tree));
              return key;
            });
  }

  private JsonNode parse(String key, String value) {
    if (key.isBlank() || key.length() > 255 || value.length() > LIMIT) {
      throw new IllegalArgumentException(
          "The property's key is blank or too long, or its value is: " + key);
    }
    try {
      return json.readTree(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The property " + key + " is no JSON", e);
    }
  }

  private void write(
      Handle handle, String entityName, long entityId, String key, String value, JsonNode tree) {
    var now = clock.instant().atOffset(java.time.ZoneOffset.UTC);
    Optional<Long> known =
        handle
            .createQuery(
                "SELECT id FROM entity_property WHERE entity_name = ? AND entity_id = ?"
                    + " AND property_key = ? FOR UPDATE")
            .bind(0, entityName)
            .bind(1, entityId)
            .bind(2, key)
            .mapTo(Long.class)
            .findOne();
    long id;
    if (known.isPresent()) {
      id = known.get();
      handle.execute(
          "UPDATE entity_property SET json_value = ?, updated_at = ? WHERE id = ?", value, now, id);
      handle.execute("DELETE FROM entity_property_value WHERE property_id = ?", id);
    } else {
      id =
          handle
              .createUpdate(
                  "INSERT INTO entity_property (entity_name, entity_id, property_key, json_value,"
                      + " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)")
              .bind(0, entityName)
              .bind(1, entityId)
              .bind(2, key)
              .bind(3, value)
              .bind(4, now)
              .bind(5, now)
              .executeAndReturnGeneratedKeys("id")
              .mapTo(Long.class)
              .one();
    }
    Map<String, JsonNode> scalars = new TreeMap<>();
    collect("", tree, scalars);
    scalars.forEach(
        (path, scalar) -> insertScalar(handle, id, entityName, entityId, key, path, scalar));
  }

  /** Arrays are left out: what they hold has no path of its own. */
  private static void collect(String path, JsonNode node, Map<String, JsonNode> into) {
    if (node.isObject()) {
      node.fields()
          .forEachRemaining(
              field ->
                  collect(
                      path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                      field.getValue(),
                      into));
    } else if (node.isValueNode() && !node.isNull() && path.length() <= 255) {
      into.put(path, node);
    }
  }

  private void insertScalar(
      Handle handle,
      long id,
      String entityName,
      long entityId,
      String key,
      String path,
      JsonNode scalar) {
    String text = scalar.asText();
    Timestamp date = scalar.isTextual() ? dates.dateTime(text).orElse(null) : null;
    handle
        .createUpdate(
            "INSERT INTO entity_property_value (property_id, entity_name, entity_id, property_key,"
                + " path, string_value, number_value, date_value)"
                + " VALUES (:id, :name, :entity, :key, :path, :string, :number, :date)")
        .bind("id", id)
        .bind("name", entityName)
        .bind("entity", entityId)
        .bind("key", key)
        .bind("path", path)
        .bind(
            "string", text.length() > SEARCHABLE_LIMIT ? text.substring(0, SEARCHABLE_LIMIT) : text)
        .bind("number", scalar.isNumber() ? (Double) scalar.doubleValue() : null)
        .bind("date", IssueTable.time(date))
        .execute();
  }

  @Override
  public void delete(String entityName, Long entityId, String key) {
    database
        .transactions()
        .inTransaction(
            () -> {
              EntityProperty known = get(entityName, entityId, key);
              if (known != null) {
                database
                    .jdbi()
                    .useHandle(
                        handle -> {
                          handle.execute(
                              "DELETE FROM entity_property_value WHERE property_id = ?",
                              known.getId());
                          handle.execute("DELETE FROM entity_property WHERE id = ?", known.getId());
                        });
              }
              return key;
            });
  }

  @Override
  public boolean exists(String entityName, Long entityId, String key) {
    return get(entityName, entityId, key) != null;
  }

  @Override
  public List<String> findKeys(String entityName, Long entityId) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT property_key FROM entity_property WHERE entity_name = ?"
                            + " AND entity_id = ? ORDER BY property_key")
                    .bind(0, entityName)
                    .bind(1, entityId)
                    .mapTo(String.class)
                    .list());
  }

  private record StoredProperty(
      long id,
      String entityName,
      long entityId,
      String key,
      String value,
      Timestamp created,
      Timestamp updated)
      implements EntityProperty {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getEntityName() {
      return entityName;
    }

    @Override
    public Long getEntityId() {
      return entityId;
    }

    @Override
    public String getKey() {
      return key;
    }

    @Override
    public String getValue() {
      return value;
    }

    @Override
    public Timestamp getCreated() {
      return created;
    }

    @Override
    public Timestamp getUpdated() {
      return updated;
    }
  }
}
