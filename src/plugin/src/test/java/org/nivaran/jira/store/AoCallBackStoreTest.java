package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.CallBackStore;
import org.nivaran.core.testing.CallBackStoreContract;

/** {@link AoCallBackStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoCallBackStoreTest extends CallBackStoreContract {

  private final CallBackStore store;

  public AoCallBackStoreTest(RealDatabase kind) {
    store = new AoCallBackStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected CallBackStore callBacks() {
    return store;
  }
}
