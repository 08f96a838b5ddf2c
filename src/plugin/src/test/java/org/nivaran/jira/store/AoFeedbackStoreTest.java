package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.FeedbackStore;
import org.nivaran.core.testing.FeedbackStoreContract;

/** {@link AoFeedbackStore} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoFeedbackStoreTest extends FeedbackStoreContract {

  private final FeedbackStore store;

  public AoFeedbackStoreTest(RealDatabase kind) {
    store = new AoFeedbackStore(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected FeedbackStore feedback() {
    return store;
  }
}
