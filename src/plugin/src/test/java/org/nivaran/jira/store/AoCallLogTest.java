package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.CallLog;
import org.nivaran.core.testing.CallLogContract;

/** {@link AoCallLog} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoCallLogTest extends CallLogContract {

  private final CallLog store;

  public AoCallLogTest(RealDatabase kind) {
    store = new AoCallLog(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected CallLog calls() {
    return store;
  }
}
