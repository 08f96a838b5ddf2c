package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.RecalculationStore;
import org.nivaran.core.testing.RecalculationStoreContract;

/** {@link AoRecalculationStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoRecalculationStoreTest extends RecalculationStoreContract {

  private final RecalculationStore store;

  public AoRecalculationStoreTest(RealDatabase kind) {
    store = new AoRecalculationStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected RecalculationStore runs() {
    return store;
  }
}
