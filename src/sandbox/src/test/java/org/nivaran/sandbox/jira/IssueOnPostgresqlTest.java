package org.nivaran.sandbox.jira;

import org.nivaran.sandbox.database.Database;

public class IssueOnPostgresqlTest extends IssueContract {
  @Override
  protected Database openDatabase() {
    return TestDatabases.postgresql();
  }
}
