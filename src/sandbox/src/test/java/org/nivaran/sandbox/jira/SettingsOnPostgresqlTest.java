package org.nivaran.sandbox.jira;

import org.nivaran.sandbox.database.Database;

public class SettingsOnPostgresqlTest extends SettingsContract {
  @Override
  protected Database openDatabase() {
    return TestDatabases.postgresql();
  }
}
