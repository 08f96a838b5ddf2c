package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.Inbox;
import org.nivaran.core.testing.InboxContract;

/** {@link AoInbox} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoInboxTest extends InboxContract {

  private final Inbox store;

  public AoInboxTest(RealDatabase kind) {
    store = new AoInbox(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected Inbox inbox() {
    return store;
  }
}
