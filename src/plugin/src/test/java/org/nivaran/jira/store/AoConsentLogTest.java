package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.ConsentLog;
import org.nivaran.core.testing.ConsentLogContract;

/** {@link AoConsentLog} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoConsentLogTest extends ConsentLogContract {

  private final ConsentLog store;

  public AoConsentLogTest(RealDatabase kind) {
    store = new AoConsentLog(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected ConsentLog log() {
    return store;
  }
}
