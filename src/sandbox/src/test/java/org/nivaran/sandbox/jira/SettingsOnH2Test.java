package org.nivaran.sandbox.jira;

import org.nivaran.sandbox.database.Database;

public class SettingsOnH2Test extends SettingsContract {
  @Override
  protected Database openDatabase() {
    return TestDatabases.h2();
  }
}
