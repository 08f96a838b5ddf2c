package org.nivaran.jira.store;

import java.time.InstantSource;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.testing.CitizenStoreContract;

/** {@link AoCitizenStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoCitizenStoreTest extends CitizenStoreContract {

  private final CitizenStore store;

  public AoCitizenStoreTest(RealDatabase kind) {
    store = new AoCitizenStore(kind.emptied().database(), InstantSource.system());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected CitizenStore citizens() {
    return store;
  }
}
