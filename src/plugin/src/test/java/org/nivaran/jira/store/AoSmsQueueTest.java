package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.SmsQueue;
import org.nivaran.core.testing.SmsQueueContract;

/** {@link AoSmsQueue} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoSmsQueueTest extends SmsQueueContract {

  private final SmsQueue store;

  public AoSmsQueueTest(RealDatabase kind) {
    store = new AoSmsQueue(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected SmsQueue queue() {
    return store;
  }
}
