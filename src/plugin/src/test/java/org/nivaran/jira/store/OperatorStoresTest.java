package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.AffectedBook;
import org.nivaran.core.port.DraftStore;
import org.nivaran.core.port.PinStore;
import org.nivaran.core.port.PresenceBook;
import org.nivaran.core.testing.OperatorStoresContract;

/** The stores of the operators keep their contract on every database. */
@RunWith(Parameterized.class)
public class OperatorStoresTest extends OperatorStoresContract {

  private final Database database;

  public OperatorStoresTest(RealDatabase kind) {
    database = kind.emptied().database();
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected AffectedBook affected() {
    return new AoAffectedBook(database);
  }

  @Override
  protected DraftStore drafts() {
    return new AoDraftStore(database);
  }

  @Override
  protected PresenceBook presence() {
    return new AoPresenceBook(database);
  }

  @Override
  protected PinStore pins() {
    return new AoPinStore(database);
  }
}
