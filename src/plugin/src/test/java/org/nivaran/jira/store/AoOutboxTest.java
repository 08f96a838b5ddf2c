package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.Outbox;
import org.nivaran.core.testing.OutboxContract;

/** {@link AoOutbox} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoOutboxTest extends OutboxContract {

  private final Outbox store;

  public AoOutboxTest(RealDatabase kind) {
    store = new AoOutbox(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected Outbox outbox() {
    return store;
  }
}
