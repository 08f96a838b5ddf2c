package org.nivaran.sandbox.jira;

import org.nivaran.sandbox.database.Database;

public class IssueSecurityOnH2Test extends IssueSecurityContract {
  @Override
  protected Database openDatabase() {
    return TestDatabases.h2();
  }
}
