package org.nivaran.jira.store;

import java.time.InstantSource;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.nivaran.core.port.CitizenStore;
import org.nivaran.core.port.PeopleBook;
import org.nivaran.core.testing.PeopleBookContract;

/** {@link AoPeopleBook} keeps its contract on every database. */
@RunWith(Parameterized.class)
public class AoPeopleBookTest extends PeopleBookContract {

  private final Database database;

  public AoPeopleBookTest(RealDatabase kind) {
    database = kind.emptied().database();
  }

  @Parameters(name = "{0}")
  public static RealDatabase[] databases() {
    return RealDatabase.values();
  }

  @Override
  protected PeopleBook people() {
    return new AoPeopleBook(database);
  }

  @Override
  protected CitizenStore citizens() {
    return new AoCitizenStore(database, InstantSource.system());
  }
}
