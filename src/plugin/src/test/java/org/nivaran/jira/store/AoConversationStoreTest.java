package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.ConversationStore;
import org.nivaran.core.testing.ConversationStoreContract;

/** {@link AoConversationStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoConversationStoreTest extends ConversationStoreContract {

  private final ConversationStore store;

  public AoConversationStoreTest(RealDatabase kind) {
    store = new AoConversationStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected ConversationStore conversations() {
    return store;
  }
}
