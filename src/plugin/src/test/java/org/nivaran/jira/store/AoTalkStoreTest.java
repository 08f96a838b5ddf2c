package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.TalkStore;
import org.nivaran.core.testing.TalkStoreContract;

/** {@link AoTalkStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoTalkStoreTest extends TalkStoreContract {

  private final TalkStore store;

  public AoTalkStoreTest(RealDatabase kind) {
    store = new AoTalkStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected TalkStore talks() {
    return store;
  }
}
