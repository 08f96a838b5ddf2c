package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.TryCounter;
import org.nivaran.core.testing.TryCounterContract;

/** {@link AoTryCounter} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoTryCounterTest extends TryCounterContract {

  private final TryCounter counter;

  public AoTryCounterTest(RealDatabase kind) {
    counter = new AoTryCounter(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected TryCounter tries() {
    return counter;
  }
}
