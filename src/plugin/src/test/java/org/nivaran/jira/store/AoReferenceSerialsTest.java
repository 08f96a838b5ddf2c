package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.ReferenceSerials;
import org.nivaran.core.testing.ReferenceSerialsContract;

/** {@link AoReferenceSerials} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoReferenceSerialsTest extends ReferenceSerialsContract {

  private final ReferenceSerials store;

  public AoReferenceSerialsTest(RealDatabase kind) {
    store = new AoReferenceSerials(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected ReferenceSerials serials() {
    return store;
  }
}
