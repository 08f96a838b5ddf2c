package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.CampStore;
import org.nivaran.core.testing.CampStoreContract;

/** {@link AoCampStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoCampStoreTest extends CampStoreContract {

  private final CampStore counter;

  public AoCampStoreTest(RealDatabase kind) {
    counter = new AoCampStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected CampStore camps() {
    return counter;
  }
}
