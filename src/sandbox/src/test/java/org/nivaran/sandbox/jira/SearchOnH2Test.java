package org.nivaran.sandbox.jira;

import org.nivaran.sandbox.database.Database;

public class SearchOnH2Test extends SearchContract {
  @Override
  protected Database openDatabase() {
    return TestDatabases.h2();
  }
}
