package org.nivaran.sandbox.phone.chat;

import org.junit.After;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.database.DatabaseSettings;

public class H2ChatStoreTest extends ChatStoreContract {
  private final Database database = Database.open(DatabaseSettings.inMemory());
  private final ChatStore store = new DatabaseChatStore(database.jdbi());

  @Override
  protected ChatStore store() {
    return store;
  }

  @After
  public void close() {
    database.close();
  }
}
