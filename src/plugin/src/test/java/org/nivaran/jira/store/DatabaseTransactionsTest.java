package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.Transactions;
import org.nivaran.core.testing.TransactionsContract;

/** One transaction spans the stores on every database. */
@RunWith(Parameterized.class)
public class DatabaseTransactionsTest extends TransactionsContract {

  private final Database database;

  public DatabaseTransactionsTest(RealDatabase kind) {
    database = kind.emptied().database();
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected Transactions transactions() {
    return database;
  }

  @Override
  protected GrievanceStore grievances() {
    return new AoGrievanceStore(database);
  }
}
