package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.testing.GrievanceStoreContract;

/** {@link AoGrievanceStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoGrievanceStoreTest extends GrievanceStoreContract {

  private final GrievanceStore store;

  public AoGrievanceStoreTest(RealDatabase kind) {
    store = new AoGrievanceStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected GrievanceStore grievances() {
    return store;
  }
}
