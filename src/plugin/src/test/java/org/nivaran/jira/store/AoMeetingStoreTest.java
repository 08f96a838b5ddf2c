package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.MeetingStore;
import org.nivaran.core.testing.MeetingStoreContract;

/** {@link AoMeetingStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoMeetingStoreTest extends MeetingStoreContract {

  private final MeetingStore store;

  public AoMeetingStoreTest(RealDatabase kind) {
    store = new AoMeetingStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected MeetingStore meetings() {
    return store;
  }
}
