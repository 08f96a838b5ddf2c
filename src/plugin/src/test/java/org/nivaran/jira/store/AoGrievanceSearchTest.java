package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.GrievanceSearch;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.SuspensionStore;
import org.nivaran.core.testing.GrievanceSearchContract;

/** {@link AoGrievanceSearch} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoGrievanceSearchTest extends GrievanceSearchContract {

  private final Database database;

  public AoGrievanceSearchTest(RealDatabase kind) {
    database = kind.emptied().database();
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected GrievanceSearch search() {
    return new AoGrievanceSearch(database);
  }

  @Override
  protected GrievanceStore grievances() {
    return new AoGrievanceStore(database);
  }

  @Override
  protected SuspensionStore suspensions() {
    return new AoSuspensionStore(database);
  }
}
