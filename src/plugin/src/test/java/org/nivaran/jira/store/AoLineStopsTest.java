package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.LineStops;
import org.nivaran.core.testing.LineStopsContract;

/** {@link AoLineStops} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoLineStopsTest extends LineStopsContract {

  private final LineStops store;

  public AoLineStopsTest(RealDatabase kind) {
    store = new AoLineStops(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected LineStops stops() {
    return store;
  }
}
