package org.nivaran.sandbox.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.activeobjects.external.ActiveObjectsModuleMetaData;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.nivaran.sandbox.database.Database;

/**
 * The {@link ActiveObjects} that one plugin gets. It refuses to work until the plugin's tables are
 * up to date, which is after its Spring context is up: in Jira, too, constructors and init methods
 * come too early. Thread safe.
 */
@SuppressWarnings("unchecked")
final class PluginActiveObjects implements ActiveObjects {
  private final String pluginKey;
  private final Database database;
  private final CompletableFuture<EntityManager> manager = new CompletableFuture<>();

  PluginActiveObjects(String pluginKey, Database database) {
    this.pluginKey = pluginKey;
    this.database = database;
  }

  void ready(EntityManager entities) {
    manager.complete(entities);
  }

  private EntityManager entities() {
    if (!manager.isDone()) {
      throw new IllegalStateException(
          "Active Objects of "
              + pluginKey
              + " are not ready: use them only after PluginEnabledEvent or LifecycleAware.onStart");
    }
    return manager.join();
  }

  private interface Work<R> {
    R in(EntityManager entities) throws SQLException;
  }

  private <R> R run(Work<R> work) {
    EntityManager entities = entities();
    try {
      return work.in(entities);
    } catch (SQLException e) {
      throw new ActiveObjectsException(e);
    }
  }

  @Override
  public void migrate(Class<? extends RawEntity<?>>... entities) {
    run(
        manager -> {
          manager.migrate(entities);
          return entities;
        });
  }

  @Override
  public void migrateDestructively(Class<? extends RawEntity<?>>... entities) {
    run(
        manager -> {
          manager.migrateDestructively(entities);
          return entities;
        });
  }

  @Override
  public void flushAll() {
    entities().flushAll();
  }

  @Override
  public void flush(RawEntity<?>... entities) {
    entities().flush(entities);
  }

  @Override
  public <T extends RawEntity<K>, K> T[] get(Class<T> type, K... keys) {
    return run(manager -> manager.get(type, keys));
  }

  @Override
  public <T extends RawEntity<K>, K> T get(Class<T> type, K key) {
    return run(manager -> manager.get(type, key));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    return run(manager -> manager.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
    return run(manager -> manager.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> void create(Class<T> type, List<Map<String, Object>> rows) {
    run(
        manager -> {
          manager.create(type, rows);
          return rows;
        });
  }

  @Override
  public void delete(RawEntity<?>... entities) {
    run(
        manager -> {
          manager.delete(entities);
          return entities;
        });
  }

  @Override
  public <K> int deleteWithSQL(
      Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return run(manager -> manager.deleteWithSQL(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type) {
    return run(manager -> manager.find(type));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(
      Class<T> type, String criteria, Object... parameters) {
    return run(manager -> manager.find(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    return run(manager -> manager.find(type, query));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, String field, Query query) {
    return run(manager -> manager.find(type, field, query));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] findWithSQL(
      Class<T> type, String keyField, String sql, Object... parameters) {
    return run(manager -> manager.findWithSQL(type, keyField, sql, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, EntityStreamCallback<T, K> callback) {
    run(
        manager -> {
          manager.stream(type, callback);
          return type;
        });
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
    run(
        manager -> {
          manager.stream(type, query, callback);
          return type;
        });
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type) {
    return run(manager -> manager.count(type));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return run(manager -> manager.count(type, criteria, parameters));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, Query query) {
    return run(manager -> manager.count(type, query));
  }

  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    entities();
    return database.transactions().inTransaction(callback::doInTransaction);
  }

  @Override
  public ActiveObjectsModuleMetaData moduleMetaData() {
    return new MetaData();
  }

  private final class MetaData implements ActiveObjectsModuleMetaData {
    @Override
    public void awaitInitialization() throws ExecutionException, InterruptedException {
      manager.get();
    }

    @Override
    public void awaitInitialization(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      manager.get(timeout, unit);
    }

    @Override
    public boolean isInitialized() {
      return manager.isDone();
    }

    @Override
    public boolean isDataSourcePresent() {
      return true;
    }

    @Override
    public boolean isTablePresent(Class<? extends RawEntity<?>> type) {
      String table = entities().getTableNameConverter().getName(type);
      try (Connection connection = database.dataSource().getConnection();
          ResultSet found =
              connection.getMetaData().getTables(null, database.dialect().schema(), table, null)) {
        return found.next();
      } catch (SQLException e) {
        throw new ActiveObjectsException(e);
      }
    }
  }
}
