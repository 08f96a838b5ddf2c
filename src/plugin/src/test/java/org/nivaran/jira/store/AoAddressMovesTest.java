package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.AddressMoves;
import org.nivaran.core.testing.AddressMovesContract;

/** {@link AoAddressMoves} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoAddressMovesTest extends AddressMovesContract {

  private final AddressMoves store;

  public AoAddressMovesTest(RealDatabase kind) {
    store = new AoAddressMoves(kind.emptied().database());
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected AddressMoves moves() {
    return store;
  }
}
