package org.nivaran.sandbox.phone.chat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.DatabaseSettings;

public class PostgresChatStoreTest extends ChatStoreContract {
  private static EmbeddedPostgres postgres;

  private Database database;
  private ChatStore store;

  @BeforeClass
  public static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterClass
  public static void stop() throws IOException {
    postgres.close();
  }

  @Before
  public void open() {
    database =
        Database.open(
            new DatabaseSettings(
                postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"));
    database.jdbi().useHandle(handle -> handle.execute("TRUNCATE phone_message, phone_window"));
    store = new DatabaseChatStore(database.jdbi());
  }

  @After
  public void close() {
    database.close();
  }

  @Override
  protected ChatStore store() {
    return store;
  }
}
