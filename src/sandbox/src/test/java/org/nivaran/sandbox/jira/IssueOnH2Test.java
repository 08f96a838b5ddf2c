package org.nivaran.sandbox.jira;

import org.nivaran.sandbox.database.Database;

public class IssueOnH2Test extends IssueContract {
  @Override
  protected Database openDatabase() {
    return TestDatabases.h2();
  }
}
