package org.nivaran.jira.store;

import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.GrievanceStore;
import org.nivaran.core.port.RepeatSearch;
import org.nivaran.core.testing.RepeatSearchContract;

/** {@link AoRepeatSearch} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoRepeatSearchTest extends RepeatSearchContract {

  private final Database database;

  public AoRepeatSearchTest(RealDatabase kind) {
    database = kind.emptied().database();
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected RepeatSearch search() {
    return new AoRepeatSearch(database);
  }

  @Override
  protected GrievanceStore grievances() {
    return new AoGrievanceStore(database);
  }
}
