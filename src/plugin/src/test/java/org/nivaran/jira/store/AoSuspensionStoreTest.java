package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.SuspensionStore;
import org.nivaran.core.testing.SuspensionStoreContract;

/** {@link AoSuspensionStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoSuspensionStoreTest extends SuspensionStoreContract {

  private final SuspensionStore store;

  public AoSuspensionStoreTest(RealDatabase kind) {
    store = new AoSuspensionStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected SuspensionStore suspensions() {
    return store;
  }
}
