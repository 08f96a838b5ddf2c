package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.MessageLog;
import org.nivaran.core.testing.MessageLogContract;

/** {@link AoMessageLog} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoMessageLogTest extends MessageLogContract {

  private final MessageLog store;

  public AoMessageLogTest(RealDatabase kind) {
    store = new AoMessageLog(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected MessageLog log() {
    return store;
  }
}
