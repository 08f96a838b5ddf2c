package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.ClockStore;
import org.nivaran.core.testing.ClockStoreContract;

/** {@link AoClockStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoClockStoreTest extends ClockStoreContract {

  private final ClockStore store;

  public AoClockStoreTest(RealDatabase kind) {
    store = new AoClockStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected ClockStore clocks() {
    return store;
  }
}
