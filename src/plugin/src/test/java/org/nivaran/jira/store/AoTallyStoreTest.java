package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.TallyStore;
import org.nivaran.core.testing.TallyStoreContract;

/** {@link AoTallyStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoTallyStoreTest extends TallyStoreContract {

  private final TallyStore store;

  public AoTallyStoreTest(RealDatabase kind) {
    store = new AoTallyStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected TallyStore tally() {
    return store;
  }
}
