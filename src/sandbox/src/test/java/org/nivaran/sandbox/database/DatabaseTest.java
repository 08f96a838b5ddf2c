package org.nivaran.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

public class DatabaseTest {
  @Test
  public void nodesThatStartTogetherMigrateOnce() throws Exception {
    DatabaseSettings shared = DatabaseSettings.inMemory();
    ExecutorService nodes = Executors.newFixedThreadPool(3);
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Database>> starting =
        java.util.stream.IntStream.range(0, 3)
            .mapToObj(
                node ->
                    nodes.submit(
                        () -> {
                          go.await();
                          return Database.open(shared);
                        }))
            .toList();
    go.countDown();
    for (Future<Database> node : starting) {
      try (Database database = node.get()) {
        assertThat(
                count(
                    database,
                    "SELECT count(*) FROM schema_migration WHERE name = '001-plugins.sql'"))
            .isEqualTo(1);
      }
    }
    nodes.shutdown();
  }

  @Test
  public void everythingOnTheThreadJoinsItsTransaction() {
    try (Database database = Database.open(DatabaseSettings.inMemory())) {
      assertThatThrownBy(
              () ->
                  database
                      .transactions()
                      .inTransaction(
                          () -> {
                            insertNode(database, "a");
                            database
                                .jdbi()
                                .useTransaction(h -> h.execute("DELETE FROM cluster_lock"));
                            assertThat(count(database, "SELECT count(*) FROM cluster_node"))
                                .isEqualTo(1);
                            throw new IllegalArgumentException("no");
                          }))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(count(database, "SELECT count(*) FROM cluster_node")).isZero();
    }
  }

  @Test
  public void aSwallowedInnerFailureDoomsTheWhole() {
    try (Database database = Database.open(DatabaseSettings.inMemory())) {
      Transactions transactions = database.transactions();
      assertThatThrownBy(
              () ->
                  transactions.inTransaction(
                      () -> {
                        insertNode(database, "a");
                        assertThatThrownBy(
                                () ->
                                    transactions.inTransaction(
                                        () -> {
                                          throw new IllegalArgumentException("inner");
                                        }))
                            .hasMessage("inner");
                        return "swallowed";
                      }))
          .isInstanceOf(IllegalStateException.class);
      assertThat(count(database, "SELECT count(*) FROM cluster_node")).isZero();
    }
  }

  @Test
  public void statementsEndAtASemicolonAtTheEndOfALine() {
    assertThat(
            Migrations.statements(
                "-- why;\nCREATE TABLE a (b VARCHAR(9) DEFAULT ';x');\nDROP TABLE a;"))
        .containsExactly("CREATE TABLE a (b VARCHAR(9) DEFAULT ';x')", "DROP TABLE a");
  }

  private static void insertNode(Database database, String id) {
    database
        .jdbi()
        .useHandle(
            h ->
                h.execute(
                    "INSERT INTO cluster_node (node_id, seen_at) VALUES (?, CURRENT_TIMESTAMP)",
                    id));
  }

  private static int count(Database database, String sql) {
    return database.jdbi().withHandle(h -> h.createQuery(sql).mapTo(Integer.class).one());
  }
}
