package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.MediaStore;
import org.nivaran.core.testing.MediaStoreContract;

/** {@link AoMediaStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoMediaStoreTest extends MediaStoreContract {

  private final MediaStore store;

  public AoMediaStoreTest(RealDatabase kind) {
    store = new AoMediaStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected MediaStore media() {
    return store;
  }
}
