package org.nivaran.sandbox.jira;

import org.nivaran.sandbox.database.Database;

public class SearchOnPostgresqlTest extends SearchContract {
  @Override
  protected Database openDatabase() {
    return TestDatabases.postgresql();
  }
}
